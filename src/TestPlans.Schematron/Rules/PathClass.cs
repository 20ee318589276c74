using System.Collections.Concurrent;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Rules;

/// <summary>
/// All elements that have the same names from the root down. Documents have few of them, and most rules are decided by names, so
/// what may match is found once for each. Shared by documents and threads.
/// </summary>
internal sealed class PathClass(PathClass? parent, Name? name)
{
    private readonly ConcurrentDictionary<Name, PathClass> _children = new();
    private PathClass? _last;

    public PathClass? Parent => parent;

    /// <summary>Null for the document.</summary>
    public Name? Name => name;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public NodeKind Kind => parent is null ? NodeKind.Document : NodeKind.Element;

    /// <summary>Alternatives to ask, in the order of the rules; those that want a text of a child's attribute aside.</summary>
    public int[] Always { get; set; } = [];

    /// <summary>Alternatives to ask when a child of that name has an attribute of that name and that text.</summary>
    public IReadOnlyList<ChildTexts> Sometimes { get; set; } = [];

    public PathClass? Child(Name wanted)
    {
        var last = _last;
        return last is not null && last.Name!.Equals(wanted) ? last : _children.TryGetValue(wanted, out var found) ? _last = found : null;
    }

    public PathClass Add(PathClass child) => _children.GetOrAdd(child.Name!, child);
}

/// <summary>Alternatives by the text of an attribute of a child.</summary>
internal sealed record ChildTexts(Name Child, Name Attribute, Dictionary<string, int[]> ByText)
{
    public static IReadOnlyList<ChildTexts> Of(Dictionary<IndexedValues, Dictionary<string, List<int>>> found)
    {
        var made = new List<ChildTexts>(found.Count);
        foreach (var (key, texts) in found)
        {
            var byText = new Dictionary<string, int[]>(texts.Count, StringComparer.Ordinal);
            foreach (var (text, alternatives) in texts)
            {
                byText[text] = [.. alternatives];
            }

            made.Add(new ChildTexts(key.Element, key.Attribute!, byText));
        }

        return made;
    }
}
