namespace TestPlans.Gherkin;

/// <summary>Declares the kind of a step; without it the kind follows from Given, When or Then.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StepKindAttribute : Attribute
{
    /// <summary>Declares the kind.</summary>
    /// <param name="kind">What the step is in a plan.</param>
    public StepKindAttribute(StepKind kind) => Kind = kind;

    /// <summary>What the step is in a plan.</summary>
    public StepKind Kind { get; }
}

/// <summary>A sentence, without its keyword, that a plan may use as it is: what `testplans steps` shows, and checks.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExampleAttribute : Attribute
{
    /// <summary>Gives a sentence.</summary>
    /// <param name="sentence">It must be accepted by the step that carries it.</param>
    public ExampleAttribute(string sentence) => Sentence = sentence;

    /// <summary>The sentence, without its keyword.</summary>
    public string Sentence { get; }
}

/// <summary>Says how a negative sentence is observed (« n'enregistre aucun mouvement »), by driver: a query, an export, a proof.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ObservedByAttribute : Attribute
{
    /// <summary>Says how it is observed.</summary>
    /// <param name="text">A French phrase for the person who reads the vocabulary.</param>
    public ObservedByAttribute(string text) => Text = text;

    /// <summary>How it is observed.</summary>
    public string Text { get; }
}

/// <summary>Bounds a step otherwise than the run does; a step that exceeds it is « non concluant ».</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StepTimeoutAttribute : Attribute
{
    /// <summary>Bounds the step.</summary>
    /// <param name="seconds">The bound in seconds; 0 means none, for a step whose driver already bounds its wait.</param>
    public StepTimeoutAttribute(double seconds) => Seconds = seconds;

    /// <summary>The bound in seconds, 0 for none.</summary>
    public double Seconds { get; }
}

/// <summary>What a step or a hook may return instead of throwing, when it has nothing to say but its state.</summary>
public enum StepSignal
{
    /// <summary>It did its work.</summary>
    Done,

    /// <summary>It is not written yet: « non concluant ».</summary>
    Pending,

    /// <summary>The rest of the scenario does not apply: « sans objet ».</summary>
    Skipped,
}
