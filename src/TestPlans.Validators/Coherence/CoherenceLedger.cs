using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Profile;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Coherence;

/// <summary>Counts which rules between artefacts were tried in one judgement, and makes the findings of those that did not hold.</summary>
internal sealed class CoherenceLedger(CoherenceRules rules)
{
    private readonly RuleLedger _ledger = new(rules.Unfired);

    public IReadOnlyList<Finding> Findings => _ledger.Findings;

    public IReadOnlyCollection<RuleOutcome> Outcomes() => _ledger.Outcomes();

    /// <summary>Tries a rule.</summary>
    /// <param name="id">The rule; one that the pack does not declare is not tried.</param>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="message">What is asked and what was found, without the source nor the last dot.</param>
    /// <param name="at">Where, with the value found there.</param>
    /// <param name="other">The other place it speaks of.</param>
    /// <param name="expected">What is asked for.</param>
    public void Hold(string id, bool holds, string message, Place at, Place? other = null, string? expected = null)
    {
        if (rules.Find(id) is not { } rule)
        {
            return;
        }

        _ledger.Try(id);
        if (!holds)
        {
            _ledger.Fail(new Finding
            {
                Rule = id,
                Severity = rule.Severity,
                Message = $"{message} ({Source.InFrench(rule.Source)}).",
                Path = at.Path,
                Line = at.Line,
                Column = at.Column,
                Artefact = at.Artefact,
                Found = at.Found,
                Other = other,
                Expected = expected,
                Requirement = rule.Requirement,
            });
        }
    }
}
