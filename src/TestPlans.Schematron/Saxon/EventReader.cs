using System.Globalization;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Saxon;

/// <summary>Turns what the style sheet wrote into the events that our engine would have made.</summary>
internal sealed class EventReader
{
    private readonly SchematronRules _rules;
    private readonly XmlTree _tree;
    private readonly string _beside;
    private readonly IReadOnlyList<string> _absent;
    private readonly List<SchematronEvent> _events = [];
    private readonly int[] _fired;
    private readonly int[] _failed;
    private readonly int[] _wrong;
    private readonly ILookup<RuleInfo, int> _byRule;

    public EventReader(SchematronRules rules, XmlTree tree, string beside, IReadOnlyList<string> absent)
    {
        (_rules, _tree, _beside, _absent) = (rules, tree, beside, absent);
        (_fired, _failed, _wrong) = (new int[rules.Assertions.Count], new int[rules.Assertions.Count], new int[rules.Assertions.Count]);
        _byRule = rules.Assertions.Select(static (assertion, index) => (assertion.Rule, index)).ToLookup(static one => one.Rule, static one => one.index);
    }

    public SchematronResult Read(XDocument document)
    {
        foreach (var element in document.Root!.Elements())
        {
            if (element.Name.LocalName == "documents")
            {
                ReadBeside(element);
            }
            else
            {
                Add(element, _tree);
            }
        }

        return new SchematronResult(_rules, _tree.DocumentName, _events, [.. _rules.Assertions.Select((assertion, index) => new AssertionCount(assertion, _fired[index], _failed[index], _wrong[index]))], Absent());
    }

    // What the standard makes an error is one already; the pipeline of ANS takes it for empty, and the reader must know.
    private IReadOnlyList<string> Absent() =>
        _rules.Options.Mode == SchematronMode.Iso ? [] : [.. _absent.Where(static uri => !uri.StartsWith(Translator.Beside, StringComparison.Ordinal))];

    // The documents that a pattern names, beside the judged one; « absent » stands for one that could not be read.
    private void ReadBeside(XElement documents)
    {
        var pattern = _rules.Patterns[Number(documents, "pattern")];
        var pool = new DocumentPool(_beside);
        foreach (var one in documents.Elements())
        {
            if (one.Name.LocalName == "document" && pool.Open(_beside, one.Attribute("uri")!.Value, _rules.Options.ExactCase) is { } tree)
            {
                foreach (var element in one.Elements())
                {
                    Add(element, tree);
                }
            }
            else
            {
                _events.Add(new SchematronEvent(SchematronEventKind.NotEvaluable, pattern, null, null, _tree.Root, one.Value) { Code = one.Attribute("code")!.Value });
            }
        }
    }

    private void Add(XElement element, XmlTree tree)
    {
        var node = Find(tree, element.Attribute("place")!.Value);
        if (element.Name.LocalName == "fired")
        {
            var rule = _rules.Sources[Number(element, "rule")].Info;
            _events.Add(new SchematronEvent(SchematronEventKind.FiredRule, rule.Pattern, rule, null, node, string.Empty));
            foreach (var index in _byRule[rule])
            {
                _fired[index]++;
            }

            return;
        }

        var rank = Number(element, "assertion");
        var assertion = _rules.Assertions[rank];
        if (element.Name.LocalName == "error")
        {
            _wrong[rank]++;
            _events.Add(new SchematronEvent(SchematronEventKind.NotEvaluable, assertion.Rule.Pattern, assertion.Rule, assertion, node, element.Value) { Code = element.Attribute("code")!.Value });
            return;
        }

        _failed[rank]++;
        _events.Add(new SchematronEvent(assertion.IsReport ? SchematronEventKind.SuccessfulReport : SchematronEventKind.FailedAssert, assertion.Rule.Pattern, assertion.Rule, assertion, node, FromText.Collapse(element.Element("text")!.Value))
        {
            Diagnostics = [.. element.Elements("diagnostic").Select(Attached)],
            Properties = [.. element.Elements("property").Select(Attached)],
        });
    }

    public static SchematronResult Failed(string why, SchematronRules rules, XmlTree tree) => new(
        rules,
        tree.DocumentName,
        [.. rules.Patterns.Select(pattern => new SchematronEvent(SchematronEventKind.NotEvaluable, pattern, null, null, tree.Root, "Saxon s’arrête : " + why) { Code = "TPSX0001" })],
        [.. rules.Assertions.Select(static assertion => new AssertionCount(assertion, 0, 0, 0))],
        []);

    private static AttachedText Attached(XElement element) => new(element.Attribute("id")!.Value, FromText.Collapse(element.Value));

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>Follows « 0/3/@uri|name »: ranks of children, then perhaps an attribute.</summary>
    private static Node Find(XmlTree tree, string place)
    {
        var node = tree.Root;
        var at = place.IndexOf('@', StringComparison.Ordinal);
        foreach (var step in (at < 0 ? place : place[..at]).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var rank = int.Parse(step, CultureInfo.InvariantCulture);
            node = node.FirstChild!;
            for (; rank > 0; rank--)
            {
                node = node.NextSibling!;
            }
        }

        if (at < 0)
        {
            return node;
        }

        var bar = place.LastIndexOf('|');
        return node.Attribute(Name.OfDocument(place[(at + 1)..bar], place[(bar + 1)..]))!;
    }
}
