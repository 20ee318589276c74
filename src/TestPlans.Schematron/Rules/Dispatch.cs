using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Rules;

/// <summary>One alternative of one rule, and the rank of its pattern among all patterns that run together.</summary>
internal readonly record struct Candidate(int Pattern, CompiledRule Rule, Matcher Matcher);

/// <summary>
/// Which rules a node must be asked about. Each alternative lies in one bucket, the most selective that its context allows:
/// text of a child's attribute (templateId/@root), own name, name of the parent, kind.
/// </summary>
internal sealed class Dispatch
{
    // Below this number of rules, looking at the children of every element costs more than it saves.
    private const int WorthALook = 8;

    private readonly Candidate[] _candidates;
    private readonly List<(Name Child, Name Attribute, Dictionary<string, List<int>> Rules)> _byChild = [];
    private readonly Dictionary<(NodeKind, Name), List<int>> _byName = [];
    private readonly Dictionary<Name, List<int>> _byParent = [];
    private readonly List<int>[] _byKind = [[], [], [], [], [], [], []];

    public Dispatch(IReadOnlyList<Candidate> candidates)
    {
        _candidates = [.. candidates];
        var worthwhile = candidates.Where(static candidate => candidate.Matcher.Key.Text is not null)
            .GroupBy(static candidate => (candidate.Matcher.Key.Child!, candidate.Matcher.Key.ChildAttribute!))
            .Where(static group => group.Count() >= WorthALook).Select(static group => group.Key).ToHashSet();
        foreach (var (child, attribute) in worthwhile)
        {
            _byChild.Add((child, attribute, new Dictionary<string, List<int>>(StringComparer.Ordinal)));
        }

        for (var index = 0; index < _candidates.Length; index++)
        {
            Place(_candidates[index].Matcher.Key, index, worthwhile);
        }
    }

    public Candidate this[int index] => _candidates[index];

    public bool IsEmpty => _candidates.Length == 0;

    /// <summary>Puts in <paramref name="found"/> the alternatives to ask, in the order of the rules.</summary>
    public void Find(Node node, List<int> found)
    {
        found.Clear();
        found.AddRange(_byKind[(int)node.Kind]);
        var sources = found.Count > 0 ? 1 : 0;
        if (node.Name is not null && _byName.TryGetValue((node.Kind, node.Name), out var named))
        {
            found.AddRange(named);
            sources++;
        }

        if (node.Kind == NodeKind.Element)
        {
            if (node.Parent?.Name is { } parent && _byParent.TryGetValue(parent, out var children))
            {
                found.AddRange(children);
                sources++;
            }

            sources += ByChildren(node, found);
        }

        if (sources > 1)
        {
            found.Sort();
        }
    }

    private int ByChildren(Node node, List<int> found)
    {
        var sources = 0;
        foreach (var (name, attribute, rules) in _byChild)
        {
            for (var child = node.FirstChild; child is not null; child = child.NextSibling)
            {
                if (child.IsElement && child.Name!.Equals(name) && child.Attribute(attribute)?.Content is { } text && rules.TryGetValue(text, out var matching))
                {
                    found.AddRange(matching);
                    sources += 2;
                }
            }
        }

        return sources;
    }

    private void Place(MatchKey key, int index, HashSet<(Name, Name)> worthwhile)
    {
        if (key.Text is not null && worthwhile.Contains((key.Child!, key.ChildAttribute!)))
        {
            Add(_byChild.Find(one => one.Child.Equals(key.Child) && one.Attribute.Equals(key.ChildAttribute)).Rules, key.Text, index);
        }
        else if (key.Kind is { } kind && key.Name is not null)
        {
            Add(_byName, (kind, key.Name), index);
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
            foreach (var bucket in _byKind)
            {
                bucket.Add(index);
            }
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> buckets, TKey key, int index)
        where TKey : notnull
    {
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets[key] = bucket = [];
        }

        bucket.Add(index);
    }
}
