using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>The state of one evaluation of one set of rules over one document.</summary>
internal sealed class Evaluation
{
    private readonly SchematronRules _rules;
    private readonly XmlTree _tree;
    private readonly Context _context;
    private readonly List<SchematronEvent>[] _events;
    private readonly int[] _fired;
    private readonly Dictionary<int, int> _failed = [];
    private readonly Dictionary<int, int> _notEvaluable = [];
    private readonly List<string> _absent = [];
    private bool _over;

    public Evaluation(SchematronRules rules, XmlTree tree)
    {
        (_rules, _tree) = (rules, tree);
        _events = new List<SchematronEvent>[rules.Compiled.Count];
        _fired = new int[rules.FiredSize];
        var origin = Path.GetDirectoryName(rules.FilePath)!;
        var host = new Host
        {
            Now = (rules.Options.Time ?? TimeProvider.System).GetLocalNow(),
            Documents = uri => rules.Documents.Open(origin, uri, rules.Options.ExactCase),
            AbsentDocumentIsEmpty = rules.Options.Mode == SchematronMode.Ans,
            OnAbsent = Absent,
            Keys = rules.Keys.Finder(),
        };
        _context = new Context(host, rules.Frame) { Globals = new Value?[rules.GlobalCount], GlobalFocus = tree.Root, Budget = new Budget(tree.NodeCount) };
    }

    public SchematronResult Result() => new(
        _rules,
        _tree.DocumentName,
        [.. _events.Where(static events => events is not null).SelectMany(static events => events)],
        new CountList(_rules.Assertions, _rules.RuleOfAssertion, _fired, _failed, _notEvaluable),
        _absent);

    /// <summary>Asks whether the node is one of the rule's. An error is told, and counts as no: the standard leaves it to us.</summary>
    public bool Matches(Candidate candidate, int pattern, XmlTree tree, int order)
    {
        if (_context.Budget.IsExhausted)
        {
            Stop(candidate, pattern);
            return false;
        }

        if (candidate.Matcher.UsesCurrent)
        {
            Focus(tree.NodeAt(order));
        }

        _context.Budget.Begin();
        try
        {
            return candidate.Matcher.Matches(_context, tree, order);
        }
        catch (XPathException error)
        {
            Add(pattern, new SchematronEvent(SchematronEventKind.NotEvaluable, candidate.Rule.Info.Pattern, candidate.Rule.Info, null, tree.NodeAt(order), error.Message) { Code = error.Code });
            return false;
        }
    }

    public void Fire(CompiledRule rule, int pattern, Node node)
    {
        foreach (var slot in rule.LetSlots)
        {
            _context.Slots[slot] = null;
        }

        Add(pattern, new SchematronEvent(SchematronEventKind.FiredRule, rule.Info.Pattern, rule.Info, null, node, string.Empty) { Properties = Attached(rule.Properties, node) });
        Focus(node);
        _fired[rule.Index]++;
        var tests = rule.Tests;
        for (var index = 0; index < tests.Length; index++)
        {
            _context.Budget.Begin();
            try
            {
                if (tests[index].Test(_context) == rule.Reports[index])
                {
                    Count(_failed, rule.Assertions[index]);
                    Found(rule.Assertions[index], rule, pattern, node);
                    Focus(node);
                }
            }
            catch (XPathException error)
            {
                Count(_notEvaluable, rule.Assertions[index]);
                Focus(node);
                Add(pattern, new SchematronEvent(SchematronEventKind.NotEvaluable, rule.Info.Pattern, rule.Info, rule.Assertions[index].Info, node, error.Message) { Code = error.Code });
            }
        }
    }

    /// <summary>The other documents that a pattern names, beside the judged one.</summary>
    public IEnumerable<XmlTree> Documents(CompiledPattern pattern, int index)
    {
        Focus(_tree.Root);
        _context.Budget.Begin();
        Value names;
        try
        {
            names = pattern.Documents!.Eval(_context);
        }
        catch (XPathException error)
        {
            Add(index, new SchematronEvent(SchematronEventKind.NotEvaluable, pattern.Info, null, null, _tree.Root, error.Message) { Code = error.Code });
            yield break;
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(_tree.DocumentName)) ?? _rules.Documents.Folder;
        var pool = new DocumentPool(folder);
        for (var rank = 0; rank < names.Count; rank++)
        {
            var uri = Sequences.Atomize(names[rank]).StringValue;
            if (pool.Open(folder, uri, _rules.Options.ExactCase) is { } tree)
            {
                yield return tree;
            }
            else
            {
                var message = $"Le document « {Casting.Shorten(uri)} », que le patron doit lire, est absent ou illisible.";
                Add(index, new SchematronEvent(SchematronEventKind.NotEvaluable, pattern.Info, null, null, _tree.Root, message) { Code = "FODC0002" });
            }
        }
    }

    /// <summary>Says once that the rest of the rules is not asked: nothing is known of them.</summary>
    private void Stop(Candidate candidate, int pattern)
    {
        if (!_over)
        {
            _over = true;
            Add(pattern, new SchematronEvent(SchematronEventKind.NotEvaluable, candidate.Rule.Info.Pattern, null, null, _tree.Root, Budget.Over) { Code = Budget.Code });
        }
    }

    private void Found(CompiledAssertion assertion, CompiledRule rule, int pattern, Node node)
    {
        Focus(node);
        _context.Budget.Begin();
        var message = assertion.Message.Write(_context);
        var kind = assertion.Info.IsReport ? SchematronEventKind.SuccessfulReport : SchematronEventKind.FailedAssert;
        Add(pattern, new SchematronEvent(kind, rule.Info.Pattern, rule.Info, assertion.Info, Subject(assertion, node), message)
        {
            Diagnostics = Attached(assertion.Diagnostics, node),
            Properties = Attached(assertion.Properties, node),
        });
    }

    private Node Subject(CompiledAssertion assertion, Node node)
    {
        if (assertion.Subject is null)
        {
            return node;
        }

        Focus(node);
        try
        {
            var subject = assertion.Subject.Eval(_context);
            return subject.Count > 0 && subject[0] is Node found ? found : node;
        }
        catch (XPathException)
        {
            // The place is a help to the reader; the node of the rule is always a true answer.
            return node;
        }
    }

    private AttachedText[] Attached(IReadOnlyList<AttachedTemplate> templates, Node node)
    {
        if (templates.Count == 0)
        {
            return [];
        }

        Focus(node);
        return [.. templates.Select(template => new AttachedText(template.Id, template.Text.Write(_context)))];
    }

    private static void Count(Dictionary<int, int> counts, CompiledAssertion assertion) => counts[assertion.Index] = counts.GetValueOrDefault(assertion.Index) + 1;

    private void Focus(Node node)
    {
        _context.Item = node;
        _context.Current = node;
        _context.Position = _context.Size = 1;
    }

    private void Add(int pattern, SchematronEvent found) => (_events[pattern] ??= []).Add(found);

    private void Absent(string uri)
    {
        if (!_absent.Contains(uri, StringComparer.Ordinal))
        {
            _absent.Add(uri);
        }
    }
}
