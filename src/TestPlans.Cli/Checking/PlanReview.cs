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
        return [.. PlanCheck.Run(plan, Composition.Library), .. Models(), .. new RequirementReview(workplace, plan, requirements).Run(), .. TestCases(), .. new SectionReview(workplace, plan).Run(), .. new PhraseReview(workplace, requirements).Run(), .. Defects(requirements)];
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

    private string Relative(string path) => PlanSet.NameOf(path, workplace.PlanRoot);
}
