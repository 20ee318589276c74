using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Patients;

/// <summary>
/// The « date lunaire » of ZFD (PAM.fr: ZFD-1, the date of the civil record in three parts, zeros for what it lacks; ZFD-4, whether the
/// date of birth in PID-7 is a correction of it). Source: PAM.fr 2.11.2 §6.18.1 and §6.18.4.
/// </summary>
public static class ZfdSegment
{
    /// <summary>Adds ZFD at the end when the patient has a « date lunaire »; an empty Z segment is not sent. After PV1, PV2 and ZFA.</summary>
    public static void Write(Er7Draft draft, SimulatedPatient patient)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(patient);
        if (patient.LunarDate is { } date)
        {
            draft.SetEncoded("ZFD-1", string.Join((char)draft.Delimiters.Component, Part(date.Day, "00"), Part(date.Month, "00"), Part(date.Year, "0000")))
                .Set("ZFD-4", "Y");
        }
    }

    /// <summary>The « date lunaire » of a message, or null.</summary>
    public static CivilDate? Read(Er7Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var date = message["ZFD-1"];
        return Number(date, 3) is { } year ? new CivilDate(year, Number(date, 2), Number(date, 1)) : null;
    }

    private static string Part(int? value, string format) => (value ?? 0).ToString(format, CultureInfo.InvariantCulture);

    private static int? Number(Er7Value date, int component) =>
        int.TryParse(date.Component(component).Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
