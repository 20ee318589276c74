using System.Buffers;

namespace TestPlans.Formats.Hl7v2;

/// <summary>Cuts a message into segments and says what is wrong with its encoding. One pass over the bytes; fields are cut later, when asked for.</summary>
internal static class Er7Reader
{
    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    public static Er7Result Read(ReadOnlyMemory<byte> bytes, Er7Limits limits)
    {
        if (bytes.Length > limits.MaxBytes)
        {
            return Refused(Er7FaultIds.TooLarge, $"Le message dépasse la taille admise ({DocumentSize.Shown(limits.MaxBytes)}).");
        }

        var span = bytes.Span;
        var start = PrologueOf(span);
        if (start == span.Length)
        {
            return Refused(Er7FaultIds.Empty, "Le message est vide.");
        }

        if (!span[start..].StartsWith("MSH"u8))
        {
            return NoHeader(span, start);
        }

        if (Er7Delimiters.Read(span[start..], out var delimiters) is { Severity: Er7Severity.Fatal, Message: var refusal })
        {
            return Refused(Er7FaultIds.Delimiters, refusal, LineOf(span, start), 5);
        }

        var message = new Er7Message(bytes, delimiters);
        var lines = new Er7LineEnds();
        if (Cut(message, start, limits.MaxSegments, lines) is not { } segments)
        {
            return Refused(Er7FaultIds.TooManySegments, $"Le message a plus de {limits.MaxSegments} segments.");
        }

        message.Complete(segments, Er7Charset.Utf8);
        var faults = new List<Er7Fault>();
        Er7Inspection.Run(message, start, lines, faults);
        message.Report(faults);
        return new Er7Result(message, faults);
    }

    private static Er7Segment[]? Cut(Er7Message message, int start, int most, Er7LineEnds lines)
    {
        var span = message.Span;
        var segments = new List<Er7Segment>(16);
        var occurrences = new Dictionary<string, int>();
        var line = LineOf(span, start);
        while (start < span.Length)
        {
            var length = span[start..].IndexOfAny(LineEnds);
            var end = length < 0 ? span.Length : start + length;
            if (end > start)
            {
                if (segments.Count == most)
                {
                    return null;
                }

                segments.Add(Segment(message, segments.Count, occurrences, line, start, end - start));
            }

            start = end + lines.Take(span[end..], line, isBlank: end == start);
            line++;
        }

        return [.. segments];
    }

    private static Er7Segment Segment(Er7Message message, int index, Dictionary<string, int> occurrences, int line, int start, int length)
    {
        var raw = message.Span.Slice(start, length);
        var end = raw.IndexOf(message.Delimiters.Field);
        var name = Er7Names.Of(end < 0 ? raw : raw[..end]);
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(occurrences, name, out _);
        return new Er7Segment(message, name, index, ++count, line, start, length);
    }

    // What senders put before MSH: a byte order mark, blank lines, spaces. Anything else is not a message.
    private static int PrologueOf(ReadOnlySpan<byte> span)
    {
        var start = span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var rest = span[start..].IndexOfAnyExcept(" \t\r\n"u8);
        return rest < 0 ? span.Length : start + rest;
    }

    private static Er7Result NoHeader(ReadOnlySpan<byte> span, int start)
    {
        var found = Er7Charset.Printable(span[start..Math.Min(span.Length, start + 20)]);
        var hint = span[start] == 0x0B ? " ; l’octet 0B est le début d’une trame MLLP, pas du message"
            : span[start..].StartsWith("BHS"u8) || span[start..].StartsWith("FHS"u8) ? " ; les lots (FHS, BHS) ne sont pas pris en charge"
            : span[start..].StartsWith("<"u8) ? " ; c’est du XML, pas du HL7 v2 en ER7"
            : "";
        return Refused(Er7FaultIds.NoHeader, $"Le premier segment doit être MSH ; trouvé : « {found} »{hint}.", LineOf(span, start), 1);
    }

    private static int LineOf(ReadOnlySpan<byte> span, int start)
    {
        var before = span[..start];
        return 1 + before.Count((byte)'\n') + before.Count((byte)'\r') - before.Count("\r\n"u8);
    }

    private static Er7Result Refused(string id, string message, int line = 0, int column = 0) =>
        new(null, [new Er7Fault(id, Er7Severity.Fatal, message, line == 0 ? "" : "MSH", line, column)]);
}
