using System.Globalization;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Saxon;

/// <summary>
/// Our Schematron put in XSLT, for a second opinion: one mode per pattern, one template per rule, and each assertion in a try
/// of its own, so that an error stays with its assertion as it does in our engine. Events name nodes by their ranks.
/// </summary>
internal static class Translator
{
    /// <summary>Begins the URI of a document that is looked for beside the judged one.</summary>
    public const string Beside = "tp-beside:";

    private static readonly XNamespace Xsl = Source.Xsl;
    private static readonly XNamespace Err = "http://www.w3.org/2005/xqt-errors";
    private const string Place = "string-join((for $a in ancestor-or-self::node()[parent::node()][not(self::attribute())] return string(count($a/preceding-sibling::node())), if (self::attribute()) then concat('@', namespace-uri(), '|', local-name()) else ()), '/')";

    public static XDocument Translate(SchematronRules rules)
    {
        var sheet = new XElement(
            Xsl + "stylesheet",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "xsl", Xsl),
            new XAttribute(XNamespace.Xmlns + "xs", Values.XsTypes.Uri),
            new XAttribute(XNamespace.Xmlns + "tp-err", Err),
            new XAttribute("exclude-result-prefixes", "#all"));
        foreach (var (prefix, uri) in rules.Namespaces.Where(static one => one.Key is not ("xml" or "xsl" or "xs")))
        {
            sheet.SetAttributeValue(XNamespace.Xmlns + prefix, uri);
        }

        sheet.Add(new XElement(Xsl + "output", new XAttribute("method", "xml"), new XAttribute("encoding", "UTF-8")));
        sheet.Add(rules.Schema.Elements(Xsl + "key").Select(static key => new XElement(key)));
        var patterns = Patterns(rules);
        var local = new LocalLets(rules, patterns);
        var phase = rules.Schema.Elements(Source.Sch + "phase").Where(one => one.Trimmed("id") == rules.Phase);
        sheet.Add(rules.Schema.Elements(Source.Sch + "let").Concat(phase.Elements(Source.Sch + "let")).Select(Variable)
            .Concat(patterns.SelectMany((pattern, index) => pattern.Elements(Source.Sch + "let").Select(let => local.Rename(Variable(let), index))))
            .DistinctBy(static variable => variable.Attribute("name")!.Value));
        var root = new XElement(Xsl + "template", new XAttribute("match", "/"), new XElement("events"));
        var output = root.Element("events")!;
        sheet.Add(root);
        for (var index = 0; index < rules.Compiled.Count; index++)
        {
            var mode = Mode(index);
            output.Add(rules.Compiled[index].Documents is null
                ? new XElement(Xsl + "apply-templates", new XAttribute("select", "/"), new XAttribute("mode", mode))
                : local.Rename(Documents(patterns[index], index, mode), index));
            sheet.Add(new XElement(Xsl + "template", new XAttribute("match", "@*|node()|/"), new XAttribute("mode", mode), new XAttribute("priority", "-10"), Descend(rules, mode)));
        }

