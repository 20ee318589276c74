using System.Globalization;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>What a receiver must find in a message before it takes it. The first fault only: it is what the sender has to mend first.</summary>
internal static class RequiredFields
{
    /// <summary>Of any message of PAM.fr (IHE ITI TF-2 3.30.5.1 to 3.30.5.3).</summary>
    public static readonly IReadOnlyList<string> Common = ["MSH-3", "MSH-4", "MSH-5", "MSH-6", "MSH-7", "MSH-10", "MSH-11", "EVN-2", "PID-3", "PID-3.1", "PID-3.4", "PID-5"];

    /// <summary>The first segment, then the first field, that is missing.</summary>
    public static Er7Error? Missing(Er7Message message, IEnumerable<string> segments, IEnumerable<string> fields)
    {
        var segment = segments.FirstOrDefault(name => Er7Path.Parse(name) is var path && message.Segment(path.Segment, path.Occurrence) is null);
        return segment is not null
            ? Error("100", segment, $"le segment {segment} manque")
            : fields.FirstOrDefault(path => !message[path].IsValued) is { } field ? Error("101", field, $"le champ {field} est requis") : null;
    }

    /// <summary>The traits that do not read.</summary>
    public static Er7Error? Unreadable(Er7Message message)
    {
        var (birth, sex) = (message["PID-7"].Text, message["PID-8"].Text);
        return birth.Length > 0 && !IsDate(birth) ? Error("102", "PID-7", $"la date de naissance « {birth} » ne se lit pas")
            : sex is "" or "F" or "M" or "U" ? null
            : Error("103", "PID-8", $"le sexe « {sex} » n’est pas dans la table 0001");
    }

    public static Er7Error Error(string code, string path, string text) => new(code, Er7Path.Parse(path), text);

    private static bool IsDate(string text) => text.Length >= 8
        ? DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        : text.Length is 4 or 6 && text.All(char.IsAsciiDigit);
}
