namespace TestPlans.Systems;

/// <summary>Where a document stands in the eyes of whoever keeps it.</summary>
public enum KeptDocumentState
{
    /// <summary>« actif »: the version that is shown.</summary>
    Active,

    /// <summary>« remplace »: another one took its place.</summary>
    Replaced,

    /// <summary>« supprime »: withdrawn; the system still keeps a trace of it.</summary>
    Deleted,
}

/// <summary>One CDA document as a document manager keeps it. An absent value says that the system keeps none.</summary>
public sealed record KeptDocument
{
    /// <summary>Where a document can be asked to go: the DMP, a professional or the patient by MSSanté.</summary>
    public static IReadOnlyList<string> KnownDiffusions { get; } = ["DMP", "MSSANTE-PS", "MSSANTE-PATIENT"];

    /// <summary>The metadata of the volet that hide a document from someone.</summary>
    public static IReadOnlyList<string> KnownMasks { get; } = ["MASQUE_PS", "INVISIBLE_PATIENT", "INVISIBLE_REP_LEGAUX", "CONNEXION_SECRETE"];

    /// <summary><c>ClinicalDocument/id</c>: <c>root^extension</c>, or the root alone.</summary>
    public required string Identifier { get; init; }

    /// <summary><c>ClinicalDocument/setId</c>, written like the identifier: common to every version.</summary>
    public string? SetId { get; init; }

    /// <summary><c>versionNumber/@value</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>ClinicalDocument/code/@code</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Where it stands.</summary>
    public KeptDocumentState State { get; init; }

    /// <summary>The identifier of the document that it replaced.</summary>
    public string? Replaces { get; init; }

    /// <summary>Where the system was asked to take it, among <see cref="KnownDiffusions"/>.</summary>
    public IReadOnlyList<string> Diffusions { get; init; } = [];

    /// <summary>From whom the system hides it: the metadata that are Y, among <see cref="KnownMasks"/>.</summary>
    public IReadOnlyList<string> Masks { get; init; } = [];

    /// <summary>SHA-256 of the bytes of the document as they were decoded, 64 hexadecimal digits in lower case.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The state in French, as files write it: actif, remplace, supprime.</summary>
    public string StateWord => DocumentJson.States.Of(State);
}
