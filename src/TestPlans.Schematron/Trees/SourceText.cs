using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.Trees;

/// <summary>Turns the bytes of a content that is not plain into the text that the standard gives it.</summary>
internal static class SourceText
{
    public static ReadOnlySpan<byte> CData => "<![CDATA["u8;

    public static string Decode(ReadOnlySpan<byte> bytes, NodeKind kind)
    {
        var text = new StringBuilder(bytes.Length);
        if (kind == NodeKind.Text)
        {
            Text(bytes, text);
        }
        else if (kind == NodeKind.Attribute)
        {
            References(bytes, text, attribute: true);
        }
        else
        {
            Lines(bytes, text, attribute: false);
        }

        return text.ToString();
    }

    /// <summary>The character that « amp », « #10 » or « #xA » stands for; -1 when it stands for none.</summary>
    public static int Reference(ReadOnlySpan<byte> name)
    {
        if (name.Length > 1 && name[0] == '#')
        {
            var hexadecimal = name[1] == 'x';
            var digits = name[(hexadecimal ? 2 : 1)..];
            return digits.Length is > 0 and <= 9
                && digits.IndexOfAnyExcept(hexadecimal ? "0123456789abcdefABCDEF"u8 : "0123456789"u8) < 0
                && int.TryParse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && IsCharacter(number) ? number : -1;
        }

        return name.SequenceEqual("amp"u8) ? '&' : name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>'
            : name.SequenceEqual("quot"u8) ? '"' : name.SequenceEqual("apos"u8) ? '\'' : -1;
    }

    private static bool IsCharacter(int number) =>
        number is 9 or 10 or 13 or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);

    private static void Text(ReadOnlySpan<byte> bytes, StringBuilder text)
    {
        while (bytes.Length > 0)
        {
            var section = bytes.IndexOf(CData);
            References(section < 0 ? bytes : bytes[..section], text, attribute: false);
            if (section < 0)
            {
                return;
            }

            bytes = bytes[(section + CData.Length)..];
            var end = bytes.IndexOf("]]>"u8);
            Lines(bytes[..end], text, attribute: false);
            bytes = bytes[(end + 3)..];
        }
    }

    private static void References(ReadOnlySpan<byte> bytes, StringBuilder text, bool attribute)
    {
        for (var reference = bytes.IndexOf((byte)'&'); reference >= 0; reference = bytes.IndexOf((byte)'&'))
        {
            Lines(bytes[..reference], text, attribute);
            bytes = bytes[(reference + 1)..];
            var end = bytes.IndexOf((byte)';');
            text.Append(new Rune(Reference(bytes[..end])).ToString());
            bytes = bytes[(end + 1)..];
        }

        Lines(bytes, text, attribute);
    }

    /// <summary>CR and CRLF become LF; in an attribute, each line end and tab becomes a space.</summary>
    private static void Lines(ReadOnlySpan<byte> bytes, StringBuilder text, bool attribute)
    {
        var start = text.Length;
        while (bytes.Length > 0)
        {
            var end = bytes.IndexOf((byte)'\r');
            text.Append(Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]));
            if (end < 0)
            {
                break;
            }

            text.Append('\n');
            bytes = bytes[(end + (end + 1 < bytes.Length && bytes[end + 1] == '\n' ? 2 : 1))..];
        }

        if (attribute)
        {
            text.Replace('\n', ' ', start, text.Length - start).Replace('\t', ' ', start, text.Length - start);
        }
    }
}
