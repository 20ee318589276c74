using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Patients;

/// <summary>A patient as the PID segment of PAM.fr. Sources: IHE ITI TF-2 3.30.5.3, PAM.fr 2.11.2 §6.6, the examples that ANS publishes.</summary>
public static class PidSegment
{
    /// <summary>Sets PID, added at the end of the draft when it has none. What the patient does not say is left as it was.</summary>
    /// <param name="draft">A message that has its MSH and EVN.</param>
    /// <param name="patient">Written as it is, be it faulty.</param>
    /// <param name="updated">PID-33: when the identity was last changed; in an A31 the same as EVN-6. Null: not written.</param>
    public static void Write(Er7Draft draft, SimulatedPatient patient, DateTimeOffset? updated = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(patient);
        draft.Set("PID-1", "1");
        PidIdentifiers.Write(draft, patient);
        PidNames.Write(draft, patient);
        Set(draft, "PID-7", patient.BirthDate?.ToString());
        Set(draft, "PID-8", patient.Sex == "I" ? "U" : patient.Sex);
        PidAddresses.Write(draft, patient);
        Set(draft, "PID-23", patient.BirthPlaceName);
        Set(draft, "PID-24", Flag(patient.MultipleBirth));
        Set(draft, "PID-25", patient.BirthOrder?.ToString(CultureInfo.InvariantCulture));
        Set(draft, "PID-29", patient.DeathDate?.ToString());
        Set(draft, "PID-30", patient.DeathDate is null ? null : "Y");
        draft.Set("PID-31", patient.IsUnknown ? "Y" : "N");
        for (var i = 0; i < patient.IdentityStatus.Count; i++)
        {
            draft.Set($"PID-32[{i + 1}]", patient.IdentityStatus[i]);
        }

        Set(draft, "PID-33", updated is { } at ? Hl7Time.Write(at) : null);
    }

    /// <summary>What a message says of its patient: its first PID. Never fails: what is not there, or cannot be read, is left out.</summary>
    public static SimulatedPatient Read(Er7Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Segment("PID") is { } pid ? Read(pid) : new SimulatedPatient();
    }

    /// <summary>What one PID says, for messages that carry several.</summary>
    public static SimulatedPatient Read(Er7Segment pid)
    {
        ArgumentNullException.ThrowIfNull(pid);
        var patient = new SimulatedPatient
        {
            BirthDate = CivilDate.Parse(pid.Field(7).Text),
            Sex = Text(pid.Field(8)) is "U" or "O" ? "I" : Text(pid.Field(8)),
            BirthPlaceName = Text(pid.Field(23)),
            MultipleBirth = Text(pid.Field(24)) switch { "Y" => true, "N" => false, _ => null },
            BirthOrder = int.TryParse(pid.Field(25).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var order) ? order : null,
            DeathDate = CivilDate.Parse(pid.Field(29).Text),
            IsUnknown = pid.Field(31).Is("Y"),
            IdentityStatus = [.. pid.Field(32).Repetitions.Select(Text).OfType<string>()],
        };
        return PidAddresses.Read(pid, PidNames.Read(pid, PidIdentifiers.Read(pid, patient)));
    }

    internal static void Set(Er7Draft draft, string path, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            draft.Set(path, value);
        }
    }

    // The null of HL7 ("") says that nothing is known any more.
    internal static string? Text(Er7Value value) => value.Presence == Er7Presence.Valued && value.Text is { Length: > 0 } text ? text : null;

    private static string? Flag(bool? value) => value is { } known ? known ? "Y" : "N" : null;
}
