using System.Globalization;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>
/// SchXslt, whose Schematron is not ours: includes, abstract patterns and rules, phases, messages and places are its own, and Saxon
/// runs what it makes. TESTPLANS_SCHXSLT names the folder of its style sheets for XSLT 2.0 (where <c>include.xsl</c> lies).
/// </summary>
internal sealed class SchXsltPipeline(SaxonEngine saxon, string styles) : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("tp-schxslt").FullName;
    private readonly Dictionary<(string Schema, string? Phase), (string? Sheet, string? Fault)> _compiled = [];

    public static string? Folder => Environment.GetEnvironmentVariable("TESTPLANS_SCHXSLT") is { Length: > 0 } folder && File.Exists(Path.Combine(folder, "include.xsl")) ? folder : null;

    public static string WhyNot => "TESTPLANS_SCHXSLT ne nomme pas le dossier des feuilles de style XSLT 2.0 de SchXslt : elles ne sont pas dans le dépôt.";

    /// <summary>What it reports of a document, one line per event as <see cref="Describe"/> writes ours; or why it stops.</summary>
    public (string[]? Lines, string? Fault) Judge(string schema, string? phase, string folder, string document)
    {
        var (sheet, fault) = Compile(schema, phase, folder);
        if (sheet is null)
        {
            return (null, fault);
        }

        var output = Path.Combine(_work, "svrl.xml");
        var (stopped, _) = saxon.Transform(sheet, new Uri(schema), folder, Path.GetDirectoryName(document)!, document, output);
        return stopped is null ? (Lines(XDocument.Load(output, LoadOptions.PreserveWhitespace)), null) : (null, stopped);
    }

    /// <summary>Our events in the same words: what happened, which assertion by id or test, where, and the text.</summary>
    public static string[] Describe(SchematronResult result) =>
    [
        .. result.Events.Where(static one => one.Kind is SchematronEventKind.FailedAssert or SchematronEventKind.SuccessfulReport)
            .Select(static one => $"{(one.Kind == SchematronEventKind.FailedAssert ? "failed-assert" : "successful-report")} {one.Assertion!.DeclaredId ?? one.Assertion.Test} {Place(one.Node)} {Bare(one.Message)}{string.Concat(one.Diagnostics.Select(static text => $" | {text.Id}={Bare(text.Text)}"))}{string.Concat(one.Properties.Select(static text => $" # {text.Id}={Bare(text.Text)}"))}")
            .Append($"fired {result.FiredRules.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_work, recursive: true);

    private (string? Sheet, string? Fault) Compile(string schema, string? phase, string folder)
    {
        if (!_compiled.TryGetValue((schema, phase), out var known))
        {
            _compiled[(schema, phase)] = known = Pipeline(schema, phase, folder);
        }

        return known;
    }

    private (string? Sheet, string? Fault) Pipeline(string schema, string? phase, string folder)
    {
        var rank = _compiled.Count.ToString(CultureInfo.InvariantCulture);
        var input = schema;
        foreach (var step in new[] { "include.xsl", "expand.xsl", Compiler(phase) })
        {
            var output = Path.Combine(_work, $"{rank}-{Path.GetFileName(step)}.xml");
            var sheet = Path.IsPathRooted(step) ? step : Path.Combine(styles, step);
            var (fault, _) = saxon.Transform(sheet, new Uri(sheet), folder, folder, input, output);
            if (fault is not null)
            {
                return (null, $"{Path.GetFileName(step)} : {fault}");
            }

            input = output;
        }

        return (input, null);
    }

    // The phase is a parameter of the last style sheet: another one, that imports it, gives the value.
    private string Compiler(string? phase)
    {
        if (phase is null)
        {
            return "compile-for-svrl.xsl";
        }

        XNamespace xsl = "http://www.w3.org/1999/XSL/Transform";
        var path = Path.Combine(_work, $"phase-{phase.Replace("#", "", StringComparison.Ordinal)}.xsl");
        new XDocument(new XElement(
            xsl + "stylesheet",
            new XAttribute("version", "2.0"),
            new XElement(xsl + "import", new XAttribute("href", new Uri(Path.Combine(styles, "compile-for-svrl.xsl")).AbsoluteUri)),
            new XElement(xsl + "param", new XAttribute("name", "phase"), new XAttribute("select", $"'{phase}'")))).Save(path);
        return path;
    }

    private static string[] Lines(XDocument svrl)
    {
        XNamespace ns = "http://purl.oclc.org/dsdl/svrl";
        string Text(XElement element) => Bare(string.Concat(element.Elements(ns + "text").Select(static text => text.Value)));
        return
        [
            .. svrl.Root!.Elements().Where(static element => element.Name.LocalName is "failed-assert" or "successful-report")
                .Select(element => $"{element.Name.LocalName} {element.Attribute("id")?.Value ?? Values.FromText.Collapse(element.Attribute("test")!.Value)} {element.Attribute("location")!.Value} {Text(element)}{string.Concat(element.Elements(ns + "diagnostic-reference").Select(one => $" | {one.Attribute("diagnostic")!.Value}={Text(one)}"))}{string.Concat(element.Elements(ns + "property-reference").Select(one => $" # {one.Attribute("property")!.Value}={Text(one)}"))}")
                .Append($"fired {svrl.Root.Elements(ns + "fired-rule").Count().ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
        ];
    }

    private static string Place(Node node)
    {
        var steps = new Stack<string>();
        for (var one = node; one.Parent is not null; one = one.Parent)
        {
            var rank = 1;
            for (var before = one.Kind == NodeKind.Attribute ? null : one.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                rank += before.Kind == one.Kind && Equals(before.Name, one.Name) ? 1 : 0;
            }

            steps.Push(one.Kind switch
            {
                NodeKind.Element => $"Q{{{one.Uri}}}{one.LocalName}[{rank.ToString(CultureInfo.InvariantCulture)}]",
                NodeKind.Attribute => $"@Q{{{one.Uri}}}{one.LocalName}",
                NodeKind.Text => $"text()[{rank.ToString(CultureInfo.InvariantCulture)}]",
                NodeKind.Comment => $"comment()[{rank.ToString(CultureInfo.InvariantCulture)}]",
                _ => $"processing-instruction(\"{one.LocalName}\")[{rank.ToString(CultureInfo.InvariantCulture)}]",
            });
        }

        return "/" + string.Join('/', steps);
    }

    private static string Bare(string text) => Values.FromText.Collapse(text);
}
