using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Our six statuses in Allure's four, the French word being kept in the message and in the label « statut ».</summary>
/// <remarks>
/// « preuve attendue » and « à instruire » are skipped, as in JUnit: nothing is wrong with the tool (which broken means in Allure),
/// nothing is known of the system, and neither may ever show green. The categories of the page tell the three kinds of skipped apart.
/// </remarks>
internal static class AllureStatus
{
    public static string Of(Outcome? outcome) => outcome switch
    {
        Outcome.Passed => "passed",
        Outcome.Failed => "failed",
        Outcome.Broken => "broken",
        _ => "skipped",
    };
}
