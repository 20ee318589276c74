using System.Globalization;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Saxon;

/// <summary>Turns what the style sheet wrote into the events that our engine would have made.</summary>
internal static class EventReader
{
    public static SchematronResult Read(XDocument document, SchematronRules rules, XmlTree tree)
    {
        var events = new List<SchematronEvent>();
        var (fired, failed, wrong) = (new int[rules.Assertions.Count], new int[rules.Assertions.Count], new int[rules.Assertions.Count]);
        var byRule = rules.Assertions.Select(static (assertion, index) => (assertion.Rule, index)).ToLookup(static one => one.Rule, static one => one.index);
        foreach (var element in document.Root!.Elements())
        {
            var node = Find(tree, element.Attribute("place")!.Value);
            if (element.Name.LocalName == "fired")
            {
                var rule = rules.Sources[Number(element, "rule")].Info;
                events.Add(new SchematronEvent(SchematronEventKind.FiredRule, rule.Pattern, rule, null, node, string.Empty));
                foreach (var index in byRule[rule])
                {
                    fired[index]++;
                }

                continue;
            }

            var rank = Number(element, "assertion");
            var assertion = rules.Assertions[rank];
            if (element.Name.LocalName == "error")
            {
                wrong[rank]++;
                events.Add(new SchematronEvent(SchematronEventKind.NotEvaluable, assertion.Rule.Pattern, assertion.Rule, assertion, node, element.Value) { Code = element.Attribute("code")!.Value });
                continue;
            }

            failed[rank]++;
            events.Add(new SchematronEvent(assertion.IsReport ? SchematronEventKind.SuccessfulReport : SchematronEventKind.FailedAssert, assertion.Rule.Pattern, assertion.Rule, assertion, node, FromText.Collapse(element.Element("text")!.Value))
            {
                Diagnostics = [.. element.Elements("diagnostic").Select(Attached)],
                Properties = [.. element.Elements("property").Select(Attached)],
            });
        }

        return new SchematronResult(rules, tree.DocumentName, events, [.. rules.Assertions.Select((assertion, index) => new AssertionCount(assertion, fired[index], failed[index], wrong[index]))], []);
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
