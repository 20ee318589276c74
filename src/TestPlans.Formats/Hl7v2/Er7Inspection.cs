using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace TestPlans.Formats.Hl7v2;

/// <summary>What can be said of the encoding of a message that was cut: delimiters, segment names, character set, escapes. Vectorised scans, no decoding.</summary>
internal static class Er7Inspection
{
    // Tab is common in free text and harmless.
    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, 32).Where(value => value is not ('\r' or '\n' or '\t')).Select(value => (byte)value), 0x7F]);

    public static void Run(Er7Message message, int start, Er7LineEnds lines, List<Er7Fault> faults)
    {
        if (start > 0)
        {
            faults.Add(new Er7Fault(Er7FaultIds.Prologue, Er7Severity.Warning, "MSH doit être au tout début du message ; des octets le précèdent (marque d’ordre UTF-8, espaces ou lignes vides).", "", 1, 1));
        }

        if (Er7Delimiters.Read(message.Span[start..], out _) is { } delimiters)
        {
            faults.Add(At(message.Header.Field(2), Er7FaultIds.Delimiters, delimiters.Severity, delimiters.Message));
        }

        Charset(message, faults);
        Names(message, faults);
        Controlled(message, faults);
        Escapes(message, faults);
        faults.AddRange(lines.Faults());
    }

    private static void Charset(Er7Message message, List<Er7Fault> faults)
    {
        var declared = message.Header.Field(18).Repetition(1);
        var name = Encoding.Latin1.GetString(declared.Raw).Trim();
        var span = message.Span;
        var ascii = Ascii.IsValid(span);
        if (Er7Charset.Find(name, out var exact) is not { } charset)
        {
            charset = Utf8.IsValid(span) ? Er7Charset.Utf8 : Er7Charset.Latin9;
            if (name.Length > 0)
            {
                faults.Add(At(declared, Er7FaultIds.Charset, Er7Severity.Error, $"Le jeu de caractères « {name} » (MSH-18) n’est pas pris en charge ; attendu : UNICODE UTF-8, 8859/1 ou 8859/15. Lu comme {charset}."));
            }
            else if (!ascii)
            {
                faults.Add(At(declared, Er7FaultIds.BadBytes, Er7Severity.Error, $"Le message contient des caractères hors ASCII sans déclarer son jeu de caractères (MSH-18). Lu comme {charset}."));
            }

            message.Complete([.. message.Segments], charset);
            return;
        }

        message.Complete([.. message.Segments], charset);
        if (!exact)
        {
            faults.Add(At(declared, Er7FaultIds.Charset, Er7Severity.Warning, $"MSH-18 doit s’écrire « {charset} » ; trouvé : « {name} »."));
        }

        if (!ascii)
        {
            BadBytes(message, charset, name, faults);
        }
    }

    private static void BadBytes(Er7Message message, Er7Charset charset, string name, List<Er7Fault> faults)
    {
        var span = message.Span;
        if (name is "ASCII")
        {
            faults.Add(At(message, span.IndexOfAnyInRange((byte)0x80, (byte)0xFF), Er7FaultIds.BadBytes, Er7Severity.Error, "MSH-18 déclare ASCII, mais un octet n’en est pas."));
        }
        else if (charset == Er7Charset.Utf8)
        {
            if (!Utf8.IsValid(span))
            {
                faults.Add(At(message, FirstBadUtf8(span), Er7FaultIds.BadBytes, Er7Severity.Error, "MSH-18 déclare UTF-8, mais cet octet n’en est pas (souvent un message en 8859/1 ou 8859/15)."));
            }
        }
        else if (Utf8.IsValid(span))
        {
            faults.Add(At(message, span.IndexOfAnyInRange((byte)0x80, (byte)0xFF), Er7FaultIds.BadBytes, Er7Severity.Warning, $"MSH-18 déclare {charset}, mais tous les octets forment de l’UTF-8 : les accents seront sans doute mal lus."));
        }
        else if (span.IndexOfAnyInRange((byte)0x80, (byte)0x9F) is >= 0 and var control)
        {
            faults.Add(At(message, control, Er7FaultIds.BadBytes, Er7Severity.Error, $"Cet octet n’est pas un caractère du jeu {charset} déclaré par MSH-18 (souvent un message en Windows-1252)."));
        }
    }

    private static int FirstBadUtf8(ReadOnlySpan<byte> span)
    {
        var offset = 0;
        while (Rune.DecodeFromUtf8(span[offset..], out _, out var consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    private static void Names(Er7Message message, List<Er7Fault> faults)
    {
        foreach (var segment in message.Segments)
        {
            if (segment.Name.Length != 3 || !Er7Names.IsName(Encoding.ASCII.GetBytes(segment.Name)))
            {
                faults.Add(new Er7Fault(Er7FaultIds.SegmentName, Er7Severity.Error, $"Un segment commence par son nom, une lettre et deux lettres ou chiffres ; trouvé : « {segment.Name} ».", segment.Name, segment.Line, 1));
            }
        }

        foreach (var second in message.AllSegments("MSH").Skip(1))
        {
            faults.Add(new Er7Fault(Er7FaultIds.SeveralMessages, Er7Severity.Error, "Un deuxième segment MSH : plusieurs messages ont été envoyés comme un seul.", second.Path.ToString(), second.Line, 1));
            return;
        }
    }

    private static void Controlled(Er7Message message, List<Er7Fault> faults)
    {
        if (message.Span.IndexOfAny(Controls) is >= 0 and var at)
        {
            faults.Add(At(message, at, Er7FaultIds.ControlCharacter, Er7Severity.Error, $"Caractère de contrôle {message.Span[at]:X2} dans une valeur."));
        }
    }

    private static void Escapes(Er7Message message, List<Er7Fault> faults)
    {
        var mark = message.Delimiters.Escape;
        foreach (var segment in mark == 0 ? [] : message.Segments)
        {
            if (!segment.Raw.Contains(mark))
            {
                continue;
            }

            // A sequence cannot cross a delimiter: each smallest value is looked at by itself.
            for (var number = segment.IsHeader ? 3 : 1; number <= segment.FieldCount; number++)
            {
                if (FirstFault(segment.Field(number)) is { } offset)
                {
                    faults.Add(At(message, offset, Er7FaultIds.Escape, Er7Severity.Error, $"Le caractère d’échappement « {(char)mark} » n’ouvre aucune séquence connue ; dans un texte il s’écrit « {(char)mark}E{(char)mark} »."));
                    break;
                }
            }
        }
    }

    private static int? FirstFault(Er7Value field)
    {
        foreach (var repetition in field.Repetitions)
        {
            foreach (var component in repetition.Components)
            {
                foreach (var sub in component.Subcomponents)
                {
                    if (Er7Escapes.FirstFault(sub.Raw, field.Delimiters) is >= 0 and var at)
                    {
                        return sub.Offset + at;
                    }
                }
            }
        }

        return null;
    }

    private static Er7Fault At(Er7Value value, string id, Er7Severity severity, string message) =>
        new(id, severity, message, value.Path.ToString(), value.Line, value.Column);

    private static Er7Fault At(Er7Message message, int offset, string id, Er7Severity severity, string text)
    {
        var segment = message.Segments.LastOrDefault(candidate => candidate.Start <= offset);
        return segment is null || offset > segment.Start + segment.Length
            ? new Er7Fault(id, severity, text, "", 0, 0)
            : new Er7Fault(id, severity, text, PathOf(segment, offset), segment.Line, segment.ColumnOf(offset));
    }

    private static string PathOf(Er7Segment segment, int offset)
    {
        for (var number = segment.FieldCount; number >= 1; number--)
        {
            if (segment.Field(number) is { Exists: true } field && field.Offset <= offset)
            {
                return field.Path.ToString();
            }
        }

        return segment.Path.ToString();
    }
}
