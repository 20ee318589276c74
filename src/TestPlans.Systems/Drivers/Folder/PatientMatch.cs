using System.Globalization;
using TestPlans.Formats.Cda;

namespace TestPlans.Systems.Drivers;

/// <summary>
/// Whether a document is the answer about a patient. Wider than identity vigilance on purpose: a document whose INS is wrong must still
/// reach the judgement that says so.
/// </summary>
internal static class PatientMatch
{
    /// <summary>How the document was recognised, in French, or null when it concerns someone else.</summary>
    public static string? Of(CdaHeader header, TestPatient patient)
    {
        if (header.Patient is not { } found)
        {
            return null;
        }

        if (patient.Ins is { } ins && found.Ids.Any(id => id.Extension == ins.Matricule))
        {
            return "reconnu par le matricule INS";
        }

        // The first thirteen characters identify; the key only guards them.
        if (patient.Ins is { Matricule.Length: 15 } keyed && found.Ids.Any(id => id.Extension?.StartsWith(keyed.Matricule[..13], StringComparison.Ordinal) == true))
        {
            return "reconnu par le matricule INS sans sa clé";
        }

        var sameName = string.Equals(found.BirthName, patient.BirthName, StringComparison.OrdinalIgnoreCase);
        var given = found.FirstGivenName ?? found.GivenNames ?? "";
        var sameGiven = given.StartsWith(patient.GivenNames[0], StringComparison.OrdinalIgnoreCase);
        var sameBirth = found.BirthTime?.StartsWith(patient.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal) == true;
        return sameName && (sameBirth || sameGiven) ? "reconnu par le nom de naissance, sans matricule INS concordant" : null;
    }
}
