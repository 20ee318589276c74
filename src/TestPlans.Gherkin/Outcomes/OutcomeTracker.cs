namespace TestPlans.Gherkin;

/// <summary>How one attempt of a scenario ended, as the messages tell it.</summary>
/// <param name="PickleId">The scenario.</param>
/// <param name="TestCaseStartedId">The attempt.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Why, in French, null for « conforme ».</param>
/// <param name="Duration">From its start to its end.</param>
/// <param name="WillBeRetried">Whether another attempt follows: then this one does not count.</param>
public sealed record CaseOutcome(string PickleId, string TestCaseStartedId, Outcome Outcome, string? Reason, TimeSpan Duration, bool WillBeRetried);

/// <summary>Follows a stream of messages, live or read back, and says how each scenario ended.</summary>
public sealed class OutcomeTracker : IEnvelopeSink
{
    private readonly MessageIndex _index = new();
    private readonly Dictionary<string, Attempt> _running = [];
    private readonly List<CaseOutcome> _ended = [];

    /// <summary>The attempts that ended, in that order; those that are retried included.</summary>
    public IReadOnlyList<CaseOutcome> Ended => _ended;

    /// <summary>Called with each attempt that ended.</summary>
    public Action<CaseOutcome>? OnEnded { get; init; }

    /// <inheritdoc/>
    public ValueTask PublishAsync(Messages.Envelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        _index.Add(envelope);
        switch (envelope)
        {
            case { TestCaseStarted: { } started }:
                _running[started.Id] = new Attempt(started, []);
                break;
            case { Attachment: { MediaType: MediaTypes.Proof, TestCaseStartedId: { } owner, TestStepId: { } step } } when _running.TryGetValue(owner, out var attempt):
                attempt.Proofs.Add(step);
                break;
            case { TestStepFinished: { } finished } when _running.TryGetValue(finished.TestCaseStartedId, out var attempt):
                attempt.Steps.Add(_index.Describe(finished, attempt.Proofs.Contains(finished.TestStepId)));
                break;
            case { TestCaseFinished: { } finished } when _running.Remove(finished.TestCaseStartedId, out var attempt):
                End(attempt, finished);
                break;
        }

        return ValueTask.CompletedTask;
    }

    private void End(Attempt attempt, Messages.TestCaseFinished finished)
    {
        var (outcome, reason) = OutcomeClassifier.Classify(attempt.Steps);
        var took = MessageIndex.TimeOf(finished.Timestamp) - MessageIndex.TimeOf(attempt.Started.Timestamp);
        var ended = new CaseOutcome(_index.PickleOf(attempt.Started.TestCaseId), attempt.Started.Id, outcome, reason, took, finished.WillBeRetried);
        _ended.Add(ended);
        OnEnded?.Invoke(ended);
    }

    private sealed record Attempt(Messages.TestCaseStarted Started, List<StepRecord> Steps)
    {
        public HashSet<string> Proofs { get; } = [];
    }
}
