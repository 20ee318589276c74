using System.Globalization;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Writing;

/// <summary>Patients as French Excel opens them: <c>;</c>, CR LF, dates as AAAA-MM-JJ; the writer of the file puts the BOM.</summary>
public static class PatientsCsv
{
    private static readonly string[] Columns =
    [
        "rang", "ipp", "dossier", "nom_naissance", "prenoms", "nom_utilise", "prenom_utilise", "sexe", "date_naissance", "code_lieu_naissance", "lieu_naissance",
        "matricule_ins", "oid_ins", "statut", "adresse", "code_postal", "ville", "pays", "telephone", "courriel", "mere", "rang_naissance", "date_deces", "remarque",
    ];

    /// <summary>The header and a row each.</summary>
    public static string Of(IEnumerable<FictitiousPatient> patients)
    {
        ArgumentNullException.ThrowIfNull(patients);
        return string.Concat(patients.Select(Row).Prepend(Columns).Select(row => string.Join(';', row.Select(Cell)) + "\r\n"));
    }

    private static string[] Row(FictitiousPatient fictitious)
    {
        var patient = fictitious.Patient;
        var ins = fictitious.Status is "VALI" or "RECU" ? fictitious.Ins : null;
        return
        [
            fictitious.Rank.ToString(CultureInfo.InvariantCulture), patient.Ipp?.Value ?? "", fictitious.Dossier.Value,
            patient.BirthName ?? "", string.Join(' ', patient.GivenNames), patient.UsedName ?? "", patient.UsedGivenName ?? "",
            patient.Sex ?? "", Date(patient.BirthDate), patient.BirthPlace ?? "", patient.BirthPlaceName ?? "",
            ins?.Matricule ?? "", ins?.Oid ?? "", fictitious.Status,
            string.Join(", ", patient.Address?.Lines ?? []), patient.Address?.PostalCode ?? "", patient.Address?.City ?? "", patient.Address?.Country ?? "",
            Telecoms(patient, "tel:"), Telecoms(patient, "mailto:"), $"{patient.MotherGivenName} {patient.MotherName}".Trim(),
            patient.BirthOrder?.ToString(CultureInfo.InvariantCulture) ?? "", Date(patient.DeathDate), fictitious.Remark,
        ];
    }

    private static string Date(CivilDate? date) => date?.ToDateOnly()?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Telecoms(SimulatedPatient patient, string kind) =>
        string.Join(' ', patient.Telecoms.Where(telecom => telecom.StartsWith(kind, StringComparison.Ordinal)).Select(telecom => telecom[kind.Length..]));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
