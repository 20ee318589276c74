using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>The committed schema, compiled by System.Xml.Schema as the product does; any complaint is an error.</summary>
internal sealed class CdaSchema
{
    private const string Sheet = "http://www.w3.org/1999/XSL/Transform";
    private readonly XmlSchemaSet _set = new() { XmlResolver = new XmlUrlResolver() };

    private CdaSchema()
    {
        _set.ValidationEventHandler += (_, e) => throw new InvalidOperationException($"{e.Exception.SourceUri}:{e.Exception.LineNumber}: {e.Message}");
        _set.Add(null, Path.Combine(PackFolders.Cda, "CDA.xsd"));
        _set.Compile();
    }

    public static Lazy<CdaSchema> Shared { get; } = new(() => new CdaSchema());

    public bool IsCompiled => _set.IsCompiled;

    /// <summary>Every error, « line: message »; empty when the document is valid.</summary>
    public IReadOnlyList<string> Errors(TextReader document)
    {
        var errors = new List<string>();
        var settings = new XmlReaderSettings
        {
            ValidationType = ValidationType.Schema,
            Schemas = _set,
            ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings,
        };
        XmlReader? open = null;
        settings.ValidationEventHandler += (_, e) =>
        {
            // A warning says that nothing declares the element: below a style sheet it is allowed, at the root it is an error.
            // Inside a style sheet System.Xml.Schema also says no more than that of an unknown xsi:type, and judges the element no further.
            if (e.Severity == XmlSeverityType.Error || open is null or { Depth: 0 } || e.Message.Contains("xsi:type", StringComparison.Ordinal))
            {
                errors.Add($"{e.Exception.LineNumber}: {e.Message}");
            }
        };
        try
        {
            using var reader = open = XmlReader.Create(document, settings);
            while (reader.Read())
            {
            }
        }
        catch (XmlException e)
        {
            errors.Add($"{e.LineNumber}: {e.Message}");
        }

        return errors;
    }

    /// <summary>For each element, in document order, the name of its type; null when no schema judges it.</summary>
    public IEnumerable<string?> Types(XDocument document)
    {
        document.Validate(_set, (_, _) => { }, addSchemaInfo: true);
        return document.Descendants().Select(e => e.GetSchemaInfo()?.SchemaType?.QualifiedName).Select(Name);
    }

    public IReadOnlyList<string> Errors(string xml) => Errors(new StringReader(xml));

    private static string? Name(XmlQualifiedName? name) => name switch
    {
        null or { Name: "" } or { Namespace: XmlSchema.Namespace or Sheet } => null,
        { Namespace: "urn:hl7-org:v3" } => name.Name,
        _ => $"{name.Namespace.Split(':')[^1]}:{name.Name}",
    };
}
