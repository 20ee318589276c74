using System.Text;

namespace TestPlans.Formats.Hl7v2;

/// <summary>A character set that messages are read and written in. All of them hold ASCII byte for byte, so that delimiters are bytes.</summary>
public sealed class Er7Charset
{
    static Er7Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private Er7Charset(string name, Encoding encoding)
    {
        Name = name;
        Encoding = encoding;
        Strict = (Encoding)encoding.Clone();
        Strict.EncoderFallback = EncoderFallback.ExceptionFallback;
    }

    /// <summary>Unicode, by UTF-8.</summary>
    public static Er7Charset Utf8 { get; } = new("UNICODE UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>ISO 8859-1 (Latin 1).</summary>
    public static Er7Charset Latin1 { get; } = new("8859/1", Encoding.Latin1);

    /// <summary>ISO 8859-15 (Latin 9: Latin 1 with €, Œ, œ, Ÿ).</summary>
    public static Er7Charset Latin9 { get; } = new("8859/15", CodePagesEncodingProvider.Instance.GetEncoding(28605)!);

    /// <summary>Its name in MSH-18 (table HL7 0211).</summary>
    public string Name { get; }

    internal Encoding Encoding { get; }

    /// <summary>The same, that throws on a character which the set has not.</summary>
    internal Encoding Strict { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Whether every character of a text exists in this set.</summary>
    public bool CanEncode(string text) => string.Equals(Encoding.GetString(Encoding.GetBytes(text)), text, StringComparison.Ordinal);

    /// <summary>The text as this set can hold it, for sentences meant to be read by a person: typographic signs become plain ones, the rest a question mark.</summary>
    internal string Fit(string text)
    {
        if (CanEncode(text))
        {
            return text;
        }

        var plain = text.Replace('\u2019', '\'').Replace("\u2026", "...", StringComparison.Ordinal).Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u202F', ' ');
        return Encoding.GetString(Encoding.GetBytes(plain));
    }

    /// <summary>The character set that a value of MSH-18 names; null when it is not read here.</summary>
    /// <param name="name">The value as found, spaces around it apart.</param>
    /// <param name="exact">Whether it is the code of table 0211, and not another way of writing it.</param>
    internal static Er7Charset? Find(ReadOnlySpan<char> name, out bool exact)
    {
        exact = name is "UNICODE UTF-8" or "8859/1" or "8859/15" or "ASCII";
        Span<char> letters = stackalloc char[24];
        var length = 0;
        foreach (var character in name)
        {
            if (char.IsAsciiLetterOrDigit(character) && length < letters.Length)
            {
                letters[length++] = char.ToUpperInvariant(character);
            }
        }

        return letters[..length] switch
        {
            "UNICODEUTF8" or "UTF8" or "ASCII" or "USASCII" => Utf8,
            "88591" or "ISO88591" or "ISOIR100" or "LATIN1" => Latin1,
            "885915" or "ISO885915" or "LATIN9" => Latin9,
            _ => null,
        };
    }

    /// <summary>Bytes as a person can read them in a sentence about them: UTF-8 where it is, control and other bytes as dots, 40 characters at most.</summary>
    internal static string Printable(ReadOnlySpan<byte> bytes)
    {
        var text = Utf8.Encoding.GetString(bytes[..Math.Min(bytes.Length, 120)]);
        return string.Create(Math.Min(text.Length, 40), text, static (shown, source) =>
        {
            for (var i = 0; i < shown.Length; i++)
            {
                shown[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) || source[i] == '\uFFFD' ? '.' : source[i];
            }
        });
    }
}
