using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Cli.Checking;

/// <summary>The sections that sentences name, against the <c>sections.json</c> of their plan: a slip would only be told when the sentence runs.</summary>
internal sealed partial class SectionReview(Workplace workplace, PlanSet plan)
{
    public IEnumerable<Diagnostic> Run()
    {
        foreach (var folder in plan.Features.GroupBy(feature => Path.GetDirectoryName(feature.Uri) ?? "", StringComparer.Ordinal))
        {
            var named = folder.SelectMany(feature => feature.Scenarios)
                .SelectMany(scenario => scenario.Pickle.Steps.SelectMany(step => Section().Matches(step.Text).Select(match => (Scenario: scenario, Step: step, Name: match.Groups["name"].Value))))
                .ToList();
            var file = Path.Combine(workplace.PlanRoot, folder.Key, SectionNames.FileName);
            if (named.Count == 0 && !File.Exists(file))
            {
                continue;
            }

            if (Read(file, out var codes) is { } problem)
            {
                yield return new Diagnostic(DiagnosticSeverity.Error, "section", PlanSet.NameOf(file, workplace.PlanRoot), 0, 0, problem);
                continue;
            }

            foreach (var (scenario, step, name) in named.Where(one => SectionNames.Known(codes, one.Name) is null))
            {
                var (line, column) = scenario.PlaceOf(step);
                yield return new Diagnostic(
                    DiagnosticSeverity.Error, "section", scenario.Feature.Uri, line, column,
                    $"la section « {name} » est inconnue de {SectionNames.FileName} ; sections connues : {string.Join(", ", codes.Keys.Select(known => $"« {known} »"))}");
            }
        }
    }

    private static string? Read(string file, out IReadOnlyDictionary<string, string> codes)
    {
        try
        {
            codes = SectionNames.Read(file);
            return null;
        }
        catch (PlanException exception)
        {
            codes = new Dictionary<string, string>(StringComparer.Ordinal);
            return exception.Message;
        }
    }

    [GeneratedRegex(@"\bla section «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Section();
}
