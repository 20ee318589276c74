using TestPlans.Formats.Json;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>Every patient of the reference system, and how it finds one.</summary>
internal sealed class PatientLibrary(IReadOnlyList<PatientRecord> records)
{
    public IReadOnlyList<PatientRecord> Records { get; } = records;

    /// <summary>The files shipped beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "SystemeDeReference", "Patients");

    /// <summary>Reads a folder of patients.</summary>
    /// <exception cref="JsonFileException">A file is unusable: one French line.</exception>
    public static PatientLibrary Load(string? folder = null)
    {
        var path = folder ?? DefaultFolder;
        if (!Directory.Exists(path))
        {
            throw new JsonFileException(path, 1, 1, "le dossier des patients du système de référence n’existe pas");
        }

        return new PatientLibrary([.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(file => PatientFileReader.Read(JsonFile.Load(file)))]);
    }

    /// <summary>The file that an operator opens: by INS, else by names and birth date.</summary>
    public PatientRecord? Find(TestPatient asked) =>
        (asked.Ins is { } ins ? FindByIns(ins.Matricule) : null)
        ?? Records.FirstOrDefault(record => SameText.Of(record.Identity.BirthName, asked.BirthName)
            && SameText.Of(record.Identity.GivenNames[0], asked.GivenNames[0])
            && record.Identity.BirthDate == asked.BirthDate);

    public PatientRecord? FindByIns(string matricule) => Records.FirstOrDefault(record => record.Identity.Ins?.Matricule == matricule);
}
