namespace TestPlans.Gherkin;

/// <summary>What a step is in a test plan; reports show it.</summary>
public enum StepKind
{
    /// <summary>Fixes role, patient or situation: the kind of a Given that says nothing else.</summary>
    Contexte,

    /// <summary>Asks the operator to do something.</summary>
    Instruction,

    /// <summary>An act on the wire, ours or the system's: the kind of a When that says nothing else.</summary>
    Transaction,

    /// <summary>A judgement on something observed: the kind of a Then that says nothing else.</summary>
    Validation,

    /// <summary>Asks a person for a proof, which a person will review.</summary>
    Preuve,
}
