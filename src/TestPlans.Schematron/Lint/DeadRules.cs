namespace TestPlans.Schematron.Lint;

/// <summary>Rules that can never fire, because an earlier rule of their pattern takes all their nodes.</summary>
internal static class DeadRules
{
    public static IEnumerable<RuleDiagnostic> Find(SchematronRules rules)
    {
        foreach (var pattern in rules.Contexts.GroupBy(static rule => rule.Pattern))
        {
            var earlier = new List<(RuleInfo Rule, ContextShape Shape)>();
            foreach (var rule in pattern)
            {
                var shapes = ContextShape.Of(rule.Context);
                var takers = shapes.Select(shape => shape is null ? null : earlier.Find(one => one.Shape.Covers(shape)).Rule).ToList();
                if (takers.TrueForAll(static taker => taker is not null))
                {
                    yield return new RuleDiagnostic(
                        IsError: false, "rule-dead", $"La règle de contexte « {Values.Casting.Shorten(Values.FromText.Collapse(rule.Context))} » ne s’exécute jamais : {Other(takers[0]!)} prend déjà ces nœuds. Ce qu’elle exige n’est pas vérifié.", rule.File, rule.Line, 0);
                }

                earlier.AddRange(shapes.Where(static shape => shape is not null).Select(shape => (rule, shape!)));
            }
        }
    }

    private static string Other(RuleInfo taker) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"la règle de la ligne {taker.Line} ({Path.GetFileName(taker.File)}, « {Values.Casting.Shorten(Values.FromText.Collapse(taker.Context))} »)");
}
