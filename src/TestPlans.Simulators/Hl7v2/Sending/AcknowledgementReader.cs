using System.Globalization;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Reads an acknowledgement (HL7 2.5, chapter 2, §2.14: MSA and ERR) and says what does not hold together in it.</summary>
internal static class AcknowledgementReader
{
    // What a hostile answer can make us look at.
    private const int MostErrors = 1000;

    /// <summary>Reads an answer; null when it is no message at all.</summary>
    public static AcknowledgementRead? Read(ReadOnlyMemory<byte> answer, ReadOnlyMemory<byte> message)
    {
        if (!Er7Message.Parse(answer).TryGet(out var acknowledgement))
        {
            return null;
        }

        Er7Message.Parse(message).TryGet(out var original);
        var code = acknowledgement["MSA-1"].Text;
        var control = acknowledgement["MSA-2"].Text;
        var recalls = original is null || control == original.ControlId;
        List<AcknowledgedError> errors = [.. acknowledgement.AllSegments("ERR").Take(MostErrors).Select(Error)];
        return new AcknowledgementRead(acknowledgement, code, control, recalls, errors, [.. Incoherences(acknowledgement, original, code, control, errors)]);
    }

    private static IEnumerable<Incoherence> Incoherences(Er7Message acknowledgement, Er7Message? original, string code, string control, List<AcknowledgedError> errors)
    {
        if (acknowledgement.Type != "ACK")
        {
            yield return new Incoherence("ACK-TYPE", $"un acquittement est de type ACK (MSH-9.1) ; trouvé : « {acknowledgement.Type} »");
        }

        if (acknowledgement.AllSegments("MSA").Count() != 1)
        {
            yield return new Incoherence("ACK-MSA", $"un acquittement a un segment MSA ; trouvé : {acknowledgement.AllSegments("MSA").Count()}");
        }
        else if (code is not ("AA" or "AE" or "AR" or "CA" or "CE" or "CR"))
        {
            yield return new Incoherence("ACK-CODE", $"le code d’acquittement (MSA-1) est AA, AE ou AR ; trouvé : « {code} »");
        }

        if (original is not null && control != original.ControlId)
        {
            yield return new Incoherence("ACK-RAPPEL", $"l’acquittement rappelle le message {(control.Length == 0 ? "sans le nommer" : $"« {control} »")} (MSA-2), et non « {original.ControlId} »");
        }

        if (original is not null && acknowledgement.Event.Length > 0 && acknowledgement.Event != original.Event)
        {
            yield return new Incoherence("ACK-EVENEMENT", $"l’acquittement est celui de l’événement « {acknowledgement.Event} » (MSH-9.2), et non « {original.Event} »");
        }

        if (code is "AA" or "CA" && errors.Find(error => error.Severity is "E" or "F") is { } error)
        {
            yield return new Incoherence("ACK-POSITIF", $"l’acquittement est positif ({code}) et porte pourtant une erreur {error.Code} en {error.Place}");
        }

        if (code is "AE" or "AR" or "CE" or "CR" && errors.Count == 0)
        {
            yield return new Incoherence("ACK-MOTIF", $"l’acquittement négatif ({code}) ne dit pas pourquoi : aucun segment ERR");
        }
    }

    private static AcknowledgedError Error(Er7Segment segment)
    {
        var code = segment.Field(3);
        string[] texts = [segment.Field(8).Text, segment.Field(7).Text, code.Component(2).Text];
        var path = PathOf(segment.Field(2));
        return new AcknowledgedError(
            path?.ToString() ?? segment.Field(2).Text, code.Component(1).Text, segment.Field(4).Text, texts.FirstOrDefault(text => text.Length > 0) ?? "", segment.Field(5).Component(1).Text)
        {
            Path = path,
        };
    }

    // ERL: segment, sequence, field, repetition, component, subcomponent. A missing sequence or repetition is the first.
    private static Er7Path? PathOf(Er7Value erl)
    {
        var name = erl.Component(1).Text;
        Span<int> parts = [Number(erl, 2), Number(erl, 3), Number(erl, 4), Number(erl, 5), Number(erl, 6)];
        return Er7Path.TryParse(name, out var segment) && segment.Field == 0
            ? segment with { Occurrence = Math.Max(1, parts[0]), Field = parts[1], Repetition = parts[3] > 0 ? Math.Max(1, parts[2]) : parts[2], Component = parts[3], Subcomponent = parts[4] }
            : null;
    }

    private static int Number(Er7Value erl, int component) =>
        int.TryParse(erl.Component(component).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
