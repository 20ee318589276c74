using System.Xml;
using System.Xml.Schema;

namespace TestPlans.Packs.Tests.Schema;

/// <summary>The committed schema, compiled by System.Xml.Schema as the product does; any complaint is an error.</summary>
internal sealed class CdaSchema
{
    private readonly XmlSchemaSet _set = new() { XmlResolver = new XmlUrlResolver() };

    /// <param name="probes">More declarations for the CDA namespace, or null.</param>
    public CdaSchema(string? probes = null)
    {
        _set.ValidationEventHandler += (_, e) => throw new InvalidOperationException($"{e.Exception.SourceUri}:{e.Exception.LineNumber}: {e.Message}");
        _set.Add(null, Path.Combine(PackFolders.Cda, "CDA.xsd"));
        if (probes is not null)
        {
            using var reader = XmlReader.Create(new StringReader(probes));
            _set.Add(null, reader);
        }

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
            if (e.Severity == XmlSeverityType.Error || open is null or { Depth: 0 })
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

    public IReadOnlyList<string> Errors(string xml) => Errors(new StringReader(xml));
}
