using System.Xml.Schema;

namespace TestPlans.Schematron.Schemas;

/// <summary>Faults of schemas themselves.</summary>
internal static class SchemaFault
{
    // The text of the platform is kept: it is for the author of a schema, and names constructs that have no French name.
    public static RuleDiagnostic Of(XmlSchemaException error, XmlSeverityType severity, string file) =>
        new(severity == XmlSeverityType.Error, "xsd-schema", "Schéma XML incorrect : " + error.Message, error.SourceUri is { Length: > 0 } uri && Uri.TryCreate(uri, UriKind.Absolute, out var source) ? source.LocalPath : file, error.LineNumber, error.LinePosition);
}
