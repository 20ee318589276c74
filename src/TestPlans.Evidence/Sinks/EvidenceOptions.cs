namespace TestPlans.Evidence;

/// <summary>Where a run writes its evidence, and what the pages need beside the stream.</summary>
public sealed record EvidenceOptions
{
    /// <summary>The run's folder (<see cref="RunFolder.NameFor"/>); made when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>What the run goes on from; null for a new run. Its folder is <see cref="Folder"/>.</summary>
    public ResumePoint? Resume { get; init; }

    /// <summary>Hides the secrets in a text: everything that is written goes through it. Null when there is no secret.</summary>
    public Func<string, string>? Mask { get; init; }

    /// <summary>The exigences of the volets (<see cref="RequirementsFile.Find"/>): the pages tell what became of each.</summary>
    public IReadOnlyList<RequirementSet> Requirements { get; init; } = [];
}
