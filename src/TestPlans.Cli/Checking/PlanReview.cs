using System.Globalization;
using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
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

    [GeneratedRegex(@"^(?<file>.+?):(?<line>\d+):(?<column>\d+) : (?<message>.*)$", RegexOptions.Singleline, 1000)]
    private static partial Regex Place();

    public IReadOnlyList<Diagnostic> Run()
    {
        var requirements = PlanRequirements.Of(workplace, plan);
        return [.. PlanCheck.Run(plan, Composition.Library), .. Models(), .. Requirements(requirements), .. TestCases(), .. new SectionReview(workplace, plan).Run(), .. new PhraseReview(workplace, plan, requirements).Run(), .. Defects(requirements)];
    }

    private IEnumerable<Diagnostic> Models()
    {
        var catalogue = Catalogues.Open(workplace, []);
        foreach (var scenario in plan.Scenarios)
        {
            foreach (var (step, name) in scenario.Pickle.Steps.Select(step => (step, Match: NamedModel().Match(step.Text))).Where(one => one.Match.Success).Select(one => (one.step, one.Match.Groups["name"].Value)))
            {
                if (catalogue.Find(name) is null)
                {
                    var nearest = catalogue.Nearest(name);
                    yield return At(
                        "model", scenario, step, $"le modèle de validation « {name} » est inconnu",
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
            var (patients, problems) = TestPatientFolder.Read(features.Key);
            foreach (var problem in problems.Concat(patients.SelectMany(file => file.Documents.Values).Select(Problem).OfType<string>()))
            {
                yield return Placed(problem, features.Key);
            }

            var named = new NamedThings(patients);
            foreach (var scenario in features.SelectMany(feature => feature.Scenarios))
            {
                foreach (var (step, unknown) in named.Unknown(scenario))
                {
                    yield return At("test-case", scenario, step, unknown);
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

    private static string? Problem(TestDocument document)
    {
        try
        {
            _ = document.Load();
            return null;
        }
        catch (UnusableTestPatientException exception)
        {
            return exception.Message;
        }
    }

    // The readers of files say « chemin:ligne:colonne : problème ».
    private Diagnostic Placed(string problem, string folder) => Place().Match(problem) is { Success: true } place
        ? new Diagnostic(
            DiagnosticSeverity.Error, "test-case", Relative(place.Groups["file"].Value), long.Parse(place.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
            long.Parse(place.Groups["column"].ValueSpan, CultureInfo.InvariantCulture), place.Groups["message"].Value)
        : new Diagnostic(DiagnosticSeverity.Error, "test-case", Relative(folder), 0, 0, problem);

    private static Diagnostic At(string code, PlannedScenario scenario, PickleStep step, string message, string? suggestion = null)
    {
        var (line, column) = scenario.PlaceOf(step);
        return new Diagnostic(DiagnosticSeverity.Error, code, scenario.Feature.Uri, line, column, message, suggestion);
    }

    private static Diagnostic Error(string code, string file, long line, string message, string? suggestion = null) =>
        new(DiagnosticSeverity.Error, code, file, line, 1, message, suggestion);

    private string Relative(string path) => Path.GetRelativePath(workplace.PlanRoot, path).Replace('\\', '/');
}
