using TestPlans.Evidence;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Proving;

/// <summary>Every exigence that a rule or a scenario verifies must have been seen broken once.</summary>
internal static class OwedDefects
{
    public static IEnumerable<string> Of(IReadOnlyList<RequirementSet> requirements, IReadOnlyList<Defect> defects)
    {
        var broken = defects.Select(defect => defect.Requirement).ToHashSet(StringComparer.Ordinal);
        return requirements.SelectMany(set => set.Requirements)
            .Where(requirement => requirement is { Obligation: Obligation.Doit, Verification: Verification.Artefact or Verification.Comportement } && !broken.Contains(requirement.Id))
            .Select(requirement => $"exigence {requirement.Id} : aucun défaut ne l'enfreint");
    }
}
