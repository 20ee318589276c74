namespace TestPlans.Evidence;

/// <summary>What a person answered and brought when a step asked for a proof. It is judged by a reviewer, never by us.
/// Written by the steps as plain JSON under <see cref="ProofJson.MediaType"/>: the names below, in camelCase, are the contract.</summary>
public sealed record Proof
{
    /// <summary>What was asked, as the plan writes it: « capture de l'avertissement ».</summary>
    public string Label { get; init; } = "";

    /// <summary>What the person answered; empty when only files were brought.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Who answered.</summary>
    public string Operator { get; init; } = "";

    /// <summary>When; null when the step did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The files brought; each also travels as an attachment of its own.</summary>
    public IReadOnlyList<ProofFile> Files { get; init; } = [];
}

/// <summary>One file of a proof.</summary>
/// <param name="Name">Its name, without folder.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
public sealed record ProofFile(string Name, string Sha256, string MediaType, long Bytes);
