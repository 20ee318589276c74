using System.Text.Json.Serialization;

namespace TestPlans.Evidence;

/// <summary>The result of one test, as Allure reads it: <c>&lt;uuid&gt;-result.json</c>.</summary>
internal sealed record AllureResult
{
    public required string Uuid { get; init; }

    public required string TestCaseId { get; init; }

    public required string HistoryId { get; init; }

    public required string FullName { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> TitlePath { get; init; } = [];

    public required string Status { get; init; }

    public AllureDetails? StatusDetails { get; init; }

    public string Stage { get; init; } = "finished";

    public long Start { get; init; }

    public long Stop { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<AllureLabel> Labels { get; init; } = [];

    public IReadOnlyList<AllureLink> Links { get; init; } = [];

    public IReadOnlyList<AllureParameter> Parameters { get; init; } = [];

    public IReadOnlyList<AllureStep> Steps { get; init; } = [];
}

/// <summary>What a result says when it is not green.</summary>
internal sealed record AllureDetails(string Message, string? Trace, string? Actual, string? Expected);

internal sealed record AllureLabel(string Name, string Value);

internal sealed record AllureLink(string Name, string Url, string Type);

internal sealed record AllureParameter(string Name, string Value);

internal sealed record AllureAttachment(string Name, string Source, string Type);

/// <summary>A step, or a set-up, with what it holds.</summary>
internal sealed record AllureStep
{
    public required string Name { get; init; }

    public required string Status { get; init; }

    public AllureDetails? StatusDetails { get; init; }

    public string Stage { get; init; } = "finished";

    public long Start { get; init; }

    public long Stop { get; init; }

    public IReadOnlyList<AllureStep> Steps { get; init; } = [];

    public IReadOnlyList<AllureAttachment> Attachments { get; init; } = [];

    public IReadOnlyList<AllureParameter> Parameters { get; init; } = [];
}

/// <summary>What ran before and after a test: <c>&lt;uuid&gt;-container.json</c>.</summary>
internal sealed record AllureContainer
{
    public required string Uuid { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<string> Children { get; init; } = [];

    public IReadOnlyList<AllureStep> Befores { get; init; } = [];

    public IReadOnlyList<AllureStep> Afters { get; init; } = [];

    public long Start { get; init; }

    public long Stop { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Befores.Count + Afters.Count == 0;
}
