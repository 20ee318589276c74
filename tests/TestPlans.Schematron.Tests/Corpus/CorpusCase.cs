using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.Corpus;

/// <summary>One clause: a schema, a document, the events expected, and the sentence that asks for them. One file of corpus/.</summary>
internal sealed class CorpusCase(string name, XElement root)
{
    private static readonly XNamespace Sch = "http://purl.oclc.org/dsdl/schematron";

    public string Name => name;

    public string Clause => root.Attribute("clause")!.Value;

    public string[] Expected => [.. root.Element("expected")!.Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Why the case is not compared with Saxon; null when it is.</summary>
    public string? NotCompared => root.Attribute("saxon")?.Value;

    /// <summary>Why SchXslt gives other events; null when it must give ours.</summary>
    public string? SchXsltDiffers => root.Attribute("schxslt")?.Value;

    /// <summary>The phase asked for, or null.</summary>
    public string? Phase => root.Attribute("phase")?.Value;

    public override string ToString() => name;

    public static IEnumerable<CorpusCase> All() => Roots().Select(static one => new CorpusCase(one.Name, one.Root));

    /// <summary>The cases as written, for those who edit them.</summary>
    public static IEnumerable<(string Name, XElement Root)> Roots()
    {
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "corpus");
        return Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/')[..^4], XDocument.Load(new StreamReader(file), LoadOptions.PreserveWhitespace).Root!));
    }

    /// <summary>Writes the files of the case and loads its schema.</summary>
    public (SchematronLoad Load, XmlTree Tree, byte[] Document) Prepare(string folder)
    {
        foreach (var file in root.Elements("file"))
        {
            var path = Path.Combine(folder, file.Attribute("name")!.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Elements().Single().ToString(SaveOptions.DisableFormatting));
        }

        var schema = Path.Combine(folder, "schema.sch");
        File.WriteAllText(schema, root.Element(Sch + "schema")!.ToString(SaveOptions.DisableFormatting));
        var document = Encoding.UTF8.GetBytes(string.Concat(root.Element("document")!.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting))).Trim());
        File.WriteAllBytes(Path.Combine(folder, "document.xml"), document);
        var options = new SchematronOptions { Mode = Enum.Parse<SchematronMode>(root.Attribute("mode")?.Value ?? "Iso"), Phase = Phase };
        return (SchematronRules.Load(schema, options), XmlTree.Load(document, Path.Combine(folder, "document.xml")).Value!, document);
    }

    /// <summary>What a result says, one line per event: what happened, to which assertion, where; and how many rules fired.</summary>
    public static string[] Describe(SchematronLoad load, SchematronResult? result)
    {
        var lines = load.Diagnostics.Select(static one => $"{(one.IsError ? "refused" : "warned")} {one.Code}").Distinct().ToList();
        if (result is not null)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"fired {result.FiredRules}"));
            lines.AddRange(result.Events.Where(static one => one.Kind != SchematronEventKind.FiredRule).Select(static one =>
                $"{Word(one.Kind)} {one.Assertion?.Id ?? one.Rule?.Id ?? one.Pattern.Id} {one.Path}{(one.Code is null ? Text(one) : " " + one.Code)}"));
            lines.AddRange(result.AbsentDocuments.Select(static uri => "absent " + uri));
        }

        return [.. lines];
    }

    private static string Word(SchematronEventKind kind) => kind switch
    {
        SchematronEventKind.FailedAssert => "failed",
        SchematronEventKind.SuccessfulReport => "reported",
        _ => "error",
    };

    private static string Text(SchematronEvent one) =>
        (one.Message.Length == 0 ? string.Empty : " : " + one.Message) + string.Concat(one.Diagnostics.Select(static text => $" | {text.Id}={text.Text}")) + string.Concat(one.Properties.Select(static text => $" # {text.Id}={text.Text}"));
}
