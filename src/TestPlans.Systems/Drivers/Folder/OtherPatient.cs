using System.Globalization;
using TestPlans.Formats.Cda;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>Whom a document that was not taken is about, beside whom it was awaited for: what a person compares to mend a folder or a test case.</summary>
internal static class OtherPatient
{
    // National identities: 1.2.250.1.213.1.4.8 (NIR), .9 (NIA), .10 and .11 (tests).
    private const string InsRoots = "1.2.250.1.213.1.4.";

    /// <summary>One French clause, for the end of « fichier : … ».</summary>
    public static string Told(CdaHeader header, TestPatient patient) => header.Patient is { } found
        ? $"concerne un autre patient ; trouvé : {Of(found)} ; attendu : {Of(patient)}"
        : $"ne dit pas quel patient il concerne (recordTarget/patientRole) ; attendu : {Of(patient)}";

    /// <summary>The same after the name of the document, when it names a patient and it is somebody else; null otherwise: what says no patient is for the rules to judge.</summary>
    public static string? In(Artefact document, TestPatient patient) =>
        CdaHeaderReader.Read(document.Content).Value is { Patient: not null } header && PatientMatch.Of(header, patient) is null ? $"{document.Name} {Told(header, patient)}" : null;

    private static string Of(CdaPatient found)
    {
        var ins = found.Ids.Where(id => id.Root.StartsWith(InsRoots, StringComparison.Ordinal)).Select(id => id.Extension).OfType<string>().ToList();
        var name = $"{found.FirstGivenName ?? found.GivenNames} {found.BirthName}".Trim();
        return Traits(
            name.Length > 0 ? name : "sans nom",
            DateOnly.TryParseExact(found.BirthTime?[..Math.Min(8, found.BirthTime.Length)], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? Date(birth) : found.BirthTime,
            ins.Count > 0 ? string.Join(", ", ins) : null);
    }

    private static string Of(TestPatient patient) => Traits(patient.DisplayName, Date(patient.BirthDate), patient.Ins?.Matricule);

    private static string Traits(string name, string? birth, string? ins) => $"{name}, naissance {birth ?? "absente"}, matricule INS {ins ?? "absent"}";

    private static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
