using System.Text.Json;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Follows the stream, live or read back, and knows at each moment what a reader may be shown.</summary>
internal sealed class RunProjection(AttachmentKeeper keeper, Func<string, string> mask)
{
    private readonly StreamIndex _index = new();
    private readonly StepKinds _kinds = new();
    private readonly OutcomeTracker _tracker = new();
    private readonly Dictionary<string, ScenarioBuilder> _running = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScenarioView> _finished = new(StringComparer.Ordinal);
    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];
    private readonly List<AttachmentView> _attachments = [];
    private readonly List<DateTimeOffset> _resumedAt = [];
    private RunDescription? _description;
    private DateTimeOffset? _startedAt;
    private DateTimeOffset? _finishedAt;

    /// <summary>Called with each scenario that ended and will not be retried.</summary>
    public Action<ScenarioView>? OnFinished { get; init; }

    /// <summary>Takes up what an earlier part of the run finished.</summary>
    public void Restore(ResumePoint point)
    {
        (_description, _startedAt) = (point.Journal.Description, point.Journal.StartedAt);
        _resumedAt.AddRange(point.Journal.ResumedAt);
        _notes.AddRange(point.Notes);
        // What the campaign owed from its first day stays owed, whatever a resumption selects.
        _selected.UnionWith(point.Journal.Owed);
        foreach (var scenario in point.Finished)
        {
            _finished[scenario.Key] = scenario;
        }
    }

    /// <summary>The scenarios that owe an outcome, by key.</summary>
    public IReadOnlyCollection<string> Owed => _selected;

    public void Problem(string problem) => _problems.Add(mask(problem));

    /// <summary>Takes one message.</summary>
    /// <returns>Where its bytes are kept, when it is an attachment that is kept as a file.</returns>
    public AttachmentView? Apply(Messages.Envelope envelope)
    {
        // The one place that says how a scenario ended; it takes no time and waits for nothing.
        _tracker.PublishAsync(envelope, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        Declare(envelope);
        Run(envelope);
        Scenario(envelope);
        return envelope.Attachment is { } attachment ? Attach(attachment) : null;
    }

    public RunView View() => new()
    {
        Description = _description,
        StartedAt = _startedAt,
        FinishedAt = _finishedAt,
        ResumedAt = [.. _resumedAt],
        Scenarios = RunView.InOrder(_finished.Values),
        Selected = _selected.Count,
        Problems = [.. _problems.Distinct(StringComparer.Ordinal)],
        Notes = [.. _notes],
        Attachments = [.. _attachments],
    };

    private void Declare(Messages.Envelope envelope)
    {
        switch (envelope)
        {
            case { GherkinDocument: { } document }:
                _index.Add(document);
                break;
            case { Pickle: { } pickle }:
                _index.Pickles[pickle.Id] = pickle;
                break;
            case { StepDefinition: { } definition }:
                _index.Definitions[definition.Id] = definition;
                break;
            case { Hook: { } hook }:
                _index.Hooks[hook.Id] = hook;
                break;
            case { ParseError: { } error }:
                _problems.Add(FormattableString.Invariant($"{error.Source.Uri}:{error.Source.Location?.Line ?? 1}:{error.Source.Location?.Column ?? 1}: {error.Message}"));
                break;
        }
    }

    private void Run(Messages.Envelope envelope)
    {
        switch (envelope)
        {
            case { TestRunStarted: { } started } when _startedAt is null:
                _startedAt = StreamTime.At(started.Timestamp);
                break;
            case { TestRunStarted: { } resumed }:
                _resumedAt.Add(StreamTime.At(resumed.Timestamp));
                _finishedAt = null;
                break;
            case { TestRunHookStarted: { } hook }:
                _index.RunHooks[hook.Id] = hook.HookId;
                break;
            case { TestRunHookFinished: { Result: { Status: not (Messages.TestStepResultStatus.PASSED or Messages.TestStepResultStatus.SKIPPED) } result } hook }:
                _problems.Add(mask($"{HookName(hook.TestRunHookStartedId)} : {result.Message ?? result.Exception?.Message ?? "échec sans message"}"));
                break;
            case { TestRunFinished: { } finished }:
                _finishedAt = StreamTime.At(finished.Timestamp);
                AddIfSaid(finished.Message ?? finished.Exception?.Message);
                break;
        }
    }

    private void Scenario(Messages.Envelope envelope)
    {
        switch (envelope)
        {
            case { TestCase: { } testCase }:
                _index.TestCases[testCase.Id] = testCase;
                _ = _index.Pickles.TryGetValue(testCase.PickleId, out var selected) && _selected.Add(ScenarioKey.Of(selected));
                break;
            case { TestCaseStarted: { } started } when _index.TestCases.TryGetValue(started.TestCaseId, out var testCase) && _index.Pickles.TryGetValue(testCase.PickleId, out var pickle):
                _running[started.Id] = new ScenarioBuilder(_index, started, testCase, pickle);
                break;
            case { TestStepStarted: { } step } when _running.TryGetValue(step.TestCaseStartedId, out var scenario):
                scenario.Begin(step, _kinds);
                break;
            case { TestStepFinished: { } step } when _running.TryGetValue(step.TestCaseStartedId, out var scenario):
                scenario.Finish(step);
                break;
            case { TestCaseFinished: { } finished } when _running.Remove(finished.TestCaseStartedId, out var scenario) && !finished.WillBeRetried:
                var view = Masking.Of(scenario.Build(finished, _tracker.Ended[^1]), mask);
                _finished[view.Key] = view;
                OnFinished?.Invoke(view);
                break;
        }
    }

    private AttachmentView? Attach(Messages.Attachment attachment)
    {
        if (attachment.TestCaseStartedId is { } owner)
        {
            return keeper.Keep(attachment, _running.TryGetValue(owner, out var scenario) ? scenario.StepOf(attachment.TestStepId) : null);
        }

        switch (attachment.MediaType)
        {
            case MediaTypes.Run:
                ReadDescription(mask(AttachmentKeeper.TextOf(attachment)));
                return null;
            case MediaTypes.Steps:
                _ = _kinds.Declare(AttachmentKeeper.TextOf(attachment)) || Note("vocabulaire de la campagne illisible : la nature des pas est déduite de leurs mots-clés");
                return null;
            case MediaTypes.Log or MediaTypes.Link:
                return null;
            default:
                var kept = keeper.Keep(attachment);
                _attachments.Add(kept);
                return kept;
        }
    }

    private void ReadDescription(string json)
    {
        try
        {
            _description = RunDescriptionJson.Read(json);
        }
        catch (JsonException exception)
        {
            _problems.Add($"description de campagne illisible : {exception.Message}");
        }
    }

    private bool Note(string note)
    {
        _notes.Add(note);
        return true;
    }

    private void AddIfSaid(string? message)
    {
        if (!string.IsNullOrWhiteSpace(message))
        {
            _problems.Add(mask(message));
        }
    }

    private string HookName(string startedId) =>
        _index.RunHooks.TryGetValue(startedId, out var id) && _index.Hooks.TryGetValue(id, out var hook) && (hook.Name ?? hook.SourceReference?.JavaMethod?.MethodName) is { } name
            ? $"préparation de la campagne « {name} »"
            : "préparation de la campagne";
}