        AddRules(rules, sheet, local);
        return new XDocument(sheet);
    }

    /// <summary>The elements of the active patterns, in the order of <see cref="SchematronRules.Patterns"/>.</summary>
    private static List<XElement> Patterns(SchematronRules rules)
    {
        var elements = new List<XElement>();
        foreach (var pattern in rules.Schema.Elements(Source.Sch + "pattern"))
        {
            var (file, line, _) = Source.PlaceOf(pattern);
            if (elements.Count < rules.Patterns.Count && rules.Patterns[elements.Count] is var next && next.File == file && next.Line == line && next.DeclaredId == pattern.Trimmed("id"))
            {
                elements.Add(pattern);
            }
        }

        return elements;
    }

    private static XElement Documents(XElement pattern, int index, string mode)
    {
        XElement Failed(string code) => new("error", new XAttribute("code", code), new XElement(Xsl + "value-of", new XAttribute("select", "$tp-err:description")));
        return new XElement(
            "documents",
            new XAttribute("pattern", Text(index)),
            new XElement(
                Xsl + "try",
                new XElement(
                    Xsl + "for-each",
                    new XAttribute("select", $"for $tp-uri in data({pattern.Attribute("documents")!.Value}) return string($tp-uri)"),
                    new XElement(
                        Xsl + "try",
                        new XElement("document", new XAttribute("uri", "{.}"), new XElement(Xsl + "apply-templates", new XAttribute("select", $"doc(concat('{Beside}', .))"), new XAttribute("mode", mode))),
                        new XElement(Xsl + "catch", Failed("FODC0002")))),
                new XElement(Xsl + "catch", Failed("{local-name-from-QName($tp-err:code)}"))));
    }

    private static void AddRules(SchematronRules rules, XElement sheet, LocalLets local)
    {
        var patterns = rules.Patterns.Select(static (pattern, index) => (pattern, index)).ToDictionary(static one => one.pattern, static one => one.index);
        var assertion = 0;
        for (var index = 0; index < rules.Sources.Count; index++)
        {
            var source = rules.Sources[index];
            var pattern = patterns[source.Info.Pattern];
            var mode = Mode(pattern);
            var template = new XElement(
                Xsl + "template",
                new XAttribute("match", source.Info.Context), new XAttribute("mode", mode), new XAttribute("priority", Text(rules.Sources.Count - index)),
                new XElement("fired", new XAttribute("rule", Text(index)), new XAttribute("place", "{" + Place + "}")));
            var lets = new List<XElement>();
            foreach (var part in source.Parts)
            {
                if (part.Name.LocalName == "let")
                {
                    lets.RemoveAll(known => known.Attribute("name")!.Value == part.Trimmed("name"));
                    lets.Add(Variable(part));
                }
                else
                {
                    template.Add(Assertion(part, assertion++, lets, rules));
                }
            }

            template.Add(Descend(rules, mode));
            sheet.Add(local.Rename(template, pattern));
        }
    }

    private static XElement Assertion(XElement part, int index, List<XElement> lets, SchematronRules rules)
    {
        var test = part.Attribute("test")!.Value;
        var isReport = part.Name.LocalName == "report";
        var subject = rules.Options.Mode == SchematronMode.Iso ? (part.Attribute("subject") ?? part.Parent?.Attribute("subject"))?.Value : null;
        var place = subject is null ? Place : $"(({subject}), .)[1]/{Place}";
        return new XElement(
            Xsl + "try",
            lets.Select(static let => new XElement(let)),
            new XElement(
                Xsl + "if",
                new XAttribute("test", isReport ? test : $"not({test})"),
                new XElement("found", new XAttribute("assertion", Text(index)), new XAttribute("place", "{" + place + "}"), MessageTranslator.Parts(part, rules.Options.Mode), MessageTranslator.Attached(part, rules.Schema, rules.Options.Mode))),
            new XElement(
                Xsl + "catch",
                new XElement("error", new XAttribute("assertion", Text(index)), new XAttribute("place", "{" + Place + "}"), new XAttribute("code", "{local-name-from-QName($tp-err:code)}"), new XElement(Xsl + "value-of", new XAttribute("select", "$tp-err:description")))));
    }

    private static XElement Variable(XElement let) => new(
        Xsl + "variable",
        new XAttribute("name", let.Trimmed("name")!),
        let.Attribute("value") is { } value ? new XAttribute("select", value.Value) : let.Nodes().ToArray());

    private static XElement Descend(SchematronRules rules, string mode) => new(
        Xsl + "apply-templates",
        new XAttribute("select", rules.Options.Mode == SchematronMode.Iso ? "@*|node()" : rules.Contexts.Any(static rule => rule.Context.Contains('(', StringComparison.Ordinal)) ? "*" : "*|comment()|processing-instruction()"),
        new XAttribute("mode", mode));

    private static string Mode(int pattern) => "p" + Text(pattern);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
