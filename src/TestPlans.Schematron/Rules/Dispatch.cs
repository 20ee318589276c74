using System.Runtime.InteropServices;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Rules;

/// <summary>One alternative of one rule, and the rank of its pattern among all patterns that run together.</summary>
internal sealed record Candidate(int Pattern, CompiledRule Rule, Matcher Matcher);

/// <summary>
/// Which rules a node must be asked about: those whose context allows its own name and the names above it, and, among them, those
/// that want a text of a child's attribute (templateId/@root) only where it stands.
/// </summary>
internal sealed class Dispatch
{
    // Hostile documents may have as many paths as elements: beyond these bounds, names above are not looked at.
    private const int MaxClasses = 20_000;
    private const int MaxDepth = 64;

    private readonly Candidate[] _candidates;
    private readonly Dictionary<Name, List<int>>[] _byName = [[], [], [], [], [], [], []];
    private readonly Dictionary<Name, List<int>> _byParent = [];
    private readonly List<int>[] _byKind = [[], [], [], [], [], [], []];
    private readonly bool[] _wanted = new bool[7];
    private int _classes;

    public Dispatch(IReadOnlyList<Candidate> candidates)
    {
        _candidates = [.. candidates];
        for (var index = 0; index < _candidates.Length; index++)
        {
            Place(_candidates[index].Matcher.Key, index);
        }

        Root = Fill(new PathClass(null, null));
    }

    /// <summary>The class of documents.</summary>
    public PathClass Root { get; }

    public Candidate this[int index] => _candidates[index];

    public bool IsEmpty => _candidates.Length == 0;

    /// <summary>Whether any rule may match a node of this kind.</summary>
    public bool Wants(NodeKind kind) => _wanted[(int)kind];

    /// <summary>The class of an element below another; null beyond the bounds.</summary>
    public PathClass? Below(PathClass? parent, Name name)
    {
        if (parent is null)
        {
            return null;
        }

        if (parent.Child(name) is { } known)
        {
            return known;
        }

        if (parent.Depth >= MaxDepth || Volatile.Read(ref _classes) >= MaxClasses)
        {
            return null;
        }

        Interlocked.Increment(ref _classes);
        return parent.Add(Fill(new PathClass(parent, name)));
    }

    /// <summary>The alternatives to ask of a document or element, in the order of the rules. The room is used when they must be gathered.</summary>
    public ReadOnlySpan<int> Find(XmlTree tree, int order, PathClass? known, List<int> room)
    {
        if (known is null)
        {
            return Find(tree.KindOf(order), tree.NameOf(order), tree.NameOf(tree.ParentOf(order)), room);
        }

        if (known.Sometimes.Count == 0)
        {
            return known.Always;
        }

        room.Clear();
        foreach (var (name, attribute, byText) in known.Sometimes)
        {
            for (var child = tree.FirstChildOf(order); child >= 0; child = tree.NextOf(child))
            {
                if (tree.Is(child, NodeKind.Element, name) && tree.AttributeOf(child, attribute) is >= 0 and var text && byText.TryGetValue(tree.TextOf(text), out var matching))
                {
                    room.AddRange(matching);
                }
            }
        }

        if (room.Count == 0)
        {
            return known.Always;
        }

        room.AddRange(known.Always);
        room.Sort();
        return CollectionsMarshal.AsSpan(room);
    }

    /// <summary>The alternatives to ask of a node of which only this is known.</summary>
    public ReadOnlySpan<int> Find(NodeKind kind, Name? name, Name? parent, List<int> room)
    {
        room.Clear();
        room.AddRange(_byKind[(int)kind]);
        if (name is not null && _byName[(int)kind].TryGetValue(name, out var named))
        {
            room.AddRange(named);
        }

        if (kind == NodeKind.Element && parent is not null && _byParent.TryGetValue(parent, out var children))
        {
            room.AddRange(children);
        }

        room.Sort();
        return CollectionsMarshal.AsSpan(room);
    }

    private PathClass Fill(PathClass made)
    {
        var always = new List<int>();
        var sometimes = new Dictionary<IndexedValues, Dictionary<string, List<int>>>();
        foreach (var index in Find(made.Kind, made.Name, made.Parent?.Name, []))
        {
            var matcher = _candidates[index].Matcher;
            if (!matcher.Fits(made))
            {
                continue;
            }

            if (matcher.Key.Text is { } text)
            {
                ref var byText = ref CollectionsMarshal.GetValueRefOrAddDefault(sometimes, new IndexedValues(matcher.Key.Child!, matcher.Key.ChildAttribute), out _);
                byText ??= new Dictionary<string, List<int>>(StringComparer.Ordinal);
                Add(byText, text, index);
            }
            else
            {
                always.Add(index);
            }
        }

        made.Always = [.. always];
        made.Sometimes = ChildTexts.Of(sometimes);
        return made;
    }

    private void Place(MatchKey key, int index)
    {
        if (key.Kind is { } wanted)
        {
            _wanted[(int)wanted] = true;
        }
        else
        {
            Array.Fill(_wanted, true);
        }

        if (key.Kind is { } kind && key.Name is not null)
        {
            Add(_byName[(int)kind], key.Name, index);
        }
        else if (key.Kind == NodeKind.Element && key.Parent is not null)
        {
            Add(_byParent, key.Parent, index);
        }
        else if (key.Kind is { } only)
        {
            _byKind[(int)only].Add(index);
        }
        else
        {
            Array.ForEach(_byKind, bucket => bucket.Add(index));
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> buckets, TKey key, int index)
        where TKey : notnull
    {
        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(buckets, key, out _);
        (bucket ??= []).Add(index);
    }
}
