namespace TestPlans.Validation;

/// <summary>Judges the artefacts of one standard. It knows no scenario; one instance serves all threads.</summary>
public interface IValidator
{
    /// <summary>The standard, as models name it: <c>CDA</c>, <c>HL7V2</c>, <c>XDM</c>…</summary>
    string Standard { get; }

    /// <summary>The kinds of steps that it carries out; a model that declares another kind is inconclusive.</summary>
    IReadOnlyList<string> StepKinds { get; }

    /// <summary>Asks whether this standard can answer what a model declares (how it is recognised, what it judges), without opening a rule file.</summary>
    /// <exception cref="UnusablePackException">It cannot: one French line at the place in the pack.</exception>
    void Check(Model model);

    /// <summary>Makes ready what judging by this model needs, so that it goes on while artefacts are still being read. Never needed for a right answer.</summary>
    void Prepare(Model model)
    {
    }

    /// <summary>Reads the artefact once, for all the models it will be tried on. A malformed artefact is not an error here: its reports say so.</summary>
    IArtefactReading Read(Artefact artefact);
}

/// <summary>An artefact that one validator has read.</summary>
public interface IArtefactReading
{
    /// <summary>Whether the artefact is of this validator's standard at all: then a malformed one is judged by it, not declared unknown.</summary>
    bool IsOfStandard { get; }

    /// <summary>Why the artefact, which claims to be of this validator's family, cannot be read at all: told when no model recognises it. Null otherwise.</summary>
    Finding? Fault => null;

    /// <summary>Answers the <c>detect</c> clause of a model.</summary>
    /// <exception cref="UnusablePackException">The clause itself cannot be evaluated.</exception>
    bool Matches(Model model);

    /// <summary>Judges the artefact against a model.</summary>
    Report Judge(Model model, JudgeOptions options);
}

/// <summary>How a judgement is to be carried out.</summary>
public sealed record JudgeOptions
{
    /// <summary>The evaluation of Schematron: <c>native</c>, or <c>saxon</c> for a second opinion.</summary>
    public string Engine { get; init; } = "native";

    /// <summary>Receives each artefact found inside the one judged (the document that a message carries), by the name that findings use; null when nobody asked for it.</summary>
    public Action<Artefact>? Inside { get; init; }

    /// <summary>Judges, by its own model, an artefact found inside another: the catalogue sets it. Null where nobody can, or where artefacts nest too deep.</summary>
    public Func<Artefact, Report>? JudgeInside { get; init; }

    /// <summary>Receives the SVRL of each schematron of the model (its file name, the document); null when nobody asked for it.</summary>
    public Action<string, ReadOnlyMemory<byte>>? Svrl { get; init; }
}
