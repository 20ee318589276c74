using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Common;

/// <summary>What one scenario has established so far. Made by the scenario's own scope, so that scenarios run side by side.</summary>
public sealed class TestCase
{
    private TestPatientFile? _file;
    private TestPatientFile? _otherFile;
    private Artefact? _document;
    private Artefact? _acknowledgement;

    /// <summary>The role that the system under test plays in this scenario.</summary>
    public ActorRole? Role { get; set; }

    /// <summary>The patient's test case data.</summary>
    /// <exception cref="PlanException">The plan names no patient.</exception>
    public TestPatientFile File
    {
        get => _file ?? throw new PlanException("le scénario ne nomme aucun patient de test ; écrivez « Et le patient de test « … » »");
        set => _file = value;
    }

    /// <summary>The second patient's, in a scenario about two.</summary>
    /// <exception cref="PlanException">The plan names one patient only.</exception>
    public TestPatientFile OtherFile
    {
        get => _otherFile ?? throw new PlanException("le scénario ne nomme qu'un patient de test ; écrivez « Et l'autre patient de test « … » »");
        set => _otherFile = value;
    }

    /// <summary>Whether the plan names a second patient.</summary>
    public bool HasOther => _otherFile is not null;

    /// <summary>The clinical situation, when the plan names one.</summary>
    public TestSituation? Situation { get; set; }

    /// <summary>The last document that the system under test produced, or that it was given.</summary>
    /// <exception cref="PlanException">No act of the scenario has given a document, or another one has come since.</exception>
    public Artefact Document
    {
        get => _document is null ? throw new PlanException("aucun document n'a été produit ni mis à disposition avant ce jugement")
            : Later?.Invoke() is { } problem ? throw new PlanException(problem)
            : _document;
        set => _document = value;
    }

    /// <summary>Says why what the last act gave is no longer the only answer; null when nothing else could come.</summary>
    public Func<string?>? Later { get; set; }

    /// <summary>The last acknowledgement that the system under test answered.</summary>
    /// <exception cref="PlanException">No act of the scenario has brought one.</exception>
    public Artefact Acknowledgement
    {
        get => _acknowledgement ?? throw new PlanException("aucun acquittement n'a été reçu avant ce jugement");
        set => _acknowledgement = value;
    }

    /// <summary>The version that the last document corrects.</summary>
    public Artefact? Previous { get; set; }

    /// <summary>The short name of the document asked for: « VSM ».</summary>
    public string? DocumentType { get; set; }

    /// <summary>What a consumer did, as far as its driver could see.</summary>
    public Consumption? Consumption { get; set; }

    /// <summary>How the last act was observed, in French; null when a person reported it.</summary>
    public string? ObservedBy { get; set; }

    /// <summary>The bytes in which the driver saw the last act, when they are not the value itself.</summary>
    public Artefact? ObservedSource { get; set; }

    /// <summary>What the driver saw of the last act, kept among the evidence; null when a person reported it, or nothing of it was kept.</summary>
    public Observation? Observation { get; set; }

    /// <summary>Whether a person reported the last act: then the judgements on it are theirs, never ours.</summary>
    public bool IsReportedByPerson { get; set; }

    /// <summary>The artefact that a sentence names: « le message », « l'acquittement ».</summary>
    /// <param name="noun">The noun alone.</param>
    public Artefact Named(string noun) => noun == "acquittement" ? Acknowledgement : Document;
}
