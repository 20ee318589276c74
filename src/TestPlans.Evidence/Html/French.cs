using System.Globalization;

namespace TestPlans.Evidence;

/// <summary>How dates, sizes and counts are written for French readers, wherever the machine stands.</summary>
internal static class French
{
    public static readonly CultureInfo Culture = Create();

    /// <summary>« 23/11/2026 à 14:05:07 (UTC+01:00) »: with its offset, since evidence travels.</summary>
    public static string Moment(DateTimeOffset? at) =>
        at is null ? "" : at.Value.ToString("dd/MM/yyyy 'à' HH:mm:ss '(UTC'zzz')'", CultureInfo.InvariantCulture);

    public static string Duration(TimeSpan duration) => duration switch
    {
        { TotalMilliseconds: < 1 } => "< 1 ms",
        { TotalSeconds: < 1 } => string.Create(Culture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(Culture, $"{duration.TotalSeconds:0.0} s"),
        { TotalHours: < 1 } => string.Create(Culture, $"{duration.Minutes} min {duration.Seconds:00} s"),
        _ => string.Create(Culture, $"{(int)duration.TotalHours} h {duration.Minutes:00} min"),
    };

    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => Count(bytes, "octet"),
        < 1_000_000 => string.Create(Culture, $"{bytes / 1e3:0.#} ko"),
        _ => string.Create(Culture, $"{bytes / 1e6:0.#} Mo"),
    };

    /// <summary>« 1 constat », « 2 constats », « 0 constat »: French plurals begin at two.</summary>
    public static string Count(long count, string singular, string? plural = null) =>
        string.Create(Culture, $"{count:N0} {(Math.Abs(count) < 2 ? singular : plural ?? singular + "s")}");

    /// <summary>Why a file could not be used: the platform says it in English.</summary>
    public static string Problem(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "introuvable",
        UnauthorizedAccessException => "droits insuffisants",
        IOException => "lecture ou écriture impossible",
        _ => exception.Message,
    };

    // Made by hand, so that it is the same where the machine has no French (globalization-invariant containers).
    private static CultureInfo Create()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u202F";
        culture.NumberFormat.NumberDecimalDigits = 0;
        return CultureInfo.ReadOnly(culture);
    }
}
