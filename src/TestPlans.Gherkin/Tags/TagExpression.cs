namespace TestPlans.Gherkin;

/// <summary>A condition on tags: `@volet:VSM and not (@niveau:N3 or @lent)`. Spaces and parentheses inside a tag are escaped by a backslash.</summary>
public sealed class TagExpression
{
    private readonly TagNode _root;

    private TagExpression(string source, TagNode root)
    {
        Source = source;
        _root = root;
    }

    /// <summary>The text it was read from.</summary>
    public string Source { get; }

    /// <summary>Reads an expression; an empty one always holds.</summary>
    /// <param name="source">The text.</param>
    /// <returns>The expression.</returns>
    /// <exception cref="FormatException">It is not one: the message is one clear French line with the column.</exception>
    public static TagExpression Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TagExpression(source, new TagParser(source).Parse());
    }

    /// <summary>Whether tags meet the condition.</summary>
    /// <param name="tags">The tags, with @.</param>
    /// <returns>Whether they do.</returns>
    public bool Matches(IEnumerable<string> tags) => _root.Matches(tags as IReadOnlyCollection<string> ?? [.. tags]);

    /// <summary>The expression, fully parenthesised.</summary>
    /// <returns>The text, which reads back as the same condition.</returns>
    public override string ToString() => _root.ToString() ?? string.Empty;
}
