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
    private readonly List<(int Set, int Pattern)> _patterns = [];
    private readonly List<(CompiledPattern Pattern, int Rank, Dispatch Dispatch)> _elsewhere = [];
    private readonly bool _everyKind;
    private readonly bool _comments;

    /// <summary>Prepares the walk.</summary>
    /// <param name="rules">The sets of rules; results come in the same order.</param>
    public SchematronEvaluator(params IReadOnlyList<SchematronRules> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _rules = [.. rules];
        var candidates = new List<Candidate>();
        for (var set = 0; set < _rules.Length; set++)
        {
            for (var pattern = 0; pattern < _rules[set].Compiled.Count; pattern++)
            {
                Place(_rules[set].Compiled[pattern], _patterns.Count, candidates);
                _patterns.Add((set, pattern));
            }
        }

        _dispatch = new Dispatch(candidates);
        _everyKind = _rules.Any(static one => one.Options.Mode == SchematronMode.Iso);

        // The pipeline of ANS looks at comments and instructions only while no context holds a parenthesis.
        _comments = _rules.Any(static one => !one.Contexts.Any(static rule => rule.Context.Contains('(', StringComparison.Ordinal)));
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
            var (set, index) = _patterns[rank];
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
            _elsewhere.Add((pattern, rank, new Dispatch(own)));
        }
    }

    private void Walk(XmlTree tree, Dispatch dispatch, Evaluation[] evaluations)
    {
        if (dispatch.IsEmpty)
        {
            return;
        }

        var taken = new int[_patterns.Count];
        Array.Fill(taken, -1);
        var found = new List<int>(256);
        foreach (var node in tree.Nodes)
        {
            dispatch.Find(node, found);
            foreach (var index in found)
            {
                var candidate = dispatch[index];
                var (set, pattern) = _patterns[candidate.Pattern];
                if (taken[candidate.Pattern] != node.Order && Visits(node.Kind, set) && evaluations[set].Matches(candidate, pattern, node))
                {
                    taken[candidate.Pattern] = node.Order;
                    evaluations[set].Fire(candidate.Rule, pattern, node);
                }
            }
        }
    }

    private bool Visits(NodeKind kind, int set) => kind switch
    {
        NodeKind.Element or NodeKind.Document => true,
        _ when _rules[set].Options.Mode == SchematronMode.Iso => _everyKind,
        NodeKind.Comment or NodeKind.Instruction => _comments && !_rules[set].Contexts.Any(static rule => rule.Context.Contains('(', StringComparison.Ordinal)),
        _ => false,
    };
}
