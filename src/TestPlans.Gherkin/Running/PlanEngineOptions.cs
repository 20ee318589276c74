using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin;

/// <summary>In which order scenarios run.</summary>
public enum ScenarioOrder
{
    /// <summary>As written, feature by feature.</summary>
    Defined,

    /// <summary>The other way round.</summary>
    Reverse,

    /// <summary>Shuffled by <see cref="PlanEngineOptions.Seed"/>.</summary>
    Random,
}

/// <summary>How the engine runs a plan.</summary>
public sealed record PlanEngineOptions
{
    /// <summary>Which scenarios run, besides <see cref="Tags"/>; null for all.</summary>
    public Func<PlannedScenario, bool>? Where { get; init; }

    /// <summary>A tag expression that the scenarios meet; null for all.</summary>
    public TagExpression? Tags { get; init; }

    /// <summary>In which order they run.</summary>
    public ScenarioOrder Order { get; init; }

    /// <summary>The seed of the random order.</summary>
    public int Seed { get; init; }

    /// <summary>How many times a scenario that failed is run again; one that is not conclusive is not.</summary>
    public int Retries { get; init; }

    /// <summary>How many scenarios run at the same time; 1 keeps the stream in order.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The bound of a step that declares none.</summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The clock of timestamps, durations and bounds.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Registers what steps may ask for: singletons live for the whole run, scoped services for one scenario.</summary>
    public Action<IServiceCollection>? Services { get; init; }

    /// <summary>The exigences that a sentence of a scenario judges, told with a judgement that does not hold; null when the plan ties sentences to none.</summary>
    public Func<PlannedScenario, string, IReadOnlyList<string>>? RequirementsOf { get; init; }

    /// <summary>What is attached to the run right after testRunStarted.</summary>
    public IReadOnlyList<RunAttachment> RunAttachments { get; init; } = [];
}
