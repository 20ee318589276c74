using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Running;

/// <summary>What identifies a run, gathered from its parts.</summary>
internal static class RunDescriptions
{
    public static RunDescription Of(Composition composition, RunSettings settings, PlanSet plan) => new()
    {
        System = new TestedSystem(composition.System.Name, composition.System.Version, composition.System.Vendor ?? ""),
        Operator = settings.Operator,
        ToolVersion = ToolVersion.Current,
        PlanSha256 = PlanHash.Of(composition.Workplace.PlanRoot, plan.Features.Select(feature => feature.Uri)),
        Packs = [.. composition.Catalogue.Packs.Select(PackDescription.Of)],
        Roles = [.. composition.System.Roles.Values.Select(role => new TestedRole(role.Role.Key, role.Settings.Driver))],
        Selection = new SelectionDescription([.. settings.Paths], settings.Tags ?? "") { Systems = [.. settings.Systems], Defect = settings.Defect },
        Command = composition.System.Secrets.Apply(settings.CommandText),
    };
}
