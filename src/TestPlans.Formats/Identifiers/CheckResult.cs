namespace TestPlans.Formats.Identifiers;

/// <summary>Whether a text is an identifier of some kind: either it is, or a French sentence says why not.</summary>
/// <param name="Fault">What is wrong, in French; null when the identifier is right.</param>
public readonly record struct CheckResult(string? Fault)
{
    /// <summary>The identifier is right.</summary>
    public static CheckResult Right => default;

    /// <summary>Whether the identifier is right.</summary>
    public bool IsRight => Fault is null;

    internal static CheckResult Wrong(string fault) => new(fault);
}
