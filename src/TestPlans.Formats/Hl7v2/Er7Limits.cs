namespace TestPlans.Formats.Hl7v2;

/// <summary>The bounds within which a message is read. Beyond them reading gives an <see cref="Er7Fault"/>.</summary>
public sealed record Er7Limits
{
    /// <summary>The size in force (<see cref="DocumentSize"/>: 64 MB unless raised), 100 000 segments.</summary>
    public static Er7Limits Default => new();

    /// <summary>Largest message taken, in bytes.</summary>
    public int MaxBytes { get; init; } = DocumentSize.Limit;

    /// <summary>Most segments taken: it bounds the memory that a message of empty segments can ask for.</summary>
    public int MaxSegments { get; init; } = 100_000;
}
