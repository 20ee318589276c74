using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Tells the stream what the library declares, and remembers the identifiers given to it.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<Binding, string> _ids = new(ReferenceEqualityComparer.Instance);

    public Declarations(StepLibrary library, RunStream stream)
    {
        foreach (var binding in library.Bindings)
        {
            if (binding is StepBinding { UndefinedType: { } missing } broken)
            {
                stream.Publish(Messages.Envelope.Create(new Messages.UndefinedParameterType(broken.Source, missing)));
            }
            else if (binding is not StepBinding { Sentence: null })
            {
                var id = _ids[binding] = stream.NewId();
                Publish(binding, id, stream);
            }
        }
    }

    public string IdOf(Binding binding) => _ids[binding];

    public Messages.TestCase Describe(CasePlan plan, string runId) =>
        new(plan.Id, plan.Scenario.Pickle.Id, [.. plan.Steps.Select(step => Describe(step, plan.Scenario))], runId);

    private Messages.TestStep Describe(PlannedStep step, PlannedScenario scenario) => step.Hook is { } hook
        ? new Messages.TestStep(IdOf(hook), step.Id, null, null, null)
        : new Messages.TestStep(
            null, step.Id, step.Sentence!.Id,
            [.. step.Candidates.Select(candidate => IdOf(candidate.Binding))],
            [.. step.Candidates.Select(candidate => new Messages.StepMatchArgumentsList([.. candidate.Arguments.Select(argument => Describe(argument, step.Sentence.Text))]))]);

    private static Messages.StepMatchArgument Describe(SentenceArgument argument, string text) => new(Describe(argument.Group, text), argument.Type?.Name);

    // The text as written, not as normalised: positions are the same.
    private static Messages.Group Describe(MatchGroup group, string text) => new(
        group.Children.Count == 0 ? null : [.. group.Children.Select(child => Describe(child, text))],
        group.Start,
        group.Start is { } start ? text.Substring(start, group.Length) : null);

    private static void Publish(Binding binding, string id, RunStream stream)
    {
        stream.Publish(binding switch
        {
            StepBinding step => Messages.Envelope.Create(new Messages.StepDefinition(
                id,
                new Messages.StepDefinitionPattern(step.Source, step.Sentence!.IsCucumber ? Messages.StepDefinitionPatternType.CUCUMBER_EXPRESSION : Messages.StepDefinitionPatternType.REGULAR_EXPRESSION),
                step.Reference)),
            HookBinding hook => Messages.Envelope.Create(new Messages.Hook(id, hook.Name ?? FeatureHookName(hook.Moment), hook.Reference, hook.TagText, TypeOf(hook.Moment))),
            ParameterBinding parameter => Messages.Envelope.Create(new Messages.ParameterType(
                parameter.Type.Name, [.. parameter.Type.Patterns], preferForRegularExpressionMatch: false, parameter.Type.UseForSnippets, id, parameter.Reference)),
            _ => throw new NotSupportedException(binding.GetType().Name),
        });
    }

    /// <summary>The protocol has no hook of a feature: it is a hook of the run, whose name says so.</summary>
    private static string? FeatureHookName(HookMoment moment) => moment switch
    {
        HookMoment.BeforeFeature => "avant la fonctionnalité",
        HookMoment.AfterFeature => "après la fonctionnalité",
        _ => null,
    };

    private static Messages.HookType TypeOf(HookMoment moment) => moment switch
    {
        HookMoment.BeforeTestRun or HookMoment.BeforeFeature => Messages.HookType.BEFORE_TEST_RUN,
        HookMoment.AfterTestRun or HookMoment.AfterFeature => Messages.HookType.AFTER_TEST_RUN,
        HookMoment.BeforeScenario => Messages.HookType.BEFORE_TEST_CASE,
        HookMoment.AfterScenario => Messages.HookType.AFTER_TEST_CASE,
        HookMoment.BeforeBlock or HookMoment.BeforeStep => Messages.HookType.BEFORE_TEST_STEP,
        _ => Messages.HookType.AFTER_TEST_STEP,
    };
}
