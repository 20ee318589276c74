using System.Text.RegularExpressions;
using System.Xml;

namespace TestPlans.Formats.Xml;

/// <summary>The platform names its XML errors in English only; the reader of a report works in French.</summary>
internal static partial class XmlFaultText
{
    private static readonly (string Mark, string French)[] Known =
    [
        ("DTD is prohibited", "Le document contient un DOCTYPE (DTD) : refusé, il ne peut pas en porter."),
        ("Root element is missing", "Il n’y a pas d’élément racine."),
        ("Unexpected end of file", "Le document est tronqué : la fin arrive alors que des éléments ou des valeurs sont encore ouverts."),
        ("Unexpected end tag", "Une balise fermante n’a pas de balise ouvrante."),
        ("There are multiple root elements", "Il y a plusieurs éléments racines."),
        ("Data at the root level is invalid", "Ce n’est pas du XML : texte trouvé hors de l’élément racine."),
        ("Invalid character in the given encoding", "Un octet ne correspond pas à l’encodage déclaré (souvent un fichier ISO-8859-1 ou Windows-1252 déclaré UTF-8)."),
        ("System does not support", "L’encodage déclaré n’est pas connu."),
        ("There is no Unicode byte order mark", "L’encodage déclaré est UTF-16 mais les octets ne le sont pas."),
        ("The 'encoding' declaration", "L’encodage déclaré ne correspond pas aux octets du document."),
        ("Unexpected XML declaration", "La déclaration XML n’est pas au tout début du document."),
        ("XML declaration is invalid", "La déclaration XML est invalide."),
        ("Syntax for an XML declaration", "La déclaration XML est invalide."),
        ("Version number", "Le numéro de version XML est invalide."),
        ("Duplicate attribute", "Un attribut est répété dans le même élément."),
        ("is a duplicate attribute", "Un attribut est répété dans le même élément."),
        ("input document has exceeded", "Le document dépasse la taille admise."),
        ("exceeded a limit set by MaxCharacters", "Le document dépasse la taille admise."),
        ("An XML comment cannot contain '--'", "Un commentaire XML contient « -- »."),
        ("CDATA", "Une section CDATA est mal placée ou contient « ]]> »."),
    ];

    /// <summary>Like the mark of depth: messages that hold it are ours, hence French.</summary>
    internal const string NodesMark = "nœuds";

    public static XmlFault From(XmlException error)
    {
        var message = error.Message;
        return new XmlFault(message.Contains(BoundedXmlReader.DepthMark, StringComparison.Ordinal) || message.Contains(NodesMark, StringComparison.Ordinal) ? Position().Replace(message, string.Empty) : French(message), error.LineNumber, error.LinePosition);
    }

    private static string French(string message)
    {
        if (Unclosed().Match(message) is { Success: true } open)
        {
            return $"Le document est tronqué : l’élément « {open.Groups["name"].Value} » n’est pas fermé.";
        }

        foreach (var (mark, french) in Known)
        {
            if (message.Contains(mark, StringComparison.Ordinal))
            {
                return french;
            }
        }

        return Mismatch().Match(message) is { Success: true } tags
            ? $"La balise fermante « {tags.Groups["end"].Value} » ne ferme pas l’élément ouvert « {tags.Groups["start"].Value} »."
            : Prefix().Match(message) is { Success: true } prefix
            ? $"Le préfixe « {prefix.Groups["name"].Value} » n’est pas déclaré."
            : Entity().Match(message) is { Success: true } entity
            ? $"L’entité « {entity.Groups["name"].Value} » n’est pas déclarée."
            : Token().Match(message) is { Success: true } token
            ? $"XML mal formé : « {token.Groups["found"].Value} » trouvé, {token.Groups["wanted"].Value} attendu."
            : Character().Match(message) is { Success: true } character
            ? $"XML mal formé : le caractère « {character.Groups["found"].Value} » n’est pas admis ici."
            : "XML mal formé à cet endroit.";
    }

    [GeneratedRegex(@" Line \d+, position \d+\.$", RegexOptions.None, 1000)]
    private static partial Regex Position();

    [GeneratedRegex(@"The '(?<start>[^']*)' start tag on line \d+ position \d+ does not match the end tag of '(?<end>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mismatch();

    [GeneratedRegex(@"The following elements are not closed: (?<name>[^,. ]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unclosed();

    [GeneratedRegex(@"'(?<name>[^']*)' is an undeclared prefix", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"Reference to undeclared entity '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"'(?<found>.*)' is an unexpected token\. The expected token is (?<wanted>'.*')\.", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"'(?<found>[^']*)', hexadecimal value 0x[0-9A-F]+, is an invalid character|Name cannot begin with the '(?<found>.)' character|The '(?<found>.)' character, hexadecimal value", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Character();
}
