using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Hides secrets in what a scenario shows; attachments and logs were masked when they were kept.</summary>
internal static class Masking
{
    public static ScenarioView Of(ScenarioView scenario, Func<string, string> mask) => scenario with
    {
        Name = mask(scenario.Name),
        Description = mask(scenario.Description),
        Reason = mask(scenario.Reason),
        Arguments = [.. scenario.Arguments.Select(argument => argument with { Value = mask(argument.Value) })],
        Steps = [.. scenario.Steps.Select(step => Of(step, mask))],
    };

    private static StepView Of(StepView step, Func<string, string> mask) => step with
    {
        Text = mask(step.Text),
        DocString = step.DocString is null ? null : mask(step.DocString),
        Table = step.Table is null ? null : [.. step.Table.Select(row => row.Select(mask).ToList())],
        Message = mask(step.Message),
        Found = step.Found is null ? null : mask(step.Found),
        Expected = step.Expected is null ? null : mask(step.Expected),
        Judgement = step.Judgement is { } judgement ? Of(judgement, mask) : null,
        Trace = mask(step.Trace),
    };

    private static Judgement Of(Judgement judgement, Func<string, string> mask) => new(
        mask(judgement.Message),
        [.. judgement.Faults.Select(fault => fault with
        {
            Message = mask(fault.Message),
            Found = fault.Found is null ? null : mask(fault.Found),
            Expected = fault.Expected is null ? null : mask(fault.Expected),
            Place = fault.Place is not { } place ? null : place with { Artefact = mask(place.Artefact), Path = mask(place.Path), Excerpt = mask(place.Excerpt) },
        })],
        judgement.Requirements);
}
