using System.Xml;
using System.Xml.Schema;
using TestPlans.Formats.Xml;
using TestPlans.Schematron.Schemas;

namespace TestPlans.Schematron;

/// <summary>What loading an XML schema gave: the set, or why it cannot be used.</summary>
/// <param name="Schemas">The compiled set; null when <paramref name="Diagnostics"/> holds an error.</param>
/// <param name="Diagnostics">Errors and warnings.</param>
public sealed record SchemaLoad(SchemaSet? Schemas, IReadOnlyList<RuleDiagnostic> Diagnostics);

/// <summary>An XML schema with all it includes, compiled once and shared by threads.</summary>
public sealed class SchemaSet
{
    private readonly XmlSchemaSet _schemas;

    private SchemaSet(string path, XmlSchemaSet schemas)
    {
        FilePath = path;
        _schemas = schemas;
    }

    /// <summary>The file that was loaded.</summary>
    public string FilePath { get; }

    /// <summary>Loads and compiles. A set that does not compile is an error: it would find every document valid.</summary>
    /// <param name="path">The .xsd file.</param>
    /// <param name="folder">Folder that included schemas may not leave; null for the folder of the schema.</param>
    public static SchemaLoad Load(string path, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var full = Path.GetFullPath(path);
        var diagnostics = new List<RuleDiagnostic>();
        var resolver = new SchemaResolver(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder ?? Path.GetDirectoryName(full)!)), diagnostics);
        var set = new XmlSchemaSet { XmlResolver = resolver };
        set.ValidationEventHandler += (_, found) => diagnostics.Add(SchemaFault.Of(found.Exception, found.Severity, full));
        try
        {
            if (resolver.Open(full, null) is { } stream)
            {
                using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }, new Uri(full).AbsoluteUri);
                set.Add(null, reader);
                set.Compile();
            }
        }
        catch (XmlSchemaException error)
        {
            diagnostics.Add(SchemaFault.Of(error, XmlSeverityType.Error, full));
        }
        catch (XmlException error)
        {
            var fault = SafeXml.Fault(error);
            diagnostics.Add(new RuleDiagnostic(IsError: true, "xsd-unreadable", fault.Message, full, fault.Line, fault.Column));
        }

        if (!diagnostics.Exists(static one => one.IsError) && (!set.IsCompiled || set.GlobalElements.Count == 0))
        {
            diagnostics.Add(new RuleDiagnostic(IsError: true, "xsd-not-compiled", "Le schéma ne compile pas, ou ne déclare aucun élément : il ne peut rien valider.", full, 0, 0));
        }

        return new SchemaLoad(diagnostics.Exists(static one => one.IsError) ? null : new SchemaSet(full, set), diagnostics);
    }

    /// <summary>Validates a document already read; an empty list means valid.</summary>
    public IReadOnlyList<SchemaFinding> Validate(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return SchemaWalk.Validate(_schemas, tree);
    }

    /// <summary>Reads and validates a document; one that is not XML gives the single finding <c>xsd-not-xml</c>.</summary>
    public IReadOnlyList<SchemaFinding> Validate(ReadOnlyMemory<byte> bytes, string name = "") =>
        XmlTree.Load(bytes, name).TryGet(out var tree, out var fault) ? Validate(tree) : [new SchemaFinding("xsd-not-xml", fault.Message, "/", fault.Line, fault.Column, null, null)];
}
