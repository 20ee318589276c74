namespace TestPlans.Validation;

/// <summary>The pack a report was made with.</summary>
/// <param name="Id">The pack's id.</param>
/// <param name="Version">The pack's version.</param>
/// <param name="Sha256">SHA-256 over the pack's lock (every file with its hash); empty when the pack carries no lock.</param>
public sealed record PackReference(string Id, string Version, string Sha256);

/// <summary>What was judged.</summary>
/// <param name="Name">How a person names it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Bytes">Its length in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record ArtefactReference(string Name, string MediaType, long Bytes, string Sha256)
{
    /// <summary>Refers to an artefact.</summary>
    public static ArtefactReference To(Artefact artefact)
    {
        ArgumentNullException.ThrowIfNull(artefact);
        return new ArtefactReference(artefact.Name, artefact.MediaType, artefact.Content.Length, artefact.Sha256);
    }

    /// <summary>Refers to a set: its length is the sum of its members', its hash is over theirs, in order.</summary>
    public static ArtefactReference To(ArtefactSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return new ArtefactReference(set.Name, ArtefactSet.MediaType, set.Members.Sum(member => (long)member.Content.Length), set.Sha256);
    }
}

/// <summary>The answer of a validator about one artefact and one model.</summary>
public sealed record Report
{
    /// <summary>The model's id; empty when none recognised the artefact.</summary>
    public required string Model { get; init; }

    /// <summary>The model's title, in French.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whose rules they are.</summary>
    public required PackOrigin Origin { get; init; }

    /// <summary>The pack; null when no model recognised the artefact.</summary>
    public PackReference? Pack { get; init; }

    /// <summary>The engine that evaluated the rules: <c>native</c> or <c>saxon</c>.</summary>
    public string Engine { get; init; } = "native";

    /// <summary>What was judged.</summary>
    public required ArtefactReference Artefact { get; init; }

    /// <summary>What was judged with it: the members of a set, the documents that a message carries. Findings name them by <see cref="Finding.Artefact"/>.</summary>
    public IReadOnlyList<ArtefactReference> Parts { get; init; } = [];

    /// <summary>The packs that judged those parts, when they are others: the document of a message is judged by its own model.</summary>
    public IReadOnlyList<PackReference> PartPacks { get; init; } = [];

    /// <summary>The verdict: the strongest of the steps'.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The steps, in the order of the model.</summary>
    public IReadOnlyList<ReportStep> Steps { get; init; } = [];

    /// <summary>Every rule of the model that could be loaded.</summary>
    public IReadOnlyList<RuleOutcome> Rules { get; init; } = [];

    /// <summary>The findings, in the order of the steps, then of the artefact.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
