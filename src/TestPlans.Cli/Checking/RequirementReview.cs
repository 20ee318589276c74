using TestPlans.Cli.Running;
using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Checking;

/// <summary>The exigences of plans, against the scenarios that carry them.</summary>
internal sealed class RequirementReview(Workplace workplace, PlanSet plan, IReadOnlyList<RequirementSet> sets)
{
    private const string Mark = "@exi:";

    public IEnumerable<Diagnostic> Run() => [.. Absent(), .. Problems(), .. Undescribed(), .. Undeclinable(), .. Uncarried()];

    private IEnumerable<Diagnostic> Absent() =>
        plan.Features.Select(feature => Path.GetDirectoryName(feature.Uri) ?? "").Distinct(StringComparer.Ordinal)
            .Where(folder => !Path.Exists(Path.Combine(workplace.PlanRoot, folder, RequirementsFile.FileName)))
            .Select(folder => new Diagnostic(DiagnosticSeverity.Warning, "requirement", folder.Replace('\\', '/'), 0, 0, "ce plan n'a pas d'exigences.csv : ce qu'il prouve n'est rattaché à rien"));

    private IEnumerable<Diagnostic> Problems() => sets.SelectMany(set => set.Problems)
        .Select(problem => new Diagnostic(DiagnosticSeverity.Error, "requirement", Relative(problem.File), problem.Line, problem.Column, problem.Message));

    private IEnumerable<Diagnostic> Undescribed()
    {
        var known = sets.SelectMany(set => set.Requirements).Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Scenarios.SelectMany(scenario => Carried(scenario).Where(id => !known.Contains(id)).Select(id => new Diagnostic(
            DiagnosticSeverity.Error, "requirement", scenario.Feature.Uri, scenario.Line, 1, $"l'exigence « {id} » n'est pas dans exigences.csv")));
    }

    // A person may check one feature: the exigences of its volet may be carried by the others. What a feature that cannot be read carries is
    // not known: its volet is not accused of it.
    private IEnumerable<Diagnostic> Uncarried()
    {
        var folders = sets.ToDictionary(set => set, set => PlanSet.Load([Path.GetDirectoryName(set.File)!], workplace.PlanRoot));
        var unread = plan.Errors.Concat(folders.Values.SelectMany(one => one.Errors))
            .Select(error => Path.Combine(workplace.PlanRoot, Path.GetDirectoryName(error.File) ?? "", RequirementsFile.FileName))
            .Where(Path.Exists).Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        foreach (var file in unread.Order(StringComparer.Ordinal))
        {
            yield return new Diagnostic(DiagnosticSeverity.Warning, "requirement", Relative(file), 1, 1, "exigences non confrontées aux scénarios : une fonctionnalité de ce dossier ne se lit pas");
        }

        var carried = plan.Scenarios.Concat(folders.Values.SelectMany(one => one.Scenarios)).SelectMany(Carried).ToHashSet(StringComparer.Ordinal);
        foreach (var set in sets.Where(set => !unread.Contains(Path.GetFullPath(set.File))))
        {
            foreach (var requirement in set.Requirements.Where(one => one.Verification == Verification.Comportement && !carried.Contains(one.Id)))
            {
                yield return new Diagnostic(DiagnosticSeverity.Error, "requirement", Relative(set.File), requirement.Line, 1, $"l'exigence « {requirement.Id} » est dite vérifiée par un comportement, mais aucun scénario ne porte {Mark}{requirement.Id}");
            }
        }
    }

    // What a system may do is an option: one that does not claim it must not be told « non conforme ».
    private IEnumerable<Diagnostic> Undeclinable()
    {
        var optional = sets.SelectMany(set => set.Requirements).Where(one => one.Obligation == Obligation.Peut).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return plan.Scenarios
            .Where(scenario => Carried(scenario).Any() && Carried(scenario).All(optional.Contains) && !scenario.Tags.Any(tag => tag.StartsWith("@requiert:", StringComparison.Ordinal)))
            .Select(scenario => new Diagnostic(DiagnosticSeverity.Error, "requirement", scenario.Feature.Uri, scenario.Line, 1, $"ce scénario n'exerce que ce qu'un système PEUT faire ({string.Join(", ", Carried(scenario))}) : il lui faut une étiquette @requiert:<option>, sans laquelle un système qui n'a pas fait ce choix y serait non conforme"));
    }

    private static IEnumerable<string> Carried(PlannedScenario scenario) => scenario.Tags.Where(tag => tag.StartsWith(Mark, StringComparison.Ordinal)).Select(tag => tag[Mark.Length..]);

    private string Relative(string path) => PlanSet.NameOf(path, workplace.PlanRoot);
}
