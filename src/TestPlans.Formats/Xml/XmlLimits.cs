namespace TestPlans.Formats.Xml;

/// <summary>The bounds within which a document is read. Beyond them reading gives an <see cref="XmlFault"/>.</summary>
public sealed record XmlLimits
{
    /// <summary>64 MB, 10 000 levels, 20 million nodes.</summary>
    public static XmlLimits Default { get; } = new();

    /// <summary>Largest document taken, in bytes.</summary>
    public long MaxBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Deepest nesting of elements taken.</summary>
    public int MaxDepth { get; init; } = 10_000;

    /// <summary>Most nodes (elements, attributes, texts, comments, instructions) that a tree takes: what bounds its memory.</summary>
    public int MaxNodes { get; init; } = 20_000_000;
}
