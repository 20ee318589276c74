using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>A run as a reader sees it: the one projection of the stream, from which every page and file is made.</summary>
public sealed record RunView
{
    /// <summary>What identifies the run; null when the stream carried no description.</summary>
    public RunDescription? Description { get; init; }

    /// <summary>When it began; null before it did.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null when it was interrupted or is under way.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it was resumed, in order; empty for a run of one piece.</summary>
    public IReadOnlyList<DateTimeOffset> ResumedAt { get; init; } = [];

    /// <summary>The scenarios that ended, in the order of the plan: feature, then line. Each appears once.</summary>
    public IReadOnlyList<ScenarioView> Scenarios { get; init; } = [];

    /// <summary>How many scenarios were selected; more than ended when the run was interrupted.</summary>
    public int Selected { get; init; }

    /// <summary>What went wrong outside any scenario, in French: an unreadable feature, a hook of the run. The run is then not conclusive.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What a reader should know and changes no verdict: a journal torn by a brutal stop, since resumed.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was attached to the run as a whole, but its description.</summary>
    public IReadOnlyList<AttachmentView> Attachments { get; init; } = [];

    /// <summary>The scenarios by feature, in order.</summary>
    public IEnumerable<IGrouping<string, ScenarioView>> Features => Scenarios.GroupBy(scenario => scenario.Uri, StringComparer.Ordinal);

    /// <summary>How many scenarios ended so.</summary>
    public int Count(Outcome outcome) => Scenarios.Count(scenario => scenario.Outcome == outcome);

    internal IEnumerable<AttachmentView> StepAttachments => Scenarios.SelectMany(scenario => scenario.Steps).SelectMany(step => step.Attachments);

    internal IEnumerable<ReportView> Reports => Scenarios.SelectMany(scenario => scenario.Steps).SelectMany(step => step.Reports);

    internal static IReadOnlyList<ScenarioView> InOrder(IEnumerable<ScenarioView> scenarios) =>
        [.. scenarios.OrderBy(scenario => scenario.Uri, StringComparer.Ordinal).ThenBy(scenario => scenario.Line)];

    /// <summary>The outcome of the whole: the gravest; an interrupted run, a problem or nothing conforming is at least « non concluant ».</summary>
    public Outcome Outcome => Scenarios.Select(scenario => scenario.Outcome)
        .Concat(Problems.Count > 0 || FinishedAt is null || Scenarios.Count < Selected || Count(Outcome.Passed) + Count(Outcome.ToReview) + Count(Outcome.Awaited) == 0 ? [Outcome.Broken] : [])
        .Combine();
}

/// <summary>One scenario that ended, or one row of its examples, with all that a page needs to show it again.</summary>
public sealed record ScenarioView
{
    /// <summary>What names it as long as its file does not change: <c>uri:line</c>, the line being that of the row of examples when there is one.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of what was run (tags, steps, arguments): tells whether the plan changed since.</summary>
    public string ContentSha256 { get; init; } = "";

    /// <summary>The feature file, with slashes.</summary>
    public required string Uri { get; init; }

    /// <summary>The line of the scenario or of its row of examples, from 1.</summary>
    public long Line { get; init; }

    /// <summary>The title of the feature.</summary>
    public string Feature { get; init; } = "";

    /// <summary>The text under the title of the feature; empty without one.</summary>
    public string FeatureDescription { get; init; } = "";

    /// <summary>The title of the rule it stands under; empty without one.</summary>
    public string Rule { get; init; } = "";

    /// <summary>« Scénario », « Plan du scénario », as written.</summary>
    public string Keyword { get; init; } = "";

    /// <summary>Its title, with the values of the example.</summary>
    public required string Name { get; init; }

    /// <summary>The text under its title; empty without one.</summary>
    public string Description { get; init; } = "";

    /// <summary>All tags that apply to it, with @, each once.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The values of its example, by column.</summary>
    public IReadOnlyList<NamedValue> Arguments { get; init; } = [];

    /// <summary>How it ended.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>Why, in French; empty when it is « conforme ».</summary>
    public string Reason { get; init; } = "";

    /// <summary>When its last attempt began.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>How long its last attempt took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>How many times it was run, at least 1.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Its steps and hooks, in the order in which they ran.</summary>
    public IReadOnlyList<StepView> Steps { get; init; } = [];

    /// <summary>Whether an interruption of the run, not the system, ended it: a resumed run plays it again.</summary>
    public bool Interrupted { get; init; }
}

/// <summary>A name and its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
public sealed record NamedValue(string Name, string Value);
