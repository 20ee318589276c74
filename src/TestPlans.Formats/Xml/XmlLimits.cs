namespace TestPlans.Formats.Xml;

/// <summary>The bounds within which a document is read. Beyond them reading gives an <see cref="XmlFault"/>.</summary>
public sealed record XmlLimits
{
    private const int UsualNodes = 20_000_000;

    /// <summary>The size in force (<see cref="DocumentSize"/>: 64 MB unless raised), 10 000 levels, 20 million nodes.</summary>
    public static XmlLimits Default => new();

    /// <summary>Largest document taken, in bytes.</summary>
    public long MaxBytes { get; init; } = DocumentSize.Limit;

    /// <summary>Deepest nesting of elements taken.</summary>
    public int MaxDepth { get; init; } = 10_000;

    /// <summary>Most nodes (elements, attributes, texts, comments, instructions) that a tree takes: what bounds its memory; in proportion when the size is raised.</summary>
    public int MaxNodes { get; init; } = (int)Math.Max(UsualNodes, (long)UsualNodes * DocumentSize.Limit / DocumentSize.Usual);
}
