using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Documents;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>One message of a sequence: what the life cycle of a visit needs of it, with the places.</summary>
/// <param name="message">The message.</param>
/// <param name="artefact">Its artefact, by name.</param>
/// <param name="lineOffset">Lines of the artefact before the message, when a file holds several.</param>
internal sealed class MovementMessage(Er7Message message, string artefact, int lineOffset)
{
    /// <summary>A01, Z99…</summary>
    public string Event { get; } = message.Event;

    /// <summary>INSERT, CANCEL or UPDATE; anything else is told by the message's own model.</summary>
    public string Action { get; } = message["ZBE-4"].Text;

    /// <summary>Whether the life cycle looks at it: a movement has a ZBE.</summary>
    public bool IsMovement { get; } = message.Type == "ADT" && message.Segment("ZBE") is not null;

    /// <summary>Identifiers of the movement, each with its authority.</summary>
    public IReadOnlyList<string> MovementIds { get; } = Keys(message["ZBE-1"], value => $"{value.Component(1).Text}|{Either(value.Component(3), value.Component(2))}");

    /// <summary>The movement as a person names it.</summary>
    public string MovementName { get; } = message["ZBE-1.1"].Text;

    /// <summary>ZBE-2, an HL7 TS; "" when absent.</summary>
    public string Start { get; } = message["ZBE-2.1"].Text;

    /// <summary>ZBE-5 is Y.</summary>
    public bool SaysHistoric { get; } = message["ZBE-5"].Is("Y");

    /// <summary>ZBE-6; "" when absent.</summary>
    public string Original { get; } = message["ZBE-6"].Text;

    /// <summary>EVN-6; "" when absent.</summary>
    public string Occurred { get; } = message["EVN-6.1"].Text;

    /// <summary>ZBE-9; "" when absent.</summary>
    public string Nature { get; } = message["ZBE-9.1"].Text;

    /// <summary>PV1-3.1; "" when absent.</summary>
    public string Housing { get; } = message["PV1-3.1"].Text;

    /// <summary>ZBE-7.10; "" when absent.</summary>
    public string Medical { get; } = message["ZBE-7.10"].Text;

    /// <summary>The number of the account (PID-18.1); "" when absent.</summary>
    public string Account { get; } = message["PID-18.1"].Text;

    /// <summary>PV1-5.1: the account of the preadmission; "" when absent.</summary>
    public string PreadmitNumber { get; } = message["PV1-5.1"].Text;

    /// <summary>PV1-51 is V: what is said of the visit leaves its account as it was.</summary>
    public bool SparesAccount { get; } = message["PV1-51"].Is("V");

    /// <summary>Whether visit and account have one number: visits then share it (PAM.fr 2.11.2 §3, note 1).</summary>
    public bool VisitIsAccount { get; } = message["PV1-19.1"].Text is { Length: > 0 } visit && visit == message["PID-18.1"].Text;

    /// <summary>PV1-2.</summary>
    public string PatientClass { get; } = message["PV1-2"].Text;

    /// <summary>The visit with its authority; "" when the message names none.</summary>
    public string VisitKey { get; } = Keys(message["PV1-19"], Cx).FirstOrDefault("");

    /// <summary>The visit as a person names it.</summary>
    public string VisitName { get; } = message["PV1-19.1"].Text;

    /// <summary>Identifiers of the patient, each with its authority.</summary>
    public IReadOnlyList<string> PatientIds { get; } = Keys(message["PID-3"], Cx);

    /// <summary>The bytes, to know a message sent again.</summary>
    public ReadOnlyMemory<byte> Bytes => message.Bytes;

    /// <summary>The place of a field.</summary>
    public Place At(string path)
    {
        var value = message[path];
        var place = value.Line > 0 ? Places.Of(value, artefact) : Places.Of(message, path[..3], artefact);
        return place with { Line = place.Line + lineOffset };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Event}, {artefact}";

    private static string Cx(Er7Value value) => $"{value.Component(1).Text}|{Either(value.Component(4).Subcomponent(2), value.Component(4).Subcomponent(1))}";

    private static string Either(Er7Value first, Er7Value second) => first.IsValued ? first.Text : second.Text;

    private static List<string> Keys(Er7Value field, Func<Er7Value, string> key)
    {
        var keys = new List<string>();
        foreach (var repetition in field.Repetitions)
        {
            if (repetition.IsValued)
            {
                keys.Add(key(repetition));
            }
        }

        return keys;
    }
}
