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

    /// <summary>Those, and the exigences of other volets that their rules and sentences may call upon: a VSM is also a document of structuration minimale.</summary>
    public static IReadOnlyList<RequirementSet> WithReferenced(Workplace workplace, PlanSet plan)
    {
        var own = Of(workplace, plan);
        return [.. own, .. Others(workplace, own)];
    }

    /// <summary>The exigences of the volets that are not asked about: counted only where the run touched them.</summary>
    public static IEnumerable<RequirementSet> Others(Workplace workplace, IReadOnlyList<RequirementSet> own)
    {
        var files = own.Select(set => Path.GetFullPath(set.File)).ToHashSet(StringComparer.Ordinal);
        return RequirementsFile.Find(workplace.Features).Where(set => !files.Contains(Path.GetFullPath(set.File))).Select(set => set with { IsReferenced = true });
    }
}
