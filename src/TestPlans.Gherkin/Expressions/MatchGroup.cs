using System.Text.RegularExpressions;

namespace TestPlans.Gherkin.Expressions;

/// <summary>A group of a match with the groups inside it. .NET gives groups as a flat list; messages want the tree.</summary>
internal sealed record MatchGroup(string? Value, int? Start, int Length, IReadOnlyList<MatchGroup> Children)
{
    /// <summary>What a transformation receives: the inner groups, or the text itself without any.</summary>
    public IReadOnlyList<string?> Values => Children.Count == 0 ? [Value] : [.. Children.Select(child => child.Value)];

    /// <summary>The groups of the outermost level.</summary>
    public static IReadOnlyList<MatchGroup> TreeOf(Match match, GroupShape shape) => [.. shape.Children.Select(child => Build(match, child))];

    private static MatchGroup Build(Match match, GroupShape shape)
    {
        var group = match.Groups[shape.Number];
        var children = shape.Children.Select(child => Build(match, child)).ToList();
        return group.Success ? new MatchGroup(group.Value, group.Index, group.Length, children) : new MatchGroup(null, null, 0, children);
    }
}
