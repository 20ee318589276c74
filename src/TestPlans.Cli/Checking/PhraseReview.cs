using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Checking;

/// <summary>The column « phrases » of <c>exigences.csv</c>, against the sentences of its plan: a phrase that occurs in none accuses nobody, in silence.</summary>
internal sealed class PhraseReview(Workplace workplace, IReadOnlyList<RequirementSet> sets)
{
    public IEnumerable<Diagnostic> Run()
    {
        foreach (var set in sets.Where(set => set.Requirements.Any(requirement => requirement.Phrases.Count > 0)))
        {
            var folder = Path.GetDirectoryName(set.File)!;
            // A person may check one feature: the sentences of its volet are in the others too.
            var whole = PlanSet.Load([folder], workplace.PlanRoot);
            if (whole.Errors.Count > 0)
            {
                // RequirementReview says so.
                continue;
            }

            var sentences = whole.Scenarios.SelectMany(scenario => scenario.Pickle.Steps).Select(step => step.Text).Distinct(StringComparer.Ordinal).ToList();
            foreach (var requirement in set.Requirements)
            {
                foreach (var phrase in requirement.Phrases.Where(phrase => !sentences.Any(sentence => JudgedRequirements.Occurs(phrase, sentence))))
                {
                    yield return new Diagnostic(
                        DiagnosticSeverity.Error, "phrase", PlanSet.NameOf(set.File, workplace.PlanRoot), requirement.Line, 1,
                        $"la phrase « {phrase} » de l'exigence « {requirement.Id} » ne figure dans aucun pas de ce plan : elle n'accuse rien");
                }
            }
        }
    }
}
