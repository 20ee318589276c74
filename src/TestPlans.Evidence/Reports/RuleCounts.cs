using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What became of the rules of a model, in four numbers: a green that checked little must show it.</summary>
/// <param name="Total">How many rules the model has.</param>
/// <param name="Fired">How many looked at something.</param>
/// <param name="Failed">How many did not hold at least once.</param>
/// <param name="NotEvaluable">How many could not be evaluated at least once.</param>
public sealed record RuleCounts(int Total, int Fired, int Failed, int NotEvaluable)
{
    /// <summary>Counts the rules of a report.</summary>
    public static RuleCounts Of(IReadOnlyCollection<RuleOutcome> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new RuleCounts(rules.Count, rules.Count(rule => rule.Fired > 0), rules.Count(rule => rule.Failed > 0), rules.Count(rule => rule.NotEvaluable > 0));
    }

    /// <summary>« 210 règles au modèle, 150 appliquées, 3 en échec ».</summary>
    public string InFrench()
    {
        var evaluable = NotEvaluable == 0 ? "" : $", {French.Count(NotEvaluable, "non évaluable", "non évaluables")}";
        return $"{French.Count(Total, "règle")} au modèle, {French.Count(Fired, "appliquée")}, {French.Count(Failed, "en échec", "en échec")}{evaluable}";
    }
}
