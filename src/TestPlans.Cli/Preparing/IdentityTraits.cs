using System.Globalization;
using TestPlans.Systems;

namespace TestPlans.Cli.Preparing;

/// <summary>An identity as a person enters it: trait by trait, with French labels.</summary>
internal static class IdentityTraits
{
    /// <summary>The strict traits, the INS and the status in one text: two descriptions that agree on them are of one person.</summary>
    public static string StrictOf(TestPatient patient) => string.Join(
        '\n', [patient.BirthName, .. patient.GivenNames, patient.Sex, patient.BirthDate.ToString("o", CultureInfo.InvariantCulture), patient.BirthPlace ?? "", patient.Ins?.Matricule ?? "", Status(patient)]);

    /// <summary>The traits that several descriptions of one person give; where they differ, each value is told.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Of(IReadOnlyList<TestPatientFile> files) =>
    [
        .. from trait in files.SelectMany(Of)
           group trait.Value by trait.Key into same
           select KeyValuePair.Create(same.Key, string.Join(" ; ou, selon le plan : ", Fullest([.. same.Distinct(StringComparer.Ordinal)]))),
    ];

    // A value that is part of another adds nothing to it.
    private static IEnumerable<string> Fullest(IReadOnlyList<string> values) =>
        values.Where(value => !values.Any(other => other.Length > value.Length && other.Contains(value, StringComparison.Ordinal)));

    private static IReadOnlyList<KeyValuePair<string, string>> Of(TestPatientFile file)
    {
        var patient = file.Patient;
        (string Label, string? Value)[] traits =
        [
            ("Nom de naissance", patient.BirthName),
            ("Prénoms de naissance", string.Join(", ", patient.GivenNames)),
            ("Nom utilisé", patient.UsedName),
            ("Prénom utilisé", patient.UsedGivenName),
            ("Sexe", patient.Sex switch { "F" => "féminin (F)", "M" => "masculin (M)", _ => "indéterminé (I)" }),
            ("Date de naissance", patient.BirthDate.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            ("Lieu de naissance (code COG)", patient.BirthPlace is { } cog && cog.StartsWith("99", StringComparison.Ordinal) ? $"{cog}, à l'étranger" : patient.BirthPlace),
            ("Matricule INS", patient.Ins?.Matricule),
            ("OID de l'INS", patient.Ins is { } ins ? $"{ins.Oid} (test)" : null),
            ("Mère", patient.Mother is { } mother ? $"{mother.GivenName} {mother.BirthName}" : null),
            ("Rang de naissance", patient.BirthRank?.ToString(CultureInfo.InvariantCulture)),
            ("Adresse", patient.Address is { } address ? Address(address) : null),
            ("Téléphone, courriel", patient.Telecoms.Count > 0 ? string.Join(", ", patient.Telecoms.Select(Telecom)) : null),
            ("Médecin traitant", file.TreatingPhysician is { } physician ? $"{physician.GivenName} {physician.Name}, RPPS {physician.Rpps}" : null),
        ];
        return [.. from trait in traits where !string.IsNullOrEmpty(trait.Value) select KeyValuePair.Create(trait.Label, trait.Value!)];
    }

    /// <summary>The quality of the identity, and what it takes.</summary>
    public static string Status(TestPatient patient) => patient.IdentityStatus switch
    {
        "VALI" when patient.IsQualified => "qualifiée : validée (VALI), avec son INS",
        "VALI" => "validée (VALI), sans INS",
        "RECU" => "récupérée : INS obtenu, identité non vérifiée",
        "PROV" when patient.IsUnknown => "inconnue : provisoire (PROV), sous des nom et prénom d'attente",
        "PROV" => "provisoire (PROV)",
        "VIDE" => "sans qualification (VIDE)",
        _ => "statut non précisé",
    };

    /// <summary>A person of a situation.</summary>
    public static string Person(TestPerson person) =>
        string.Join(", ", new[] { $"{person.FunctionWord} : {person.DisplayName}", person.Rpps is { } rpps ? $"RPPS {rpps}" : null, person.Quality, person.Link, person.Telecom is { } telecom ? Telecom(telecom) : null }.OfType<string>());

    private static string Address(TestAddress address) =>
        string.Join(", ", address.Lines.Append($"{address.PostalCode} {address.City}".Trim()).Append(address.Country is null or "FRA" ? "" : address.Country).Where(part => part.Length > 0));

    private static string Telecom(string telecom) => telecom[(telecom.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
