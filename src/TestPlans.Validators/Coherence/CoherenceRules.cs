using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Coherence;

/// <summary>One rule between artefacts, as its pack declares it. The pack says what it weighs, for whom and from where; the code knows how to compare.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">What it weighs.</param>
/// <param name="Requirement">The exigence.</param>
/// <param name="Source">Who says so.</param>
internal sealed record CoherenceRule(string Id, Severity Severity, string Requirement, string Source);

/// <summary>
/// The rules of one file (<c>rule;severity;requirement;source;statement</c>). Rules between artefacts speak of two places at once, which an
/// assertion of Schematron cannot: what is declared here is checked by code, and a rule left out of the file is not checked.
/// </summary>
internal sealed class CoherenceRules
{
    private const string Header = "rule;severity;requirement;source;statement";

    private readonly Dictionary<string, CoherenceRule> _rules = [];

    /// <param name="file">The file.</param>
    /// <param name="known">The rules that the code knows.</param>
    /// <param name="namedAt">Where the pack names it, for when it is absent.</param>
    /// <exception cref="UnusablePackException">The file is absent, badly written, or names a rule that the code does not know.</exception>
    public static CoherenceRules Read(string file, IReadOnlyCollection<string> known, PackPlace namedAt = default)
    {
        var rules = new CoherenceRules();
        foreach (var row in CsvRows.Read(file, Header, namedAt))
        {
            var severity = row[1] switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "information" => Severity.Information,
                _ => throw row.Fault($"la gravité « {row[1]} » est inconnue ; attendu : error, warning ou information", 1),
            };
            if (!known.Contains(row[0]))
            {
                throw row.Fault($"la règle « {row[0]} » n'est pas de celles que ce validateur sait vérifier : {string.Join(", ", known)}");
            }

            if (row[2].Length == 0 || row[3].Length == 0 || row[4].Length == 0)
            {
                throw row.Fault($"la règle « {row[0]} » donne une exigence, une source et un énoncé");
            }

            if (!rules._rules.TryAdd(row[0], new CoherenceRule(row[0], severity, row[2], row[3])))
            {
                throw row.Fault($"la règle « {row[0]} » est donnée deux fois");
            }
        }

        return rules;
    }

    public CoherenceRule? Find(string id) => _rules.GetValueOrDefault(id);

    /// <summary>Every rule, as it stands before anything was judged.</summary>
    public IReadOnlyList<RuleOutcome> Unfired => [.. _rules.Values.Select(rule => new RuleOutcome(rule.Id, rule.Requirement, 0, 0, 0))];
}
