using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Validation;

/// <summary>
/// Where a pack says a thing, for whoever must mend it. Where a thing is written is no part of what it says: all places are equal, so that
/// two models that name the same rule file still share it.
/// </summary>
/// <param name="file">The file, as complaints show it.</param>
/// <param name="line">Line from 1.</param>
/// <param name="column">Column from 1, in UTF-16 units, as editors count.</param>
public readonly struct PackPlace(string file, int line, int column) : IEquatable<PackPlace>
{
    /// <summary>The file; null for what no file says (rules named one by one).</summary>
    public string? File { get; } = file;

    /// <summary>Line from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The complaint about what stands here.</summary>
    /// <param name="message">What is wrong, in French.</param>
    /// <param name="inner">What the platform said, if anything.</param>
    public UnusablePackException Fault(string message, Exception? inner = null) => new(File ?? "règles nommées une à une", message, Line, Column, inner);

    /// <summary>The name of the file with line and column, for a report that is read beside its pack; empty for what no file says.</summary>
    public override string ToString() => File is null ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(File)}:{Line}:{Column}");

    /// <inheritdoc/>
    public bool Equals(PackPlace other) => true;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PackPlace;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true.</summary>
    public static bool operator ==(PackPlace left, PackPlace right) => left.Equals(right);

    /// <summary>Never true.</summary>
    public static bool operator !=(PackPlace left, PackPlace right) => !left.Equals(right);
}
