namespace TestPlans.Gherkin;

/// <summary>What must be remembered of a stream to understand the result of a step.</summary>
internal sealed class MessageIndex
{
    private readonly Dictionary<string, Messages.PickleStep> _sentences = [];
    private readonly Dictionary<string, string> _pickleOfCase = [];
    private readonly Dictionary<string, Messages.TestStep> _steps = [];
    private readonly Dictionary<string, Messages.StepDefinition> _definitions = [];
    private readonly Dictionary<string, Messages.Hook> _hooks = [];
    private readonly Dictionary<string, string> _proposed = [];
    private StepCatalogue? _catalogue;

    public void Add(Messages.Envelope envelope)
    {
        foreach (var step in envelope.Pickle?.Steps ?? [])
        {
            _sentences[step.Id] = step;
        }

        if (envelope.TestCase is { } plan)
        {
            _pickleOfCase[plan.Id] = plan.PickleId;
            plan.TestSteps.ForEach(step => _steps[step.Id] = step);
        }

        if (envelope.StepDefinition is { } definition)
        {
            _definitions[definition.Id] = definition;
        }

        if (envelope.Hook is { } hook)
        {
            _hooks[hook.Id] = hook;
        }

        if (envelope.Suggestion is { } suggestion)
        {
            _proposed[suggestion.PickleStepId] = "\n" + Suggestions.Text(suggestion.Snippets);
        }

        if (envelope.Attachment is { MediaType: MediaTypes.Steps } vocabulary)
        {
            _catalogue = StepCatalogue.FromJson(vocabulary.Body);
        }
    }

    public string PickleOf(string caseId) => _pickleOfCase[caseId];

    public StepRecord Describe(Messages.TestStepFinished finished, bool proofGiven)
    {
        var step = _steps[finished.TestStepId];
        var sentence = step.PickleStepId is null ? null : _sentences[step.PickleStepId];
        var result = finished.TestStepResult;
        return new StepRecord(result.Status, result.Exception?.Type, IsJudgement(step, sentence), proofGiven, Explain(step, sentence, result));
    }

    public static DateTimeOffset TimeOf(Messages.Timestamp time) => DateTimeOffset.UnixEpoch.AddTicks((time.Seconds * TimeSpan.TicksPerSecond) + (time.Nanos / 100));

    private bool IsJudgement(Messages.TestStep step, Messages.PickleStep? sentence)
    {
        var kind = step.StepDefinitionIds is [var only] && _definitions.TryGetValue(only, out var definition) ? _catalogue?.KindOf(definition) : null;
        return kind is null ? sentence?.Type == Messages.PickleStepType.OUTCOME : kind == StepKind.Validation;
    }

    private string? Explain(Messages.TestStep step, Messages.PickleStep? sentence, Messages.TestStepResult result) => result.Status switch
    {
        Messages.TestStepResultStatus.UNDEFINED => $"Phrase inconnue : « {sentence?.Text} »." + Proposed(sentence),
        Messages.TestStepResultStatus.AMBIGUOUS => $"Phrase ambiguë : « {sentence?.Text} » est acceptée par {Owners(step)}.",
        Messages.TestStepResultStatus.PENDING when result.Message is null => $"Pas non écrit : « {sentence?.Text} ».",
        _ when result.Message is not null && sentence is null => $"{HookName(step)} : {result.Message}",
        _ => result.Message,
    };

    private string Proposed(Messages.PickleStep? sentence) => sentence is not null && _proposed.TryGetValue(sentence.Id, out var proposed) ? proposed : string.Empty;

    private string Owners(Messages.TestStep step) => string.Join(" et ", step.StepDefinitionIds.Select(id => _definitions[id])
        .Select(definition => $"« {definition.Pattern.Source} » ({definition.SourceReference.JavaMethod?.MethodName})"));

    private string HookName(Messages.TestStep step) =>
        step.HookId is not null && _hooks.TryGetValue(step.HookId, out var hook) ? $"Hook {hook.Name ?? hook.SourceReference.JavaMethod?.MethodName}" : "Hook";
}
