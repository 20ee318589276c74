using System.Xml.Schema;

namespace TestPlans.Schematron.Schemas;

/// <summary>What the schema would have accepted at a place, in words.</summary>
internal static class Expectation
{
    private const int MaxNames = 12;

    /// <summary>« author, custodian »; a name from another namespace than the usual one carries it.</summary>
    public static string? List(XmlSchemaParticle[] particles, string usualNamespace)
    {
        var names = particles.Select(particle => particle switch
        {
            XmlSchemaElement element when element.QualifiedName.Namespace == usualNamespace || element.QualifiedName.Namespace.Length == 0 => element.QualifiedName.Name,
            XmlSchemaElement element => $"{element.QualifiedName.Name} ({element.QualifiedName.Namespace})",
            _ => "tout élément d’un autre espace de noms",
        }).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(", ", names.Take(MaxNames)) + (names.Count > MaxNames ? "…" : string.Empty);
    }

    /// <summary>What a simple type accepts: its values, its pattern, its bounds, else its base type.</summary>
    public static string Of(XmlSchemaSimpleType? type)
    {
        for (var one = type; one is not null && one.QualifiedName.Namespace != XmlSchema.Namespace; one = one.BaseXmlSchemaType as XmlSchemaSimpleType)
        {
            if (one.Content is XmlSchemaSimpleTypeRestriction { Facets.Count: > 0 } restriction && Facets(restriction) is { } text)
            {
                return text;
            }

            if (one.Content is XmlSchemaSimpleTypeUnion union)
            {
                var members = union.BaseMemberTypes?.Select(Of).Distinct(StringComparer.Ordinal).ToList() ?? [];
                return members.Count == 0 ? BuiltIn(one) : string.Join(" ou ", members.Take(4)) + (members.Count > 4 ? "…" : string.Empty);
            }

            if (one.Content is XmlSchemaSimpleTypeList list)
            {
                return "liste de : " + Of(list.BaseItemType);
            }
        }

        return type is null ? "une valeur" : BuiltIn(type);
    }

    private static string? Facets(XmlSchemaSimpleTypeRestriction restriction)
    {
        var facets = restriction.Facets.Cast<XmlSchemaFacet>().ToList();
        var values = facets.OfType<XmlSchemaEnumerationFacet>().Select(static facet => facet.Value ?? string.Empty).ToList();
        if (values.Count > 0)
        {
            return "une des valeurs " + string.Join(", ", values.Take(MaxNames)) + (values.Count > MaxNames ? "…" : string.Empty);
        }

        var texts = facets.Select(static facet => facet switch
        {
            XmlSchemaPatternFacet => $"le motif {facet.Value}",
            XmlSchemaLengthFacet => $"une longueur de {facet.Value}",
            XmlSchemaMinLengthFacet => $"une longueur d’au moins {facet.Value}",
            XmlSchemaMaxLengthFacet => $"une longueur d’au plus {facet.Value}",
            XmlSchemaMinInclusiveFacet => $"une valeur d’au moins {facet.Value}",
            XmlSchemaMaxInclusiveFacet => $"une valeur d’au plus {facet.Value}",
            XmlSchemaMinExclusiveFacet => $"une valeur supérieure à {facet.Value}",
            XmlSchemaMaxExclusiveFacet => $"une valeur inférieure à {facet.Value}",
            XmlSchemaTotalDigitsFacet => $"au plus {facet.Value} chiffres",
            XmlSchemaFractionDigitsFacet => $"au plus {facet.Value} décimales",
            _ => null,
        }).Where(static text => text is not null).ToList();
        return texts.Count == 0 ? null : string.Join(", ", texts);
    }

    private static string BuiltIn(XmlSchemaSimpleType type) => type.TypeCode switch
    {
        XmlTypeCode.Boolean => "true ou false",
        XmlTypeCode.Integer or XmlTypeCode.Int or XmlTypeCode.Long or XmlTypeCode.Short => "un entier",
        XmlTypeCode.NonNegativeInteger or XmlTypeCode.PositiveInteger => "un entier positif",
        XmlTypeCode.Decimal => "un nombre décimal",
        XmlTypeCode.Double or XmlTypeCode.Float => "un nombre",
        XmlTypeCode.DateTime => "une date et une heure (AAAA-MM-JJThh:mm:ss)",
        XmlTypeCode.Date => "une date (AAAA-MM-JJ)",
        XmlTypeCode.Time => "une heure (hh:mm:ss)",
        XmlTypeCode.Base64Binary => "un contenu en base 64",
        XmlTypeCode.Id or XmlTypeCode.Idref or XmlTypeCode.NCName => "un nom XML sans deux-points",
        XmlTypeCode.Language => "un code de langue",
        XmlTypeCode.NmToken => "un mot sans espace (NMTOKEN)",
        _ => $"une valeur de type {type.QualifiedName.Name}",
    };
}
