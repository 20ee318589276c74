using System.Text.RegularExpressions;
using System.Xml.Schema;
using TestPlans.Schematron.Reports;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Schemas;

/// <summary>Says in French what a fault is, from the moment at which it was raised, the node and its declaration.</summary>
internal static partial class SchemaMessage
{
    public static SchemaFinding Of(FaultMoment moment, Node node, XmlSchemaException error, Declared info, string? expected)
    {
        var name = node.LexicalName;
        var wanted = expected is null ? string.Empty : $" Attendu : {expected}.";
        return moment switch
        {
            FaultMoment.Element => Element(node, error, name, expected, wanted),
            FaultMoment.Attribute => Attribute(node, error, info),
            FaultMoment.Attributes => Missing(node, error, name),
            FaultMoment.Text => Make("xsd-text-unexpected", node, $"L’élément « {name} » contient du texte, alors qu’il n’admet que des éléments ou doit être vide.", null, null),
            FaultMoment.Close => Close(node, error, name, expected, wanted, info),
            _ => Identity(node, error),
        };
    }

    private static SchemaFinding Element(Node node, XmlSchemaException error, string name, string? expected, string wanted)
    {
        var message = error.Message;
        var type = node.Attribute(Name.OfDocument("http://www.w3.org/2001/XMLSchema-instance", "type"))?.Content;
        if (type is not null && (message.Contains("xsi:type", StringComparison.Ordinal) || message.Contains("abstract", StringComparison.Ordinal) || (expected?.Split(", ").Contains(node.LocalName) ?? false)))
        {
            return Make("xsd-type", node, $"xsi:type « {type} » ne désigne pas un type admis pour « {name} » à cet endroit.", type, null);
        }

        if (message.Contains("abstract", StringComparison.Ordinal))
        {
            return Make("xsd-abstract", node, $"L’élément « {name} » ou son type est abstrait : il faut un xsi:type.", name, null);
        }

        if (message.Contains("nil", StringComparison.Ordinal))
        {
            return Make("xsd-nil", node, $"L’élément « {name} » n’admet pas xsi:nil.", name, null);
        }

        if (Duplicated().IsMatch(message) || message.Contains("identity constraint", StringComparison.Ordinal))
        {
            return Identity(node, error);
        }

        if (node.Parent is not { IsElement: true } parent)
        {
            return Make("xsd-element-unknown", node, $"L’élément racine « {name} »{In(node)} n’est pas déclaré par le schéma.", name, expected);
        }

        return message.Contains("not declared", StringComparison.Ordinal) || message.Contains("Could not find schema information", StringComparison.Ordinal)
            ? Make("xsd-element-unknown", node, $"L’élément « {name} »{In(node)} n’est pas déclaré par le schéma.", name, expected)
            : Make("xsd-element-unexpected", node, $"L’élément « {name} »{(node.Uri == parent.Uri ? string.Empty : In(node))} n’est pas admis à cet endroit de « {parent.LexicalName} ».{(expected is null ? " Plus rien n’est attendu." : wanted)}", name, expected);
    }

    private static SchemaFinding Attribute(Node node, XmlSchemaException error, Declared info)
    {
        var owner = node.Parent!.LexicalName;
        if (Undeclared().IsMatch(error.Message))
        {
            return Make("xsd-attribute-unknown", node, $"L’attribut « {node.LexicalName} » n’est pas admis sur « {owner} ».", node.LexicalName, null);
        }

        var value = node.Content ?? string.Empty;
        if (error.Message.Contains("fixed", StringComparison.Ordinal) || error.Message.Contains("does not equal its", StringComparison.Ordinal))
        {
            var @fixed = info.Attribute?.FixedValue;
            return Make("xsd-fixed", node, $"L’attribut « {node.LexicalName} » de « {owner} » vaut « {Casting.Shorten(value)} »{(@fixed is null ? ", ce n’est pas sa valeur imposée" : $" au lieu de « {@fixed} »")}.", value, @fixed);
        }

        if (Duplicated().IsMatch(error.Message))
        {
            return Identity(node, error);
        }

        var wanted = Expectation.Of(info.Attribute?.AttributeSchemaType);
        return Make("xsd-attribute-value", node, $"L’attribut « {node.LexicalName} » de « {owner} » vaut « {Casting.Shorten(value)} ». Attendu : {wanted}.", value, wanted);
    }

    private static SchemaFinding Missing(Node node, XmlSchemaException error, string name)
    {
        var attribute = Quoted().Match(error.Message) is { Success: true } match ? match.Groups["name"].Value : "?";
        return Make("xsd-attribute-missing", node, $"L’attribut obligatoire « {attribute} » manque sur « {name} ».", null, attribute);
    }

    private static SchemaFinding Close(Node node, XmlSchemaException error, string name, string? expected, string wanted, Declared info)
    {
        if (error.Message.Contains("incomplete content", StringComparison.Ordinal))
        {
            return Make("xsd-content-incomplete", node, $"Le contenu de « {name} » est incomplet.{wanted}", null, expected);
        }

        if (Duplicated().IsMatch(error.Message) || error.Message.Contains("identity constraint", StringComparison.Ordinal) || error.Message.Contains("keyref", StringComparison.OrdinalIgnoreCase))
        {
            return Identity(node, error);
        }

        var value = node.StringValue;
        var type = info.Type as XmlSchemaSimpleType ?? (info.Type as XmlSchemaComplexType)?.BaseXmlSchemaType as XmlSchemaSimpleType;
        var accepted = Expectation.Of(type);
        return Make("xsd-value", node, $"L’élément « {name} » vaut « {Casting.Shorten(value)} ». Attendu : {accepted}.", value, accepted);
    }

    private static SchemaFinding Identity(Node node, XmlSchemaException error)
    {
        var value = Quoted().Match(error.Message) is { Success: true } match ? match.Groups["name"].Value : null;
        var repeated = Duplicated().IsMatch(error.Message);
        return repeated
            ? Make("xsd-id-duplicate", node, $"L’identifiant « {value} » est déjà utilisé dans le document.", value, null)
            : Make("xsd-reference", node, $"La référence ou la clé « {value} » ne désigne rien d’unique dans le document.", value, null);
    }

    private static string In(Node node) => node.Uri.Length == 0 ? " (sans espace de noms)" : $" ({node.Uri})";

    private static SchemaFinding Make(string id, Node node, string message, string? found, string? expected) =>
        new(id, message, NodePath.ForPeople(node), node.Line, node.Column, found, expected);

    [GeneratedRegex(@"attribute is not declared|is not allowed|Could not find schema information for the attribute", RegexOptions.None, 1000)]
    private static partial Regex Undeclared();

    [GeneratedRegex(@"already used as an ID|duplicate key sequence|Duplicate", RegexOptions.None, 1000)]
    private static partial Regex Duplicated();

    [GeneratedRegex(@"'(?<name>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
