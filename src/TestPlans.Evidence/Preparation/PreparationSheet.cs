namespace TestPlans.Evidence;

/// <summary>What a vendor must have done before plans are run: plain facts, in French, ready to be shown.</summary>
public sealed record PreparationSheet
{
    /// <summary>The system, « nom version »; null when none was described.</summary>
    public string? System { get; init; }

    /// <summary>Its vendor.</summary>
    public string? Vendor { get; init; }

    /// <summary>When the sheet was made.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Version of the tool.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The plans selected.</summary>
    public required IReadOnlyList<PreparedPlan> Plans { get; init; }

    /// <summary>The roles that the plans test, claimed or not.</summary>
    public required IReadOnlyList<PreparedRole> Roles { get; init; }

    /// <summary>Codes that scenarios name and the system must know: units, structures.</summary>
    public required IReadOnlyList<PreparedCode> Codes { get; init; }

    /// <summary>Whom to enter.</summary>
    public required IReadOnlyList<PreparedPatient> Patients { get; init; }

    /// <summary>What a person must be there for, by scenario.</summary>
    public required IReadOnlyList<PreparedPresence> Presences { get; init; }

    /// <summary>What prevents the sheet from being whole: one French line each.</summary>
    public required IReadOnlyList<string> Problems { get; init; }
}

/// <summary>The features of one folder.</summary>
/// <param name="Folder">As named below the plans: <c>features/cda/vsm</c>.</param>
/// <param name="Volet">Volet and version, as tags say them.</param>
/// <param name="Scenarios">How many were selected.</param>
/// <param name="Excluded">How many of them are « sans objet »: the system does not claim their role or option.</param>
public sealed record PreparedPlan(string Folder, string Volet, int Scenarios, int Excluded);

/// <summary>A role of the system under test.</summary>
/// <param name="Label">« créateur de contenu »</param>
/// <param name="IsClaimed">Null when no system was described.</param>
/// <param name="Settings">What to set, and to what.</param>
/// <param name="Partners">Our simulators that it meets.</param>
/// <param name="Options">Options that some scenarios require, and whether the system claims them (null: no system described).</param>
/// <param name="Scenarios">How many scenarios test it.</param>
public sealed record PreparedRole(
    string Label, bool? IsClaimed, IReadOnlyList<KeyValuePair<string, string>> Settings, IReadOnlyList<string> Partners, IReadOnlyList<KeyValuePair<string, bool?>> Options, int Scenarios);

/// <summary>A code that scenarios name.</summary>
/// <param name="Kind">« UF d'hébergement »</param>
/// <param name="Code">The code.</param>
/// <param name="Scenarios">Which ones name it.</param>
public sealed record PreparedCode(string Kind, string Code, IReadOnlyList<PreparedScenario> Scenarios);

/// <summary>A scenario that needs something.</summary>
/// <param name="Volet">Its volet.</param>
/// <param name="Name">Its name.</param>
public sealed record PreparedScenario(string Volet, string Name);

/// <summary>A patient to enter in the system under test.</summary>
public sealed record PreparedPatient
{
    /// <summary>« Jeanne TESTMARTIN »</summary>
    public required string Name { get; init; }

    /// <summary>The test case files that describe the patient.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Identity, trait by trait.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Identity { get; init; }

    /// <summary>« Qualifiée », and what that means.</summary>
    public required string Status { get; init; }

    /// <summary>What to take care of; null for nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Situations that some scenario uses.</summary>
    public required IReadOnlyList<PreparedSituation> Situations { get; init; }

    /// <summary>Documents that the partner makes available.</summary>
    public required IReadOnlyList<PreparedDocument> Documents { get; init; }

    /// <summary>Whether some scenario finds the patient already in the system.</summary>
    public required bool IsEnteredBefore { get; init; }

    /// <summary>When the identity comes into the system, for the scenarios that use nothing else of the patient, or create it themselves.</summary>
    public required IReadOnlyList<PreparedMoment> Moments { get; init; }
}

/// <summary>When an identity comes into the system.</summary>
/// <param name="When">In French.</param>
/// <param name="Scenarios">For which scenarios.</param>
public sealed record PreparedMoment(string When, IReadOnlyList<PreparedScenario> Scenarios);

/// <summary>What to enter for a patient.</summary>
/// <param name="Name">As plans name it.</param>
/// <param name="Consigne">What the operator enters.</param>
/// <param name="People">Others to enter: function, name, number.</param>
/// <param name="Scenarios">Which ones use it.</param>
public sealed record PreparedSituation(string Name, string Consigne, IReadOnlyList<string> People, IReadOnlyList<PreparedScenario> Scenarios);

/// <summary>A document of the partner.</summary>
/// <param name="Name">As plans name it.</param>
/// <param name="Defect">What is wrong with it, on purpose; null for a right one.</param>
/// <param name="Scenarios">Which ones use it.</param>
public sealed record PreparedDocument(string Name, string? Defect, IReadOnlyList<PreparedScenario> Scenarios);

/// <summary>A scenario for which a person must be there.</summary>
/// <param name="Scenario">Which one.</param>
/// <param name="Role">The role that it tests.</param>
/// <param name="Gestures">What to do, as the plan says it.</param>
/// <param name="Proofs">What to bring, as the plan says it.</param>
/// <param name="Answers">What to say of what the system did, as the plan says it.</param>
/// <param name="References">Where the official dossier asks for it.</param>
public sealed record PreparedPresence(
    PreparedScenario Scenario, string Role, IReadOnlyList<string> Gestures, IReadOnlyList<string> Proofs, IReadOnlyList<string> Answers, IReadOnlyList<string> References);
