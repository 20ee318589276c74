using System.Text;

namespace TestPlans.Schematron.Values;

/// <summary>Lexical spaces of the string types, of URIs and of binaries.</summary>
internal static class Lexical
{
    public static Atomic? String(string text, XsType type)
    {
        var value = type switch
        {
            XsType.String => text,
            XsType.NormalizedString => text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' '),
            _ => FromText.Collapse(text),
        };
        var valid = type switch
        {
            XsType.Language => IsLanguage(value),
            XsType.NmToken => value.Length > 0 && All(value, XmlNames.IsNameChar),
            XsType.Name => XmlNames.IsName(value),
            XsType.NCName or XsType.Id or XsType.IdRef or XsType.Entity => XmlNames.IsNCName(value),
            _ => true,
        };
        return valid ? new TextValue(type, value) : null;
    }

    /// <summary>XML Schema accepts nearly any text as a URI; what is refused is a broken escape.</summary>
    public static bool IsUri(string text)
    {
        for (var index = text.IndexOf('%', StringComparison.Ordinal); index >= 0; index = text.IndexOf('%', index + 1))
        {
            if (index + 2 >= text.Length || !char.IsAsciiHexDigit(text[index + 1]) || !char.IsAsciiHexDigit(text[index + 2]))
            {
                return false;
            }
        }

        return !text.StartsWith(':') && text.Count(static character => character == '#') < 2;
    }

    public static Atomic? Binary(string text, XsType type)
    {
        if (type == XsType.HexBinary)
        {
            return text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? new BinaryValue(type, Convert.FromHexString(text)) : null;
        }

        var compact = text.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal)
            .Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\t", string.Empty, StringComparison.Ordinal);
        var buffer = new byte[(compact.Length * 3 / 4) + 3];
        if (!Convert.TryFromBase64String(compact, buffer, out var written))
        {
            return null;
        }

        // The last digit before padding must not carry bits that are lost.
        var bytes = buffer[..written];
        return Convert.ToBase64String(bytes) == compact ? new BinaryValue(type, bytes) : null;
    }

    private static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts.All(static part => part.Length is >= 1 and <= 8) && parts[0].All(char.IsAsciiLetter) && parts.All(static part => part.All(char.IsAsciiLetterOrDigit));
    }

    private static bool All(string text, Func<int, bool> test)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!test(rune.Value))
            {
                return false;
            }
        }

        return true;
    }
}
