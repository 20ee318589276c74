namespace TestPlans.Validation;

/// <summary>What an artefact is judged against: an ordered list of rule files.</summary>
public sealed record Model
{
    /// <summary>The pack it belongs to.</summary>
    public required Pack Pack { get; init; }

    /// <summary>Its id: <c>cda/vsm-2022.01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title as plans write it between guillemets: « VSM 2022.01 ».</summary>
    public required string Title { get; init; }

    /// <summary>The standard, hence the validator: <c>CDA</c>.</summary>
    public required string Standard { get; init; }

    /// <summary>Where the pack says so.</summary>
    public PackPlace StandardPlace { get; init; }

    /// <summary>The volet it serves, as plans tag it: <c>VSM</c>.</summary>
    public string Volet { get; init; } = "";

    /// <summary>The version of the volet.</summary>
    public string Version { get; init; } = "";

    /// <summary>How an artefact of this model is recognised; null when it must be named.</summary>
    public Detection? Detect { get; init; }

    /// <summary>Taken only when no more specific model recognises the artefact.</summary>
    public bool Generic { get; init; }

    /// <summary>What kind of set it judges (<c>sequence</c>, <c>document</c>…), for the validator of its standard; null for a model of one artefact. It must be named.</summary>
    public string? Set { get; init; }

    /// <summary>Where the pack says so; the model itself when it does not.</summary>
    public PackPlace SetPlace { get; init; }

    /// <summary>The rule files, in order.</summary>
    public required IReadOnlyList<ModelStep> Steps { get; init; }
}

/// <summary>The recognition clause of a model. One form per standard; the validator of that standard answers it.</summary>
/// <param name="Form"><c>xpath</c>, <c>msh</c>, <c>profile</c> or <c>zip</c>.</param>
/// <param name="Clause">The clause itself.</param>
public sealed record Detection(string Form, string Clause)
{
    /// <summary>Where the pack names the form.</summary>
    public PackPlace FormPlace { get; init; }

    /// <summary>Where the pack writes the clause.</summary>
    public PackPlace Place { get; init; }
}

/// <summary>One rule file of a model.</summary>
/// <param name="Kind"><c>xsd</c> or <c>schematron</c>; <c>coherence</c> for the rules between artefacts; others come with their standard.</param>
/// <param name="File">The file, relative to the pack's folder, with <c>/</c>.</param>
/// <param name="Phase">The Schematron phase, or null for the schema's own default.</param>
/// <param name="Mode"><c>iso</c>, or <c>ans</c> for the behaviours of the kit's own pipeline.</param>
/// <param name="Requirement">The exigence that the file as a whole serves, for a rule file that names none itself (an XML schema); null otherwise.</param>
/// <param name="IfConcerned">Rules about contents that a document may do without: when none of them fires the step is « sans objet ». Otherwise a step in which nothing fired concludes nothing.</param>
public sealed record ModelStep(string Kind, string File, string? Phase, string Mode, string? Requirement = null, bool IfConcerned = false)
{
    /// <summary>Where the pack names the file.</summary>
    public PackPlace Place { get; init; }

    /// <summary>The absolute path of the file in its pack.</summary>
    public string PathIn(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return Path.GetFullPath(Path.Combine(pack.Folder, File));
    }
}
