using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What an ITI-31 message says of its visit and movement, as it says it.</summary>
internal sealed record MovementMessage(Er7Message Message)
{
    public string Event => Message.Event;

    /// <summary>ZBE-4: INSERT, CANCEL or UPDATE.</summary>
    public string Action { get; } = Message["ZBE-4"].Text;

    /// <summary>ZBE-1.1.</summary>
    public string Id { get; } = Message["ZBE-1.1"].Text;

    /// <summary>ZBE-2.</summary>
    public string Start { get; } = Message["ZBE-2"].Text;

    /// <summary>ZBE-5 = Y.</summary>
    public bool SaysHistoric { get; } = Message["ZBE-5"].Is("Y");

    /// <summary>ZBE-6.</summary>
    public string OriginalEvent { get; } = Message["ZBE-6"].Text;

    /// <summary>PV1-19.</summary>
    public SimulatedIdentifier? Visit { get; } = PidIdentifiers.ReadCx(Message["PV1-19[1]"]);

    /// <summary>PID-18.</summary>
    public SimulatedIdentifier? Account { get; } = PidIdentifiers.ReadCx(Message["PID-18[1]"]);

    /// <summary>PV1-5: the account of the preadmission that an admission makes real.</summary>
    public SimulatedIdentifier? Preadmission { get; } = PidIdentifiers.ReadCx(Message["PV1-5[1]"]);

    /// <summary>Whether visit and account share one number: stays then follow one another under it (PAM.fr 2.11.2 §3, note 1, and §5.3.7).</summary>
    public bool VisitIsAccount => Visit is { } visit && Account is { } account && visit.Value == account.Value;

    public string PatientClass { get; } = Message["PV1-2"].Text;

    public string Nature => Message["ZBE-9.1"].Text;

    public string HousingUnit => Message["PV1-3.1"].Text;

    /// <summary>PV1-42.1: where a pending transfer will lead.</summary>
    public string PendingUnit => Message["PV1-42.1"].Text;

    public string MedicalUnit => Message["ZBE-7.10"].Text;

    public string CareUnit => Message["ZBE-8.10"].Text;

    public string Bed => string.Join(' ', new[] { Message["PV1-3.2"].Text, Message["PV1-3.3"].Text }.Where(part => part.Length > 0));

    /// <summary>PV1-7, else the ROL whose role is AT (attending).</summary>
    public string AttendingDoctor
    {
        get
        {
            var doctor = Message["PV1-7[1]"];
            if (!doctor.IsValued && Message.AllSegments("ROL").FirstOrDefault(role => role.Field(3).Component(1).Is("AT")) is { } role)
            {
                doctor = role.Field(4).Repetition(1);
            }

            return string.Join(' ', new[] { doctor.Component(1).Text, doctor.Component(2).Subcomponent(1).Text, doctor.Component(3).Text }.Where(part => part.Length > 0));
        }
    }

    /// <summary>The visit, as sentences name it.</summary>
    public string VisitName => Visit?.Value ?? Account?.Value ?? "";

    /// <summary>Whether one HL7 time is before another; false when they cannot be compared: not the same precision, an offset on one only.</summary>
    public static bool IsBefore(string one, string other) => one.Length == other.Length && Moment(one) is { } first && Moment(other) is { } second && first < second;

    private static DateTimeOffset? Moment(string text)
    {
        string[] forms = ["yyyyMMddHHmmsszzz", "yyyyMMddHHmmzzz", "yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
    }
}
