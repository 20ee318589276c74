using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Gathers one step, or one hook, as its messages come.</summary>
internal sealed class StepBuilder(StepView about)
{
    private readonly List<AttachmentView> _attachments = [];
    private readonly List<ReportView> _reports = [];
    private readonly List<Proof> _proofs = [];
    private readonly List<string> _logs = [];
    private readonly List<string> _links = [];
    private Judgement? _judgement;
    private Messages.TestStepResult? _result;
    private Outcome? _outcome = Outcome.Broken;

    /// <summary>Whether it ended otherwise than by passing.</summary>
    public bool EndsScenario => _outcome is not (Outcome.Passed or Outcome.ToReview);

    public bool Interrupted => _result is not null && StepOutcomes.Interrupted(_result);

    /// <summary>A hook that passed and has nothing to show.</summary>
    public bool IsNoise => about.IsHook && _outcome is Outcome.Passed or null && _attachments.Count + _reports.Count + _logs.Count + _links.Count == 0;

    public void Attach(AttachmentView attachment) => _attachments.Add(attachment);

    public void Attach(ReportView report) => _reports.Add(report);

    public void Attach(Proof proof) => _proofs.Add(proof);

    public void Attach(Judgement judgement) => _judgement = judgement;

    public void Log(string text) => _logs.AddRange(text.TrimEnd('\r', '\n').Split('\n').Select(line => line.TrimEnd('\r')));

    public void Link(string text) => _links.AddRange(text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public void Finish(Messages.TestStepResult result, bool alreadyEnded)
    {
        _result = result;
        _outcome = StepOutcomes.Of(result, _proofs.Count > 0, alreadyEnded);
    }

    public StepView Build()
    {
        // What a judgement says of each fault is shown beside its message, not twice.
        var judgement = _outcome == Outcome.Failed ? _judgement : null;
        return about with
        {
            Outcome = _outcome,
            Message = judgement?.Message ?? Said(),
            Found = judgement?.Found(),
            Expected = judgement?.Expected(),
            Judgement = judgement,
            Trace = _outcome == Outcome.Broken ? _result?.Exception?.StackTrace ?? "" : "",
            Duration = StreamTime.Of(_result?.Duration),
            Attachments = [.. _attachments],
            Reports = [.. _reports],
            Proofs = [.. _proofs],
            Logs = [.. _logs],
            Links = [.. _links],
        };
    }

    private string Said() => _result is null ? "Le pas ne s'est pas terminé." : _result.Message ?? _result.Exception?.Message ?? StepOutcomes.Meaning(_result.Status);
}
