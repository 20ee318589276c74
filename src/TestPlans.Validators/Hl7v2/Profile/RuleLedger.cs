using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>Counts, for one step of one judgement, which rules were tried and which did not hold.</summary>
/// <param name="known">The rules of the step.</param>
/// <param name="requirement">The exigence of the rules that name none; null for none.</param>
internal sealed class RuleLedger(IReadOnlyList<RuleOutcome> known, string? requirement = null)
{
    private readonly Dictionary<string, (int Fired, int Failed)> _counts = [];
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>A rule was tried.</summary>
    public void Try(string rule)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, rule, out _);
        count.Fired++;
    }

    /// <summary>A rule that was tried did not hold.</summary>
    public void Fail(Finding finding)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, finding.Rule, out _);
        count.Failed++;
        count.Fired = Math.Max(count.Fired, count.Failed);
        _findings.Add(finding.Requirement is null ? finding with { Requirement = requirement } : finding);
    }

    /// <summary>Every rule of the step: those known beforehand, and those that only a message reveals.</summary>
    public IReadOnlyCollection<RuleOutcome> Outcomes()
    {
        var outcomes = new List<RuleOutcome>(known.Count + 8);
        foreach (var rule in known)
        {
            var named = rule.Requirement is null && requirement is not null ? rule with { Requirement = requirement } : rule;
            outcomes.Add(_counts.Remove(rule.Id, out var count) ? named with { Fired = count.Fired, Failed = count.Failed } : named);
        }

        outcomes.AddRange(_counts.Select(entry => new RuleOutcome(entry.Key, requirement, entry.Value.Fired, entry.Value.Failed, 0)));
        return outcomes;
    }
}
