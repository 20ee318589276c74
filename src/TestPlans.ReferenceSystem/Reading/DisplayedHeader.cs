namespace TestPlans.ReferenceSystem.Reading;

/// <summary>The header as the screen shows it.</summary>
internal static class DisplayedHeader
{
    public static string Of(ReceivedDocument document, bool showsReplacement)
    {
        var header = document.Header;
        var patient = header.Patient;
        string?[] lines =
        [
            header.Title,
            patient is null ? "Patient inconnu" : $"Patient : {patient.FirstGivenName ?? patient.GivenNames} {patient.BirthName}",
            patient?.UsedName is { } used ? $"Nom utilisé : {used}" : null,
            patient is null ? null : $"Né(e) le {Date(patient.BirthTime)} ({patient.BirthPlace}), sexe {patient.Sex}",
            patient is null ? null : $"Identifiants : {string.Join(", ", patient.Ids)}",
            $"Auteur : {header.Author ?? "non précisé"}",
            $"Conservé par : {header.Custodian ?? "non précisé"}",
            $"Document du {Date(header.EffectiveTime)}, version {header.VersionNumber ?? "non précisée"}",
            showsReplacement ? $"Dernière version : remplace le document {string.Join(", ", header.Replaces)}" : null,
        ];
        return string.Join('\n', lines.Where(line => line is not null));
    }

    private static string Date(string? timestamp) =>
        timestamp is { Length: >= 8 } ? $"{timestamp[6..8]}/{timestamp[4..6]}/{timestamp[..4]}" : timestamp ?? "date non précisée";
}
