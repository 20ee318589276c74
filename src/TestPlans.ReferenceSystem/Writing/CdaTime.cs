using System.Globalization;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>HL7 timestamps and the dates that people read.</summary>
internal static class CdaTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>To the second, with the offset of metropolitan France at that moment.</summary>
    public static string Instant(DateTimeOffset time)
    {
        var local = TimeZoneInfo.ConvertTime(time, Paris);
        return local.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
            + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    public static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string ForPeople(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "-";
}
