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

    /// <summary>The plans whose scenarios carry exigences that no <c>exigences.csv</c> describes: their verdicts would be tied to nothing.</summary>
    public static IEnumerable<string> Missing(Workplace workplace, PlanSet plan) =>
        plan.Features.Where(feature => feature.Scenarios.Any(scenario => scenario.Tags.Any(tag => tag.StartsWith("@exi:", StringComparison.Ordinal))))
            .Select(feature => Path.Combine(Path.GetDirectoryName(feature.Uri) ?? "", RequirementsFile.FileName))
            .Distinct(StringComparer.Ordinal)
            .Where(file => !Path.Exists(Path.Combine(workplace.PlanRoot, file)))
            .Select(file => $"{file.Replace('\\', '/')}:1:1: fichier introuvable : des scénarios de ce plan portent des exigences (@exi:) que rien ne décrit");

    /// <summary>Those, and the exigences of other volets that their rules and sentences may call upon: a VSM is also a document of structuration minimale.</summary>
    public static IReadOnlyList<RequirementSet> WithReferenced(Workplace workplace, PlanSet plan)
    {
        var own = Of(workplace, plan);
        return [.. own, .. Others(workplace, own)];
    }

    /// <summary>The exigences of the volets that are not asked about: counted only where the run touched them.</summary>
    public static IEnumerable<RequirementSet> Others(Workplace workplace, IReadOnlyList<RequirementSet> own)
    {
        // A plan may be a copy that lies elsewhere: the volet is then the copy's, and is not counted twice.
        var volets = own.Select(set => (set.Famille, set.Volet)).ToHashSet();
        return RequirementsFile.Find(workplace.Features).Where(set => !volets.Contains((set.Famille, set.Volet))).Select(set => set with { IsReferenced = true });
    }
}
