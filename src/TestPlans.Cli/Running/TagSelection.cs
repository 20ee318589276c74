using TestPlans.Gherkin;

namespace TestPlans.Cli.Running;

/// <summary>The scenarios that <c>--tags</c> selects.</summary>
internal static class TagSelection
{
    /// <exception cref="UsageException">It is not a tag expression.</exception>
    public static Func<PlannedScenario, bool> Of(string? expression)
    {
        if (expression is null)
        {
            return _ => true;
        }

        try
        {
            var parsed = TagExpression.Parse(expression);
            return scenario => parsed.Matches(scenario.Tags);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"--tags : {exception.Message}");
        }
    }
}
