using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>Counts, for one step of one judgement, which rules were tried and which did not hold.</summary>
internal sealed class RuleLedger(IReadOnlyList<RuleOutcome> known)
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
        _findings.Add(finding);
    }

    /// <summary>Every rule of the step: those known beforehand, and those that only a message reveals.</summary>
    public IReadOnlyCollection<RuleOutcome> Outcomes()
    {
        var outcomes = new List<RuleOutcome>(known.Count + 8);
        foreach (var rule in known)
        {
            outcomes.Add(_counts.Remove(rule.Id, out var count) ? rule with { Fired = count.Fired, Failed = count.Failed } : rule);
        }

        outcomes.AddRange(_counts.Select(entry => new RuleOutcome(entry.Key, null, entry.Value.Fired, entry.Value.Failed, 0)));
        return outcomes;
    }
}
