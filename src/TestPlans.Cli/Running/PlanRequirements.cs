using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Running;

/// <summary>The exigences of the volets that a plan covers: the <c>exigences.csv</c> beside its features.</summary>
internal static class PlanRequirements
{
    public static IReadOnlyList<RequirementSet> Of(Workplace workplace, PlanSet plan) =>
    [
        .. plan.Features
            .Select(feature => Path.Combine(workplace.PlanRoot, Path.GetDirectoryName(feature.Uri) ?? "", RequirementsFile.FileName))
            .Distinct(StringComparer.Ordinal)
            .Where(Path.Exists)
            .Select(RequirementsFile.Read),
    ];
}
