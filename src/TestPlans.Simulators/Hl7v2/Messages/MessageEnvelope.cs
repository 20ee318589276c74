using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Who sends to whom (MSH-3 to MSH-6), and how.</summary>
public sealed record MessageParties
{
    /// <summary>MSH-3.</summary>
    public string SendingApplication { get; init; } = "TESTPLANS";

    /// <summary>MSH-4.</summary>
    public string SendingFacility { get; init; } = "TESTHOPITAL";

    /// <summary>MSH-5.</summary>
    public string ReceivingApplication { get; init; } = "SYSTEME";

    /// <summary>MSH-6.</summary>
    public string ReceivingFacility { get; init; } = "TESTHOPITAL";

    /// <summary>MSH-11: P, T or D.</summary>
    public string ProcessingId { get; init; } = "D";

    /// <summary>MSH-12.3: the version of PAM.fr.</summary>
    public string PamVersion { get; init; } = "2.11";

    /// <summary>The character set (MSH-18).</summary>
    public Er7Charset Charset { get; init; } = Er7Charset.Utf8;
}

/// <summary>The header of one message.</summary>
/// <param name="Parties">Who sends to whom.</param>
/// <param name="ControlId">MSH-10, 20 characters at most.</param>
/// <param name="At">When it is made (MSH-7, EVN-2).</param>
public sealed record MessageEnvelope(MessageParties Parties, string ControlId, DateTimeOffset At)
{
    /// <summary>When what it tells happened (EVN-6); null: when it is made.</summary>
    public DateTimeOffset? Occurred { get; init; }

    /// <summary>Begins a draft with MSH and EVN.</summary>
    internal Er7Draft Begin(string @event, DateTimeOffset? planned = null)
    {
        var draft = new Er7Draft(Parties.Charset)
            .Set("MSH-3", Parties.SendingApplication).Set("MSH-4", Parties.SendingFacility)
            .Set("MSH-5", Parties.ReceivingApplication).Set("MSH-6", Parties.ReceivingFacility)
            .Set("MSH-7", Hl7Time.Write(At))
            .Set("MSH-9.1", "ADT").Set("MSH-9.2", @event).Set("MSH-9.3", MessageStructures.Of(@event))
            .Set("MSH-10", ControlId).Set("MSH-11", Parties.ProcessingId)
            .Set("MSH-12.1", "2.5").Set("MSH-12.2", "FRA").Set("MSH-12.3", Parties.PamVersion)
            .Set("MSH-17", "FRA").Set("MSH-19", "FR")
            .Set("MSH-21.1", Parties.PamVersion).Set("MSH-21.2", $"IHE_FRANCE-{Parties.PamVersion}-PAM")
            .Add("EVN").Set("EVN-2", Hl7Time.Write(At));
        // What is planned has not occurred: EVN-3 or EVN-6, never both (PAM.fr 2.11.2 §6.4).
        return planned is { } date ? draft.Set("EVN-3", Hl7Time.Write(date)) : draft.Set("EVN-6", Hl7Time.Write(Occurred ?? At));
    }
}

/// <summary>Gives each message its own control id: a series and a number.</summary>
/// <param name="parties">Who sends to whom.</param>
/// <param name="series">Begins the control ids, so that two runs never use the same: 12 characters at most.</param>
/// <param name="time">The clock.</param>
public sealed class MessageSource(MessageParties parties, string series, TimeProvider time)
{
    private long _last;

    /// <summary>The header of the next message.</summary>
    /// <param name="occurred">When what it tells happened; null: now.</param>
    public MessageEnvelope Next(DateTimeOffset? occurred = null) =>
        new(parties, $"{series}-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}", time.GetLocalNow()) { Occurred = occurred };
}

/// <summary>MSH-9.3 by event. Sources: HL7 2.5 chapter 3, IHE ITI TF-2 3.30 and 3.31.</summary>
internal static class MessageStructures
{
    public static string Of(string @event) => @event switch
    {
        "A28" or "A31" or "A05" or "A14" => "ADT_A05",
        "A40" => "ADT_A39",
        "A47" => "ADT_A30",
        "A24" => "ADT_A24",
        "A37" => "ADT_A37",
        "A44" => "ADT_A43",
        "A01" or "A04" or "A13" or "Z99" => "ADT_A01",
        "A06" or "A07" => "ADT_A06",
        "A11" => "ADT_A09",
        "A21" or "A22" or "A25" or "A26" or "A27" => "ADT_A21",
        "A52" or "A53" or "A55" => "ADT_A52",
        "A02" => "ADT_A02",
        "A03" => "ADT_A03",
        "A12" => "ADT_A12",
        "A15" => "ADT_A15",
        "A16" => "ADT_A16",
        "A38" => "ADT_A38",
        "A54" => "ADT_A54",
        _ => throw new ArgumentException($"l’événement « {@event} » n’est pas de ceux que nos simulateurs émettent", nameof(@event)),
    };
}
