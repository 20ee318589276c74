using System.Buffers;
using System.Globalization;

namespace TestPlans.Formats.Hl7v2;

/// <summary>
/// Writes MSH and MSA of an acknowledgement in one go: a server writes one for each message, and a draft that is built value by value cuts and parses
/// paths for each.
/// </summary>
/// <param name="received">The message; null when there is none to recall.</param>
/// <param name="charset">The character set of the answer.</param>
/// <param name="delimiters">Its delimiters.</param>
/// <param name="same">Whether they are those of the message: then its values are recalled as they stand.</param>
internal readonly struct AcknowledgementWriter(Er7Message? received, Er7Charset charset, Er7Delimiters delimiters, bool same)
{
    public Er7Charset Charset => charset;

    public Er7Delimiters Delimiters => delimiters;

    public ReadOnlyMemory<byte> Header(string controlId, DateTimeOffset at)
    {
        var output = new ArrayBufferWriter<byte>(256);
        output.Write("MSH"u8);
        Byte(output, delimiters.Field);
        foreach (var delimiter in (ReadOnlySpan<byte>)[delimiters.Component, delimiters.Repetition, delimiters.Escape, delimiters.Subcomponent])
        {
            Byte(output, delimiter);
        }

        for (var field = 3; field <= 18; field++)
        {
            Byte(output, delimiters.Field);
            switch (field)
            {
                // Whom it comes from is whom the message went to.
                case 3 or 4: Recall(output, field + 2); break;
                case 5 or 6: Recall(output, field - 2); break;
                case 7: Moment(output, at); break;
                case 9: Kind(output); break;
                case 10: Text(output, controlId); break;
                case 11 or 12 or 17: Recall(output, field); break;
                case 18: Text(output, charset.Name); break;
                default: break;
            }
        }

        return output.WrittenMemory;
    }

    public ReadOnlyMemory<byte> Msa(string code)
    {
        var output = new ArrayBufferWriter<byte>(48);
        output.Write("MSA"u8);
        Byte(output, delimiters.Field);
        Text(output, code);
        if (received?.Header.Field(10).IsValued == true)
        {
            Byte(output, delimiters.Field);
            Recall(output, 10);
        }

        return output.WrittenMemory;
    }

    private void Kind(ArrayBufferWriter<byte> output)
    {
        output.Write("ACK"u8);
        Byte(output, delimiters.Component);
        Text(output, received?.Event ?? "");
        Byte(output, delimiters.Component);
        output.Write("ACK"u8);
    }

    private void Recall(ArrayBufferWriter<byte> output, int field)
    {
        if (received?.Header.Field(field) is not { IsValued: true } known)
        {
            return;
        }

        if (same)
        {
            output.Write(known.Raw);
        }
        else
        {
            Text(output, charset.Fit(known.Text));
        }
    }

    private void Text(ArrayBufferWriter<byte> output, string text) => output.Write(Er7Escapes.Encode(text, delimiters, charset));

    // The offset has no colon in HL7: +0100.
    private static void Moment(ArrayBufferWriter<byte> output, DateTimeOffset at)
    {
        Span<byte> text = stackalloc byte[32];
        at.TryFormat(text, out var length, "yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture);
        output.Write(text[..(length - 3)]);
        output.Write(text[(length - 2)..length]);
    }

    private static void Byte(ArrayBufferWriter<byte> output, byte value) => output.Write([value]);
}
