using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>« Consommateur de contenu » : receives a document and shows what it made of it.</summary>
public interface IContentConsumer
{
    /// <summary>Makes a document available to the system and waits for what it does with it.</summary>
    /// <param name="request">The document, and whose file is open.</param>
    /// <param name="ct">Stops the wait.</param>
    Task<ActResult<Consumption>> ConsumeAsync(ConsumptionRequest request, CancellationToken ct);
}

/// <summary>What the partner makes available.</summary>
/// <param name="Document">Its bytes reach the system unchanged.</param>
/// <param name="Patient">The patient of the scenario, whose file the operator has open.</param>
public sealed record ConsumptionRequest(Artefact Document, TestPatient Patient);

/// <summary>What a consumer decided.</summary>
public enum ConsumptionDecision
{
    /// <summary>« intégré » : the document is in a patient's file.</summary>
    Integrated,

    /// <summary>« refusé » : the document went into no file.</summary>
    Refused,

    /// <summary>« en attente » : a person must decide first.</summary>
    Held,
}

/// <summary>What was observed of a consumer. Null says that this driver cannot observe it, which is never the same as « nothing ».</summary>
public sealed record Consumption
{
    /// <summary>What became of the document.</summary>
    public ConsumptionDecision? Decision { get; init; }

    /// <summary>Matricule INS of the patient's file that the document went into; null too when it went into none.</summary>
    public string? PatientFile { get; init; }

    /// <summary>The warnings shown to the user, in the order shown; empty when the system showed none.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The header as displayed: title, patient, author, dates.</summary>
    public string? DisplayedHeader { get; init; }

    /// <summary>The body as displayed, as plain text.</summary>
    public string? DisplayedBody { get; init; }

    /// <summary>The coded data that the system gives back, by section; empty when it took none.</summary>
    public IReadOnlyList<RestitutedSection>? Sections { get; init; }

    /// <summary>The data of one section, or null when the system gave none back under that title.</summary>
    /// <param name="title">Title of the section; case and spaces at the ends do not matter.</param>
    public RestitutedSection? Section(string title) =>
        Sections?.FirstOrDefault(section => string.Equals(section.Title.Trim(), title.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>Coded data given back by a consumer.</summary>
/// <param name="Title">Title of the section.</param>
/// <param name="Rows">One row per entry; columns are named in French (« traitement », « posologie », « code »…).</param>
public sealed record RestitutedSection(string Title, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows);
