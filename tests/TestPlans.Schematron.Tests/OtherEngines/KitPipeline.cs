using System.Globalization;
using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.OtherEngines;

/// <summary>The pipeline that ANS publishes with its kit (schematrons/moteur): include, abstract patterns, compilation, under Saxon.</summary>
internal sealed class KitPipeline(SaxonEngine saxon, string kit) : IDisposable
{
    private readonly string _work = Directory.CreateTempSubdirectory("tp-kit").FullName;
    private readonly Dictionary<string, (string? Sheet, string? Fault)> _compiled = [];

    /// <summary>What it reports of a document, one line per event as <see cref="Describe"/> writes ours; or why it stops.</summary>
    public (string[]? Lines, string? Fault) Judge(string schema, string document)
    {
        if (!_compiled.TryGetValue(schema, out var known))
        {
            _compiled[schema] = known = Compile(schema);
        }

        var output = Path.Combine(_work, "svrl.xml");
        var fault = known.Sheet is null ? known.Fault : saxon.Transform(known.Sheet, new Uri(schema), kit, kit, document, output).Fault;
        return fault is null ? (Lines(XDocument.Load(output, LoadOptions.PreserveWhitespace)), null) : (null, fault);
    }

    /// <summary>Our events in the same words: what happened, where in the notation of the kit, and the text. Its SVRL keeps no test.</summary>
    public static string[] Describe(SchematronResult result) =>
    [
        .. result.Events.Where(static one => one.Kind is SchematronEventKind.FailedAssert or SchematronEventKind.SuccessfulReport)
            .Select(static one => $"{(one.Kind == SchematronEventKind.FailedAssert ? "failed-assert" : "successful-report")} {one.Path} {Values.FromText.Collapse(one.Message)}")
            .Append($"fired {result.FiredRules.ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(_work, recursive: true);

    private (string? Sheet, string? Fault) Compile(string schema)
    {
        var (input, rank) = (schema, _compiled.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var step in new[] { "iso_dsdl_include.xsl", "iso_abstract_expand.xsl", "iso_svrl_for_xslt2.xsl" })
        {
            var (sheet, output) = (Path.Combine(kit, "schematrons", "moteur", step), Path.Combine(_work, $"{rank}-{step}.xml"));
            if (saxon.Transform(sheet, new Uri(sheet), kit, kit, input, output).Fault is { } fault)
            {
                return (null, $"{step} : {fault}");
            }

            input = output;
        }

        return (input, null);
    }

    private static string[] Lines(XDocument svrl)
    {
        XNamespace ns = "http://purl.oclc.org/dsdl/svrl";
        return
        [
            .. svrl.Root!.Elements().Where(static element => element.Name.LocalName is "failed-assert" or "successful-report")
                .Select(element => $"{element.Name.LocalName} {element.Attribute("location")!.Value} {Values.FromText.Collapse(string.Concat(element.Elements(ns + "text").Select(static text => text.Value)))}")
                .Append($"fired {svrl.Root.Elements(ns + "fired-rule").Count().ToString(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal),
        ];
    }
}
