using System.Buffers;
using System.Buffers.Text;

namespace TestPlans.Formats.Hl7v2.Documents;

/// <summary>Base64 (RFC 4648, section 4) read strictly, and decoded as far as it goes: what is inside can still be shown.</summary>
/// <param name="Bytes">What was decoded, up to the first fault.</param>
/// <param name="Fault">What is wrong, in French; null when nothing is.</param>
/// <param name="FaultOffset">Offset of the fault in the text, in bytes; 0 when there is none.</param>
public sealed record Base64Text(ReadOnlyMemory<byte> Bytes, string? Fault, int FaultOffset)
{
    private static readonly SearchValues<byte> Alphabet = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>Decodes. Memory: three quarters of the text.</summary>
    /// <returns>Null for an empty text.</returns>
    public static Base64Text? Decode(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        var digits = text.IndexOfAnyExcept(Alphabet) is var end and >= 0 ? text[..end] : text;
        var padding = text[digits.Length..];
        var bytes = Whole(digits);
        return (digits.Length % 4, padding.Length) switch
        {
            (_, > 0) when padding[0] != (byte)'=' => Faulty(bytes, $"le caractère {Shown(padding[0])} n’est pas du Base64", digits.Length),
            (1, _) => Faulty(bytes, $"{digits.Length} caractères ne sont pas du Base64 entier : il en manque, ou il y en a un de trop", digits.Length),
            (0, 0) => new Base64Text(bytes, null, 0),
            (2, 2) when padding.SequenceEqual("=="u8) => new Base64Text(bytes, null, 0),
            (3, 1) => new Base64Text(bytes, null, 0),
            (var rest, var given) when given < (4 - rest) % 4 => Faulty(bytes, $"il manque {(4 - rest) % 4 - given} « = » à la fin", text.Length),
            _ => Faulty(bytes, "quelque chose suit la fin du Base64", digits.Length + ((4 - (digits.Length % 4)) % 4)),
        };
    }

    private static Base64Text Faulty(byte[] bytes, string fault, int offset) => new(bytes, fault, offset);

    private static string Shown(byte value) => value is > 0x20 and < 0x7F ? $"« {(char)value} »" : $"0x{value:X2}";

    // Full groups, then the last one completed: one digit alone says less than a byte.
    private static byte[] Whole(ReadOnlySpan<byte> digits)
    {
        var groups = digits.Length / 4 * 4;
        var bytes = new byte[(groups / 4 * 3) + 3];
        Base64.DecodeFromUtf8(digits[..groups], bytes, out _, out var written);
        if (digits.Length - groups >= 2)
        {
            Span<byte> last = [(byte)'=', (byte)'=', (byte)'=', (byte)'='];
            digits[groups..].CopyTo(last);
            if (Base64.DecodeFromUtf8(last, bytes.AsSpan(written), out _, out var more) == OperationStatus.Done)
            {
                written += more;
            }
        }

        return written == bytes.Length ? bytes : bytes[..written];
    }
}
