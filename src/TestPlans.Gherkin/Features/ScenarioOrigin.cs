namespace TestPlans.Gherkin;

/// <summary>Where a pickle comes from in the syntax tree: what the pickle itself does not say.</summary>
internal sealed record ScenarioOrigin(
    Messages.Scenario Scenario, Messages.Rule? Rule, IReadOnlyList<KeyValuePair<string, string>> Arguments, IReadOnlyDictionary<string, Messages.Step> Steps)
{
    public Messages.Step StepOf(Messages.PickleStep step) => Steps[step.AstNodeIds[0]];
}
