namespace TestPlans.Gherkin;

/// <summary>The media types by which attachments of ours are recognised in the stream.</summary>
public static class MediaTypes
{
    /// <summary>A line of log.</summary>
    public const string Log = "text/x.cucumber.log+plain";

    /// <summary>A link.</summary>
    public const string Link = "text/uri-list";

    /// <summary>A proof given by a person: it makes the scenario « à instruire ».</summary>
    public const string Proof = "application/vnd.testplans.proof+json";

    /// <summary>A judgement that did not hold (<see cref="Judgement"/>): faults, places, exigences; attached to its step before the step ends.</summary>
    public const string Judgement = "application/vnd.testplans.judgement+json";

    /// <summary>What identifies the run (system, packs, operator…): attached right after testRunStarted.</summary>
    public const string Run = "application/vnd.testplans.run+json";

    /// <summary>The step vocabulary of the run, with the kind of each step: attached right after testRunStarted.</summary>
    public const string Steps = "application/vnd.testplans.steps+json";
}
