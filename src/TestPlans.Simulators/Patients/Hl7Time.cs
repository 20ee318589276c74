using System.Globalization;

namespace TestPlans.Simulators.Patients;

/// <summary>Dates and times as HL7 writes them.</summary>
internal static class Hl7Time
{
    /// <summary>To the second, with the offset that the time has: <c>20260312083000+0100</c>.</summary>
    public static string Write(DateTimeOffset at) =>
        at.ToString("yyyyMMddHHmmsszzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
