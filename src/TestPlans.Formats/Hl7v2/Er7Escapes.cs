using System.Buffers;
using System.Globalization;
using System.Text;

namespace TestPlans.Formats.Hl7v2;

/// <summary>Escape sequences (HL7 2.5, chapter 2, §2.7): <c>\F\ \S\ \T\ \R\ \E\</c> stand for delimiters, <c>\Xhh…\</c> for bytes; the rest is formatting.</summary>
internal static class Er7Escapes
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef"u8);

    /// <summary>One stretch of a value: either text, or a formatting command (what stands between the escape characters).</summary>
    public readonly record struct Piece(string Text, bool IsCommand);

    /// <summary>Resolves the sequences that stand for characters; leaves formatting sequences, and a lone escape character, as they are.</summary>
    public static string Decode(ReadOnlySpan<byte> raw, Er7Message message)
    {
        var mark = message.Delimiters.Escape;
        if (mark == 0 || !raw.Contains(mark))
        {
            return message.Charset.Encoding.GetString(raw);
        }

        var text = new StringBuilder(raw.Length);
        foreach (var piece in Pieces(raw, message))
        {
            _ = piece.IsCommand ? text.Append((char)mark).Append(piece.Text).Append((char)mark) : text.Append(piece.Text);
        }

        return text.ToString();
    }

    /// <summary>The value as text and formatting commands.</summary>
    public static List<Piece> Pieces(ReadOnlySpan<byte> raw, Er7Message message)
    {
        var (delimiters, encoding) = (message.Delimiters, message.Charset.Encoding);
        var pieces = new List<Piece>();
        // Bytes, not characters, are gathered: \XC3\\XA9\ is one character.
        var bytes = new ArrayBufferWriter<byte>(raw.Length + 1);
        while (NextSequence(raw, delimiters.Escape, out var start, out var body))
        {
            bytes.Write(raw[..start]);
            if (!Character(body, delimiters, bytes))
            {
                Flush();
                pieces.Add(new Piece(encoding.GetString(body), IsCommand: true));
            }

            raw = raw[(start + body.Length + 2)..];
        }

        bytes.Write(raw);
        Flush();
        return pieces;

        void Flush()
        {
            if (bytes.WrittenCount > 0)
            {
                pieces.Add(new Piece(encoding.GetString(bytes.WrittenSpan), IsCommand: false));
                bytes.ResetWrittenCount();
            }
        }
    }

    /// <summary>Offset of the first escape character that opens no sequence of chapter 2, or -1.</summary>
    public static int FirstFault(ReadOnlySpan<byte> raw, Er7Delimiters delimiters)
    {
        var done = 0;
        while (delimiters.Escape != 0 && raw[done..].IndexOf(delimiters.Escape) is var at and >= 0)
        {
            var body = raw[(done + at + 1)..];
            var end = body.IndexOf(delimiters.Escape);
            if (end < 0 || !IsKnown(body[..end]))
            {
                return done + at;
            }

            done += at + end + 2;
        }

        return -1;
    }

    /// <summary>Writes a text as a value: delimiters and control characters escaped.</summary>
    /// <exception cref="InvalidOperationException">The character set has no such character, or the message no escape character: the caller chose them.</exception>
    public static byte[] Encode(string text, Er7Delimiters delimiters, Er7Charset charset)
    {
        byte[] bytes;
        try
        {
            bytes = charset.Strict.GetBytes(text);
        }
        catch (EncoderFallbackException error)
        {
            throw new InvalidOperationException($"le jeu de caractères {charset} n’a pas le caractère n° {error.Index + 1} de « {text} »", error);
        }

        if (!bytes.AsSpan().ContainsAny(delimiters.Field, delimiters.Component, delimiters.Repetition) &&
            !bytes.AsSpan().ContainsAny(delimiters.Escape, delimiters.Subcomponent) && !bytes.AsSpan().ContainsAnyInRange((byte)0, (byte)0x1F) && !bytes.Contains((byte)0x7F))
        {
            return bytes;
        }

        var output = new ArrayBufferWriter<byte>(bytes.Length + 16);
        foreach (var value in bytes)
        {
            output.Write(Sequence(value, delimiters) is { } name ? Enclosed(name, delimiters) : [value]);
        }

        return output.WrittenSpan.ToArray();
    }

    private static byte[] Enclosed(string name, Er7Delimiters delimiters) => delimiters.Escape != 0
        ? [delimiters.Escape, .. Encoding.ASCII.GetBytes(name), delimiters.Escape]
        : throw new InvalidOperationException("le message n’a pas de caractère d’échappement : ce texte ne peut pas y être écrit");

    private static string? Sequence(byte value, Er7Delimiters delimiters) =>
        value is < 0x20 or 0x7F ? "X" + value.ToString("X2", CultureInfo.InvariantCulture)
        : value == delimiters.Field ? "F"
        : value == delimiters.Component ? "S"
        : value == delimiters.Subcomponent ? "T"
        : value == delimiters.Repetition ? "R"
        : value == delimiters.Escape ? "E"
        : null;

    // The next sequence that is closed; a formatting command has no delimiter and is short, so that « C:\temp … \ » is not taken for one.
    private static bool NextSequence(ReadOnlySpan<byte> raw, byte mark, out int start, out ReadOnlySpan<byte> body)
    {
        body = default;
        start = mark == 0 ? -1 : raw.IndexOf(mark);
        while (start >= 0)
        {
            var rest = raw[(start + 1)..];
            var end = rest.IndexOf(mark);
            if (end < 0)
            {
                return false;
            }

            if (IsKnown(rest[..end]))
            {
                body = rest[..end];
                return true;
            }

            start += end + 1;
        }

        return false;
    }

    // \H\ \N\ highlighting; \.xx\ formatting; \Cxxyy\ \Mxxyyzz\ character sets; \Zxx\ local; \P\ truncation (2.7, met in the field).
    private static bool IsKnown(ReadOnlySpan<byte> body) => body switch
    {
        [(byte)'F' or (byte)'S' or (byte)'T' or (byte)'R' or (byte)'E' or (byte)'H' or (byte)'N' or (byte)'P'] => true,
        [(byte)'X', _, ..] => IsHex(body[1..]) && body.Length % 2 == 1,
        [(byte)'C' or (byte)'M', _, ..] => IsHex(body[1..]),
        [(byte)'.', _, ..] => body.Length <= 12,
        [(byte)'Z', ..] => body.Length <= 64,
        _ => false,
    };

    private static bool IsHex(ReadOnlySpan<byte> digits) => !digits.ContainsAnyExcept(HexDigits);

    private static bool Character(ReadOnlySpan<byte> body, Er7Delimiters delimiters, ArrayBufferWriter<byte> output)
    {
        byte? value = body switch
        {
            [(byte)'F'] => delimiters.Field,
            [(byte)'S'] => delimiters.Component,
            [(byte)'T'] => delimiters.Subcomponent is var mark and not 0 ? mark : (byte)'&',
            [(byte)'R'] => delimiters.Repetition,
            [(byte)'E'] => delimiters.Escape,
            _ => null,
        };
        if (value is { } single)
        {
            output.Write([single]);
            return true;
        }

        if (body[0] != 'X')
        {
            return false;
        }

        output.Write(Convert.FromHexString(Encoding.ASCII.GetString(body[1..])));
        return true;
    }
}
