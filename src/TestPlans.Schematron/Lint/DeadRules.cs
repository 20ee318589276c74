using System.Globalization;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Lint;

/// <summary>Rules that can never fire: earlier rules of their pattern take all their nodes, or they have none.</summary>
internal static class DeadRules
{
    // Contexts differ by their end: cut short, they would look alike.
    private const int Longest = 240;

    public static IEnumerable<RuleDiagnostic> Find(SchematronRules rules)
    {
        foreach (var pattern in rules.Contexts.GroupBy(static rule => rule.Pattern))
        {
            var earlier = new List<(RuleInfo Rule, ContextShape Shape)>();
            foreach (var rule in pattern)
            {
                var shapes = ContextShape.Of(rule.Context, rules.Namespaces);
                if (Judge(rule, shapes, earlier, rules) is { } found)
                {
                    yield return found;
                }

                earlier.AddRange(shapes.OfType<ContextShape>().Select(shape => (rule, shape)));
            }
        }
    }

    private static RuleDiagnostic? Judge(RuleInfo rule, IReadOnlyList<ContextShape?> shapes, List<(RuleInfo Rule, ContextShape Shape)> earlier, SchematronRules rules)
    {
        var takers = new List<RuleInfo>();
        var (impossible, unvisited) = (0, 0);
        foreach (var shape in shapes)
        {
            if (shape is null)
            {
                return null;
            }

            if (rules.Options.Mode == SchematronMode.Ans && !shape.IsOfElements)
            {
                unvisited++;
            }
            else if (shape.IsImpossible)
            {
                impossible++;
            }
            else if (Coverage.Takers(earlier, shape) is { } found)
            {
                takers.AddRange(found);
            }
            else
            {
                return null;
            }
        }

        var (code, why) = takers.Count > 0 ? ("rule-dead", $"{Others([.. takers.Distinct()], rule)} déjà tous ses nœuds")
            : unvisited > 0 ? ("rule-unvisited", "le moteur du kit ne visite que des éléments, jamais des attributs, des textes ou des commentaires")
            : ("rule-impossible", "ses conditions s’excluent");
        return new RuleDiagnostic(IsError: false, code, $"La règle de contexte « {Short(rule.Context)} » ne s’exécute jamais : {why}. {Lost(rule, rules)}", rule.File, rule.Line, 0);
    }

    private static string Others(IReadOnlyList<RuleInfo> takers, RuleInfo rule)
    {
        var names = takers.Select(taker => $"{(taker.File == rule.File ? "ligne" : Path.GetFileName(taker.File) + ", ligne")} {taker.Line.ToString(CultureInfo.InvariantCulture)}, « {Short(taker.Context)} »");
        return takers.Count == 1 ? $"la règle qui précède ({names.First()}) prend" : $"les règles qui précèdent ({string.Join(" ; ", names)}) prennent";
    }

    private static string Lost(RuleInfo rule, SchematronRules rules)
    {
        var lost = rules.Sources.Where(source => source.Info == rule).SelectMany(static source => source.Parts).Where(static part => part.Attribute("test") is not null).ToList();
        var first = lost.Count == 0 ? string.Empty : $" : « {Short(lost[0].Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : lost[0].Attribute("test")!.Value)} »";
        return lost.Count switch
        {
            0 => "Elle n’exige rien.",
            1 => $"Ce qu’elle exige n’est jamais vérifié{first}.",
            _ => $"Ses {lost.Count.ToString(CultureInfo.InvariantCulture)} assertions ne sont jamais vérifiées, à commencer par{first}.",
        };
    }

    private static string Short(string text) => FromText.Collapse(text) is var one && one.Length <= Longest ? one : string.Concat(one.AsSpan(0, Longest - 1), "…");
}
