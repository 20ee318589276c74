using System.Globalization;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Identifiers;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Actors;

/// <summary>Identity vigilance: the INS and each strict trait of the document against this system's own file.</summary>
internal sealed class IdentityCheck(PatientLibrary patients, ActiveDefect defect)
{
    public IdentityOutcome Compare(CdaHeader header)
    {
        if (header.Patient is not { } found)
        {
            return new IdentityOutcome(null, ConsumptionDecision.Refused, ["le document ne désigne aucun patient"]);
        }

        var ins = found.Ids.FirstOrDefault(id => Ins.IsAuthority(id.Root))?.Extension;
        var file = Concerned(ins is null ? null : patients.FindByIns(ins), found);
        if (file is null)
        {
            return new IdentityOutcome(null, ConsumptionDecision.Refused, [$"le patient du document ({found.FirstGivenName} {found.BirthName}) n’a pas de dossier ici"]);
        }

        string[] warnings = [.. Differences(file.Identity, found, ins).Where(one => one is not null).Select(one => one!)];
        return new IdentityOutcome(file, ConsumptionDecision.Held, warnings);
    }

    // A number typed in the wrong document points at a stranger: the traits then say whose file was meant, and the number is what differs.
    private PatientRecord? Concerned(PatientRecord? byIns, CdaPatient found) =>
        byIns is not null && IsLike(byIns, found) ? byIns : patients.Records.FirstOrDefault(record => IsLike(record, found)) ?? byIns;

    // Four traits of five are enough to recognise a file, never to integrate into it.
    private static bool IsLike(PatientRecord record, CdaPatient found) => new[]
    {
        SameText.Of(record.Identity.BirthName, found.BirthName),
        SameText.Of(record.Identity.GivenNames[0], found.FirstGivenName),
        record.Identity.Sex == found.Sex,
        Day(record.Identity.BirthDate) == found.BirthTime,
        record.Identity.BirthPlace == found.BirthPlace,
    }.Count(same => same) >= 4;

    private IEnumerable<string?> Differences(TestPatient own, CdaPatient found, string? ins)
    {
        yield return Trait("matricule INS", ins, own.IsQualified ? own.Ins?.Matricule : null, Behaviours.SkipIns);
        yield return Trait("nom de naissance", found.BirthName, own.BirthName, Behaviours.SkipBirthName);
        yield return Trait("prénom", found.FirstGivenName, own.GivenNames[0], Behaviours.SkipGivenName);
        yield return Trait("liste des prénoms", found.GivenNames, string.Join(' ', own.GivenNames), Behaviours.SkipGivenName);
        yield return Trait("sexe", found.Sex, own.Sex == "I" ? "U" : own.Sex, Behaviours.SkipSex);
        yield return Trait("date de naissance", found.BirthTime, Day(own.BirthDate), Behaviours.SkipBirthDate);
        yield return Trait("lieu de naissance", found.BirthPlace, own.BirthPlace, Behaviours.SkipBirthPlace);
    }

    private string? Trait(string name, string? found, string? own, string behaviour) => SameText.Of(found, own) || defect.Switches(behaviour)
        ? null
        : $"identité discordante : {name} « {found ?? "absent"} » dans le document, « {own ?? "absent"} » dans le dossier";

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}

/// <summary>What the comparison gave.</summary>
/// <param name="File">The file concerned, or null.</param>
/// <param name="Decision">What to do when there are warnings.</param>
/// <param name="Warnings">One for each trait that differs.</param>
internal sealed record IdentityOutcome(PatientRecord? File, ConsumptionDecision Decision, IReadOnlyList<string> Warnings);
