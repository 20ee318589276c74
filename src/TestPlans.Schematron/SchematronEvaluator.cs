using TestPlans.Schematron.Rules;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>
/// Several sets of rules asked of a document in one walk. Make one per model and keep it: it is immutable and any number of
/// threads may evaluate with it.
/// </summary>
public sealed class SchematronEvaluator
{
    private readonly SchematronRules[] _rules;
    private readonly Dispatch _dispatch;
    private readonly int[] _sets;
    private readonly int[] _patterns;
    private readonly List<Elsewhere> _elsewhere = [];
    private readonly bool[,] _visits;

    /// <summary>Prepares the walk.</summary>
    /// <param name="rules">The sets of rules; results come in the same order.</param>
    public SchematronEvaluator(params IReadOnlyList<SchematronRules> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = [.. rules];
        var candidates = new List<Candidate>();
        var (sets, patterns) = (new List<int>(), new List<int>());
        for (var set = 0; set < _rules.Length; set++)
        {
            for (var pattern = 0; pattern < _rules[set].Compiled.Count; pattern++)
            {
                Place(_rules[set].Compiled[pattern], patterns.Count, candidates);
                sets.Add(set);
                patterns.Add(pattern);
            }
        }

        (_sets, _patterns) = ([.. sets], [.. patterns]);
        _dispatch = new Dispatch(candidates);
        _visits = new bool[_rules.Length, (int)NodeKind.Namespace + 1];
        for (var set = 0; set < _rules.Length; set++)
        {
            for (var kind = NodeKind.Document; kind <= NodeKind.Namespace; kind++)
            {
                _visits[set, (int)kind] = Visits(kind, _rules[set]);
            }
        }
    }

    /// <summary>The sets of rules, in the order of the results.</summary>
    public IReadOnlyList<SchematronRules> Rules => _rules;

    /// <summary>Asks every rule. Errors of rules are events of the result; nothing is thrown for a document or a rule.</summary>
    /// <param name="tree">The document.</param>
    public IReadOnlyList<SchematronResult> Evaluate(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var evaluations = Array.ConvertAll(_rules, rules => new Evaluation(rules, tree));
        Walk(tree, _dispatch, evaluations);
        foreach (var (pattern, rank, dispatch) in _elsewhere)
        {
            var (set, index) = (_sets[rank], _patterns[rank]);
            foreach (var other in evaluations[set].Documents(pattern, index))
            {
                Walk(other, dispatch, evaluations);
            }
        }

        return Array.ConvertAll(evaluations, static evaluation => evaluation.Result());
    }

    private void Place(CompiledPattern pattern, int rank, List<Candidate> candidates)
    {
        var own = pattern.Rules.SelectMany(rule => rule.Matchers.Select(matcher => new Candidate(rank, rule, matcher))).ToList();
        if (pattern.Documents is null)
        {
            candidates.AddRange(own);
        }
        else
        {
            _elsewhere.Add(new Elsewhere(pattern, rank, new Dispatch(own)));
        }
    }

    private void Walk(XmlTree tree, Dispatch dispatch, Evaluation[] evaluations)
    {
        if (dispatch.IsEmpty)
        {
            return;
        }

        // By pattern, one more than the last node that one of its rules took.
        var taken = new int[_patterns.Length];
        var room = new List<int>();
        var open = new OpenElements();
        open.Push(tree.EndOf(0), dispatch.Root);
        Ask(tree, 0, dispatch, dispatch.Find(tree, 0, dispatch.Root, room), evaluations, taken);
        for (var order = 1; order < tree.NodeCount; order++)
        {
            var kind = tree.KindOf(order);
            if (kind == NodeKind.Element)
            {
                var path = dispatch.Below(open.Around(order), tree.NameOf(order)!);
                var end = tree.EndOf(order);
                if (end > order)
                {
                    open.Push(end, path);
                }

                Ask(tree, order, dispatch, dispatch.Find(tree, order, path, room), evaluations, taken);
            }
            else if (dispatch.Wants(kind))
            {
                Ask(tree, order, dispatch, dispatch.Find(kind, tree.NameOf(order), null, room), evaluations, taken);
            }
        }
    }

    private void Ask(XmlTree tree, int order, Dispatch dispatch, ReadOnlySpan<int> candidates, Evaluation[] evaluations, int[] taken)
    {
        foreach (var index in candidates)
        {
            var candidate = dispatch[index];
            if (taken[candidate.Pattern] == order + 1)
            {
                continue;
            }

            var (set, pattern) = (_sets[candidate.Pattern], _patterns[candidate.Pattern]);
            if (_visits[set, (int)tree.KindOf(order)] && evaluations[set].Matches(candidate, pattern, tree, order))
            {
                taken[candidate.Pattern] = order + 1;
                evaluations[set].Fire(candidate.Rule, pattern, tree.NodeAt(order));
            }
        }
    }

    // The pipeline of ANS looks at comments and instructions only while no context holds a parenthesis, and never at attributes nor texts.
    private static bool Visits(NodeKind kind, SchematronRules rules) => kind switch
    {
        NodeKind.Element or NodeKind.Document => true,
        _ when rules.Options.Mode == SchematronMode.Iso => true,
        NodeKind.Comment or NodeKind.Instruction => !rules.Contexts.Any(static rule => rule.Context.Contains('(', StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>A pattern that is asked of other documents: its rank among all patterns, and the choice among its rules.</summary>
    private sealed record Elsewhere(CompiledPattern Pattern, int Rank, Dispatch Dispatch);
}
