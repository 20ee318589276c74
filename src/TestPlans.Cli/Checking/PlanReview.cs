using System.Text.RegularExpressions;
using TestPlans.Cli.Running;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Cli.Checking;

/// <summary>Looks at plans with all that they name: sentences, models, exigences, test case data, defects.</summary>
internal sealed partial class PlanReview(Workplace workplace, PlanSet plan)
{
    // Only the sentence of conformity names a model.
    [GeneratedRegex(@"modèle de validation «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex NamedModel();

    public IReadOnlyList<Diagnostic> Run()
    {
        var requirements = PlanRequirements.Of(workplace, plan);
        return [.. PlanCheck.Run(plan, Composition.Library), .. Models(), .. Requirements(requirements), .. TestCases(), .. Defects(requirements)];
    }

    private IEnumerable<Diagnostic> Models()
    {
        var catalogue = Catalogues.Open(workplace, []);
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var name in scenario.Pickle.Steps.Select(step => NamedModel().Match(step.Text)).Where(match => match.Success).Select(match => match.Groups["name"].Value))
            {
                if (catalogue.Find(name) is null)
                {
                    var nearest = catalogue.Nearest(name);
                    yield return Error(
                        "model", scenario.Feature.Uri, scenario.Line, $"le modèle de validation « {name} » est inconnu",
                        nearest.Count > 0 ? $"modèles proches : {string.Join(", ", nearest.Select(model => $"« {model.Title} »"))}" : null);
                }
            }
        }
    }

    private IEnumerable<Diagnostic> Requirements(IReadOnlyList<RequirementSet> sets)
    {
        foreach (var folder in plan.Features.Select(feature => Path.GetDirectoryName(feature.Uri) ?? "").Distinct(StringComparer.Ordinal))
        {
            if (!Path.Exists(Path.Combine(workplace.PlanRoot, folder, RequirementsFile.FileName)))
            {
                yield return new Diagnostic(DiagnosticSeverity.Warning, "requirement", folder.Replace('\\', '/'), 0, 0, "ce plan n'a pas d'exigences.csv : ce qu'il prouve n'est rattaché à rien");
            }
        }

        foreach (var problem in sets.SelectMany(set => set.Problems))
        {
            yield return new Diagnostic(DiagnosticSeverity.Error, "requirement", Relative(problem.File), problem.Line, problem.Column, problem.Message);
        }

        var known = sets.SelectMany(set => set.Requirements).ToLookup(requirement => requirement.Id, StringComparer.Ordinal);
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var id in scenario.Tags.Where(tag => tag.StartsWith("@exi:", StringComparison.Ordinal)).Select(tag => tag["@exi:".Length..]))
            {
                carried.Add(id);
                if (!known.Contains(id))
                {
                    yield return Error("requirement", scenario.Feature.Uri, scenario.Line, $"l'exigence « {id} » n'est pas dans exigences.csv");
                }
            }
        }

        // A person may check one feature: the exigences of its volet may be carried by the others.
        carried.UnionWith(PlanSet.Load(sets.Select(set => Path.GetDirectoryName(set.File)!), workplace.PlanRoot).Scenarios
            .SelectMany(scenario => scenario.Tags).Where(tag => tag.StartsWith("@exi:", StringComparison.Ordinal)).Select(tag => tag["@exi:".Length..]));
        foreach (var set in sets)
        {
            foreach (var requirement in set.Requirements.Where(one => one.Verification == Verification.Comportement && !carried.Contains(one.Id)))
            {
                yield return new Diagnostic(DiagnosticSeverity.Error, "requirement", Relative(set.File), requirement.Line, 1, $"l'exigence « {requirement.Id} » est dite vérifiée par un comportement, mais aucun scénario ne porte @exi:{requirement.Id}");
            }
        }
    }

    private IEnumerable<Diagnostic> TestCases()
    {
        foreach (var features in plan.Features.GroupBy(feature => Path.Combine(workplace.PlanRoot, Path.GetDirectoryName(feature.Uri) ?? "", "jeux"), StringComparer.Ordinal))
        {
            IReadOnlyList<TestPatientFile> patients = [];
            var problem = Try(() =>
            {
                patients = TestPatientFolder.Load(features.Key);
                patients.SelectMany(file => file.Documents.Values).ToList().ForEach(document => document.Load());
            });
            if (problem is not null)
            {
                yield return new Diagnostic(DiagnosticSeverity.Error, "test-case", Relative(features.Key), 0, 0, problem);
                continue;
            }

            var named = new NamedThings(patients);
            foreach (var scenario in features.SelectMany(feature => feature.Scenarios))
            {
                foreach (var unknown in named.Unknown(scenario))
                {
                    yield return Error("test-case", scenario.Feature.Uri, scenario.Line, unknown);
                }
            }
        }
    }

    private IEnumerable<Diagnostic> Defects(IReadOnlyList<RequirementSet> sets)
    {
        var named = DefectCatalogue.Load().Select(defect => defect.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var id in scenario.Tags.Where(tag => tag.StartsWith("@defaut:", StringComparison.Ordinal)).Select(tag => tag["@defaut:".Length..]).Where(id => !named.Contains(id)))
            {
                yield return Error("defect", scenario.Feature.Uri, scenario.Line, $"le défaut « {id} » est inconnu du système de référence (liste : testplans sensitivity --list)");
            }
        }
    }

    private static string? Try(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (UnusableTestPatientException exception)
        {
            return exception.Message;
        }
    }

    private static Diagnostic Error(string code, string file, long line, string message, string? suggestion = null) =>
        new(DiagnosticSeverity.Error, code, file, line, 1, message, suggestion);

    private string Relative(string path) => Path.GetRelativePath(workplace.PlanRoot, path).Replace('\\', '/');
}
