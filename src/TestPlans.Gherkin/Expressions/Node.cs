namespace TestPlans.Gherkin.Expressions;

/// <summary>The kinds of node of a Cucumber Expression.</summary>
internal enum NodeKind
{
    Expression,
    Text,
    Optional,
    Alternation,
    Alternative,
    Parameter,

    /// <summary>The slash between alternatives, only while they are parsed.</summary>
    Separator,
}

/// <summary>A node of the syntax tree: text leaves have a token, the others have children.</summary>
internal sealed record Node(NodeKind Kind, IReadOnlyList<Node> Children, string? Token, int Start, int End) : ILocated
{
    public string Text => Token ?? string.Concat(Children.Select(child => child.Text));
}
