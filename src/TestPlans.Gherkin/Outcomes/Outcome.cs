namespace TestPlans.Gherkin;

/// <summary>How a scenario ended, from the mildest to the gravest: combining several keeps the gravest.</summary>
public enum Outcome
{
    /// <summary>« sans objet »: the system does not claim this actor or option.</summary>
    Skipped,

    /// <summary>« conforme »: every judgement held, each on something observed.</summary>
    Passed,

    /// <summary>« à instruire »: a human proof was given, a person judges it.</summary>
    ToReview,

    /// <summary>« preuve attendue »: a human proof is to be given.</summary>
    Awaited,

    /// <summary>« non concluant »: our tool or the configuration failed, or nothing was judged.</summary>
    Broken,

    /// <summary>« non conforme »: a judgement did not hold.</summary>
    Failed,
}
