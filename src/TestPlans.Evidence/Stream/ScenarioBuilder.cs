using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Gathers one attempt of a scenario as its messages come.</summary>
internal sealed class ScenarioBuilder(StreamIndex index, Messages.TestCaseStarted started, Messages.TestCase testCase, Messages.Pickle pickle)
{
    private readonly Dictionary<string, StepBuilder> _byId = new(StringComparer.Ordinal);
    private readonly List<StepBuilder> _steps = [];
    private bool _ended;

    public void Begin(Messages.TestStepStarted message, StepKinds kinds)
    {
        if (testCase.TestSteps.Find(step => string.Equals(step.Id, message.TestStepId, StringComparison.Ordinal)) is { } testStep)
        {
            var step = new StepBuilder(About(testStep, kinds) with { StartedAt = StreamTime.At(message.Timestamp) });
            _steps.Add(step);
            _byId[message.TestStepId] = step;
        }
    }

    public void Finish(Messages.TestStepFinished message)
    {
        if (_byId.TryGetValue(message.TestStepId, out var step))
        {
            step.Finish(message.TestStepResult, _ended);
            _ended |= step.EndsScenario;
        }
    }

    /// <summary>The step that an attachment belongs to; when it names none, the last one begun.</summary>
    public StepBuilder? StepOf(string? testStepId) =>
        testStepId is not null && _byId.TryGetValue(testStepId, out var step) ? step : _steps.LastOrDefault();

    public ScenarioView Build(Messages.TestCaseFinished finished, CaseOutcome ended)
    {
        var place = index.PlaceOf(pickle);
        return new ScenarioView
        {
            Key = ScenarioKey.Of(pickle),
            ContentSha256 = ScenarioKey.ContentSha256(pickle),
            Uri = ScenarioKey.Slashes(pickle.Uri),
            Line = pickle.Location?.Line ?? 0,
            Feature = place.Feature?.Name ?? "",
            FeatureDescription = Dedent(place.Feature?.Description),
            Rule = place.Rule?.Name ?? "",
            Keyword = place.Scenario?.Keyword ?? "",
            Name = pickle.Name,
            Description = Dedent(place.Scenario?.Description),
            Tags = [.. pickle.Tags.Select(tag => tag.Name).Distinct(StringComparer.Ordinal)],
            Arguments = place.ArgumentsOf(pickle),
            Outcome = ended.Outcome,
            Reason = ended.Reason ?? "",
            StartedAt = StreamTime.At(started.Timestamp),
            Duration = StreamTime.At(finished.Timestamp) - StreamTime.At(started.Timestamp),
            Attempts = (int)started.Attempt + 1,
            Steps = [.. _steps.Where(step => !step.IsNoise).Select(step => step.Build())],
            Interrupted = _steps.Exists(step => step.Interrupted),
        };
    }

    private StepView About(Messages.TestStep testStep, StepKinds kinds)
    {
        var sentence = pickle.Steps.Find(step => string.Equals(step.Id, testStep.PickleStepId, StringComparison.Ordinal));
        if (sentence is null)
        {
            var hook = testStep.HookId is not null && index.Hooks.TryGetValue(testStep.HookId, out var found) ? found : null;
            var after = hook?.Type is Messages.HookType.AFTER_TEST_CASE or Messages.HookType.AFTER_TEST_STEP or Messages.HookType.AFTER_TEST_RUN;
            return new StepView { IsHook = true, Keyword = after ? "après" : "avant", Text = hook?.Name ?? hook?.SourceReference?.JavaMethod?.MethodName ?? "préparation" };
        }

        var written = index.StepOf(sentence);
        return new StepView
        {
            Keyword = (written?.Keyword ?? "").Trim(),
            Text = sentence.Text,
            Line = written?.Location.Line ?? 0,
            Kind = kinds.Of(index, testStep, sentence),
            DocString = sentence.Argument?.DocString?.Content,
            Table = sentence.Argument?.DataTable?.Rows.ConvertAll<IReadOnlyList<string>>(row => row.Cells.ConvertAll(cell => cell.Value)),
        };
    }

    private static string Dedent(string? text) => string.Join('\n', (text ?? "").Split('\n').Select(line => line.Trim())).Trim();
}
