using System.Globalization;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Lint;

/// <summary>Patterns that check nothing: without rules, or active in no phase.</summary>
internal static class SilentPatterns
{
    public static IEnumerable<RuleDiagnostic> Find(SchematronRules rules)
    {
        if (rules.Contexts.Count == 0)
        {
            yield return new RuleDiagnostic(IsError: false, "nothing-checked", "Aucune règle n’est active : rien ne sera vérifié.", rules.FilePath, 0, 0);
        }

        var used = rules.Contexts.Select(static rule => rule.Pattern).ToHashSet();
        var idle = rules.Schema.Elements(Source.Sch + "pattern").Where(Holds).Select(static pattern => (Source.PlaceOf(pattern).File, Source.PlaceOf(pattern).Line)).ToHashSet();
        foreach (var pattern in rules.Patterns.Where(pattern => !used.Contains(pattern) && !idle.Contains((pattern.File, pattern.Line))))
        {
            yield return new RuleDiagnostic(IsError: false, "pattern-empty", $"Le patron « {pattern.Id} » n’a aucune règle.", pattern.File, pattern.Line, 0);
        }

        // Without a default phase everything runs, and phases only serve those who ask for one.
        if (rules.Schema.Trimmed("defaultPhase") is null or Phases.All)
        {
            yield break;
        }

        var active = rules.Schema.Elements(Source.Sch + "phase").Elements(Source.Sch + "active").Select(static one => one.Trimmed("pattern")).ToHashSet(StringComparer.Ordinal);
        foreach (var pattern in rules.Schema.Elements(Source.Sch + "pattern"))
        {
            var count = pattern.Elements(Source.Sch + "rule").Count(static rule => rule.Trimmed("abstract") != "true");
            if (count > 0 && !active.Contains(pattern.Trimmed("id")))
            {
                yield return Source.At(pattern, isError: false, "pattern-inactive", string.Create(
                    CultureInfo.InvariantCulture, $"Aucune phase n’active le patron « {pattern.Trimmed("id") ?? "sans id"} » : {(count == 1 ? "sa règle ne s’exécute" : $"ses {count} règles ne s’exécutent")} jamais."));
            }
        }
    }

    // Patterns that only share lets, or abstract rules, are a usual way of writing.
    private static bool Holds(XElement pattern) =>
        pattern.Element(Source.Sch + "let") is not null || pattern.Elements(Source.Sch + "rule").Any(static rule => rule.Trimmed("abstract") == "true");
}
