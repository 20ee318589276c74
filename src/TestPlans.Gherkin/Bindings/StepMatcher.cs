using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>One step that accepts a sentence, with what it read in it.</summary>
internal sealed record StepCandidate(StepBinding Binding, IReadOnlyList<SentenceArgument> Arguments);

/// <summary>Finds the steps that accept a sentence in a scenario. Shared by all scenarios and threads.</summary>
internal sealed class StepMatcher(IReadOnlyList<StepBinding> steps)
{
    private readonly ConcurrentDictionary<(Messages.PickleStepType Type, string Text), IReadOnlyList<StepCandidate>> _known = new();

    /// <summary>None: unknown sentence. One: the step to call. Several: ambiguous.</summary>
    /// <exception cref="BindingException">An expression is so slow that it cannot be said.</exception>
    public IReadOnlyList<StepCandidate> Match(PlannedScenario scenario, Messages.PickleStep step)
    {
        var weighed = _known.GetOrAdd((step.Type, step.Text), Search)
            .Select(candidate => (Candidate: candidate, Weight: BindingScope.Weigh(candidate.Binding.Scopes, scenario)))
            .Where(pair => pair.Weight is not null)
            .GroupBy(pair => pair.Candidate.Binding.Method).Select(same => same.MaxBy(pair => pair.Weight))
            .ToList();
        var best = weighed.Where(pair => pair.Weight == weighed.Max(other => other.Weight)).Select(pair => pair.Candidate).ToList();
        var callable = best.Where(candidate => Arity(candidate, step)).ToList();
        // A table or a doc string chooses between two steps of one sentence; alone, the wrong one says what it lacks when called.
        return best.Count > 1 && callable.Count > 0 ? callable : best;
    }

    /// <summary>Whether the method takes as many arguments as the sentence brings.</summary>
    public static bool Arity(StepCandidate candidate, Messages.PickleStep step) =>
        candidate.Binding.Method.GetParameters().Length
        == candidate.Arguments.Count + (step.Argument?.DataTable is null ? 0 : 1) + (step.Argument?.DocString is null ? 0 : 1);

    private List<StepCandidate> Search((Messages.PickleStepType Type, string Text) sentence)
    {
        var found = new List<StepCandidate>();
        foreach (var binding in steps.Where(step => step.Accepts(sentence.Type)))
        {
            try
            {
                if (binding.Sentence?.Match(sentence.Text) is { } arguments)
                {
                    found.Add(new StepCandidate(binding, arguments));
                }
            }
            catch (RegexMatchTimeoutException exception)
            {
                throw new BindingException($"{binding.Where} : l'expression « {binding.Source} » est trop lente pour la phrase « {sentence.Text} ».", exception);
            }
        }

        return found;
    }
}
