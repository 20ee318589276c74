using System.Xml.Linq;

namespace TestPlans.Schematron.Rules;

/// <summary>The chosen phase: its name, which patterns run, the lets it adds.</summary>
internal sealed record ChosenPhase(string Name, Func<string?, bool> IsActive, IReadOnlyList<XElement> Lets);

/// <summary>Chooses the phase, and tells of patterns that a phase names in vain.</summary>
internal static class Phases
{
    public const string All = "#ALL";
    public const string Default = "#DEFAULT";

    public static ChosenPhase Choose(XElement schema, string? asked, List<RuleDiagnostic> diagnostics)
    {
        var name = (asked is null or Default ? schema.Trimmed("defaultPhase") : asked.Trim()) ?? All;
        if (name is All or Default or "")
        {
            return new ChosenPhase(All, static _ => true, []);
        }

        var phase = schema.Elements(Source.Sch + "phase").FirstOrDefault(element => element.Trimmed("id") == name);
        if (phase is null)
        {
            diagnostics.Add(Source.At(schema, isError: true, "phase-unknown", $"La phase « {name} » n’est pas déclarée."));
            return new ChosenPhase(name, static _ => false, []);
        }

        var patterns = schema.Elements(Source.Sch + "pattern").Select(static pattern => pattern.Trimmed("id")).ToHashSet(StringComparer.Ordinal);
        var active = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in phase.Elements(Source.Sch + "active"))
        {
            var id = one.Trimmed("pattern") ?? string.Empty;
            active.Add(id);
            if (!patterns.Contains(id))
            {
                diagnostics.Add(Source.At(one, isError: false, "pattern-undeclared", $"La phase « {name} » active le patron « {id} », qui n’existe pas : rien n’est vérifié à ce titre."));
            }
        }

        return new ChosenPhase(name, id => id is not null && active.Contains(id), [.. phase.Elements(Source.Sch + "let")]);
    }
}
