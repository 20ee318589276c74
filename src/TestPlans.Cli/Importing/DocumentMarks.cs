using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Formats.Xml;
using TestPlans.Schematron;

namespace TestPlans.Cli.Importing;

/// <summary>What tells the documents of a volet from others: templateIds of the header, and the document's code.</summary>
/// <param name="Roots">Roots of the templateIds that its documents must carry.</param>
/// <param name="Code">The document's code, or null.</param>
/// <param name="FromExamples">The rules name no templateId of the volet: the published examples did.</param>
internal sealed partial record DocumentMarks(IReadOnlyList<string> Roots, string? Code, bool FromExamples)
{
    // Templates of documents that ANS assigns to volets; the first of them is every CI-SIS document's.
    private const string NationalArc = "1.2.250.1.213.1.1.1.";
    private static readonly string[] Common = ["1.2.250.1.213.1.1.1.1", "2.16.840.1.113883.2.8.2.1"];
    private static readonly XNamespace Cda = "urn:hl7-org:v3";

    /// <summary>Whether a templateId that ANS assigned to the volet is known.</summary>
    public bool IsNational => Roots.Any(static root => root.StartsWith(NationalArc, StringComparison.Ordinal));

    /// <summary>What the volet's rules ask of the header.</summary>
    public static DocumentMarks Of(SchematronRules rules)
    {
        var asked = rules.Assertions.Where(static one => !one.IsReport && DocumentContext().IsMatch(one.Rule.Context)).Select(static one => one.Test).ToList();
        var roots = asked.Select(static test => TemplateTest().Match(test)).Where(static match => match.Success).Select(static match => match.Groups["root"].Value)
            .Except(Common, StringComparer.Ordinal).ToList();
        var codes = asked.Select(static test => CodeTest().Match(test)).Where(static match => match.Success).Select(static match => match.Groups["code"].Value).Distinct(StringComparer.Ordinal).ToList();
        return new DocumentMarks(Narrowest(roots), codes is [var code] ? code : null, FromExamples: false);
    }

    /// <summary>Completes what the rules do not say by what the examples of the volet carry.</summary>
    public DocumentMarks CompletedBy(IEnumerable<SourceFile> examples)
    {
        if (IsNational)
        {
            return this;
        }

        var carried = examples.SelectMany(Header).Where(static root => root.StartsWith(NationalArc, StringComparison.Ordinal)).Except(Common, StringComparer.Ordinal).ToList();
        return carried.Count == 0 ? this : new DocumentMarks(Narrowest(carried), Code, FromExamples: true);
    }

    // A family's template (…1.5) says less than that of its member (…1.5.3). International ones are shared: they only serve when alone.
    private static List<string> Narrowest(IReadOnlyList<string> roots)
    {
        var national = roots.Where(static root => root.StartsWith(NationalArc, StringComparison.Ordinal)).ToList();
        var kept = national.Count > 0 ? national : roots;
        return [.. kept.Where(root => !kept.Any(other => other.StartsWith(root + ".", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Header(SourceFile example)
    {
        using var stream = example.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return SafeXml.Load(bytes.ToArray()).TryGet(out var document, out _) && document.Root!.DescendantsAndSelf(Cda + "ClinicalDocument").FirstOrDefault() is { } root
            ? [.. root.Elements(Cda + "templateId").Select(static id => id.Attribute("root")?.Value ?? "")]
            : [];
    }

    [GeneratedRegex(@"^\s*(//?)?([\w-]+:)?ClinicalDocument\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DocumentContext();

    [GeneratedRegex("""^\s*(count\s*\(\s*)?(\./)?([\w-]+:)?templateId\s*\[\s*@root\s*=\s*["'](?<root>[0-9.]+)["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TemplateTest();

    [GeneratedRegex("""^\s*(count\s*\(\s*)?(\./)?([\w-]+:)?code\s*\[\s*@code\s*=\s*["'](?<code>[^"']+)["']""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeTest();
}
