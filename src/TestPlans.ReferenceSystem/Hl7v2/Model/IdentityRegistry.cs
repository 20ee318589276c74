using System.Globalization;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The identities that the operator of this system made, the last of a person being the current one.</summary>
internal sealed class IdentityRegistry(PatientLibrary patients, ActiveDefect defect)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<IdentityFile> _files = [];

    /// <summary>Opens a file for a patient of the library; null when it has none of that name.</summary>
    public IdentityFile? Create(WorkflowRequest request, DateTimeOffset now)
    {
        if (patients.Find(request.Patient) is not { } record)
        {
            return null;
        }

        var isDuplicate = request.Parameters.ContainsKey("doublon");
        var identity = isDuplicate ? record.Identity with { IdentityStatus = "PROV", Ins = null } : record.Identity;
        if (!isDuplicate)
        {
            _files.RemoveAll(other => IsOf(other, record.Identity));
        }

        return Add(new IdentityFile(NextIpp(record.LocalId), identity, record.BirthCity, now) { IsDuplicate = isDuplicate });
    }

    /// <summary>The current file of a person.</summary>
    public IdentityFile? Current(TestPatient patient) => _files.FindLast(file => !file.IsDuplicate && IsOf(file, patient));

    /// <summary>What the operator types, by French key of a test case file.</summary>
    public IdentityFile Change(IdentityFile file, IReadOnlyDictionary<string, string> typed, DateTimeOffset now)
    {
        var identity = file.Identity;
        foreach (var (key, value) in typed)
        {
            identity = key switch
            {
                "nomNaissance" => identity with { BirthName = value },
                "prenoms" => identity with { GivenNames = value.Split(' ', StringSplitOptions.RemoveEmptyEntries) },
                "nomUtilise" => identity with { UsedName = value.Length == 0 ? null : value },
                "prenomUtilise" => identity with { UsedGivenName = value.Length == 0 ? null : value },
                "sexe" => identity with { Sex = value },
                "dateNaissance" => identity with { BirthDate = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                "lieuNaissance" => identity with { BirthPlace = value },
                "statutIdentite" => identity with { IdentityStatus = value },
                "identiteInconnue" => identity with { IsUnknown = value == "oui" || defect.Switches(Behaviours.SupplierKeepsUnknown) },
                "matricule" => identity with { Ins = value.Length == 0 ? null : new InsNumber(value, Formats.Identifiers.Ins.TestOid) },
                _ => identity,
            };
        }

        var drops = file.Identity.UsedName is not null && identity.UsedName is null && !defect.Switches(Behaviours.SupplierHidesDroppedName);
        return Replace(file, file with { Identity = identity, UpdatedAt = now, DropsUsedName = drops });
    }

    /// <summary>Closes the last duplicate of a person, or the file of another one who is the same person, and gives it; null when there is none.</summary>
    public IdentityFile? Merge(IdentityFile file, TestPatient? other)
    {
        var duplicate = other is null ? Duplicate(file) : Current(other);
        _ = duplicate is not null && _files.Remove(duplicate);
        return duplicate;
    }

    /// <summary>The last duplicate of a person; null when there is none.</summary>
    public IdentityFile? Duplicate(IdentityFile file) => _files.FindLast(other => other.IsDuplicate && IsOf(other, file.Identity));

    /// <summary>Gives a file another identifier.</summary>
    public IdentityFile Renumber(IdentityFile file, DateTimeOffset now) => Replace(file, file with { Ipp = NextIpp(file.Ipp.Split('.')[0]), UpdatedAt = now });

    private static bool IsOf(IdentityFile file, TestPatient patient) =>
        SameText.Of(file.Identity.GivenNames[0], patient.GivenNames[0]) && (SameText.Of(file.Identity.BirthName, patient.BirthName) || file.Identity.BirthDate == patient.BirthDate);

    private IdentityFile Add(IdentityFile file)
    {
        _files.Add(file);
        return file;
    }

    private IdentityFile Replace(IdentityFile old, IdentityFile file)
    {
        _files[_files.IndexOf(old)] = file;
        return file;
    }

    // A number never serves twice.
    private string NextIpp(string root)
    {
        var number = _numbers[root] = _numbers.GetValueOrDefault(root) + 1;
        return number == 1 ? root : string.Create(CultureInfo.InvariantCulture, $"{root}.{number}");
    }
}
