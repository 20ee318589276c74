using System.Xml.Schema;

namespace TestPlans.Schematron.Schemas;

/// <summary>Faults of schemas themselves.</summary>
internal static class SchemaFault
{
    public static RuleDiagnostic Of(XmlSchemaException error, XmlSeverityType severity, string file) => new(
        severity == XmlSeverityType.Error,
        "xsd-schema",
        $"Schéma XML incorrect{Where(error.SourceSchemaObject)} : {SchemaFaultWords.Of(error.Message)}.",
        error.SourceUri is { Length: > 0 } uri && Uri.TryCreate(uri, UriKind.Absolute, out var source) ? source.LocalPath : file,
        error.LineNumber > 0 ? error.LineNumber : error.SourceSchemaObject?.LineNumber ?? 0,
        error.LinePosition > 0 ? error.LinePosition : error.SourceSchemaObject?.LinePosition ?? 0);

    // Which named part of the schema: a schema of many files has many places.
    private static string Where(XmlSchemaObject? part)
    {
        for (; part is not null; part = part.Parent)
        {
            var (kind, name) = part switch
            {
                XmlSchemaElement element => ("l’élément", element.Name),
                XmlSchemaAttribute attribute => ("l’attribut", attribute.Name),
                XmlSchemaType type => ("le type", type.Name),
                XmlSchemaGroup group => ("le groupe", group.Name),
                XmlSchemaAttributeGroup group => ("le groupe d’attributs", group.Name),
                _ => (string.Empty, null),
            };
            if (name is { Length: > 0 })
            {
                return $" dans {kind} « {name} »";
            }
        }

        return string.Empty;
    }
}
