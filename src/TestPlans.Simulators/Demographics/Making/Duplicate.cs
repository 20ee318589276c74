using TestPlans.Simulators.Demographics.Chance;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>The same person entered a second time by someone who made one mistake.</summary>
internal static class Duplicate
{
    private delegate (SimulatedPatient Patient, string What)? Mistake(SimulatedPatient patient);

    private static readonly Mistake[] Mistakes = [DayAndMonth, LostMarks, UsedForBirth, TwoLetters];

    public static (SimulatedPatient Patient, string What) Of(Subject subject, SimulatedPatient original)
    {
        var possible = Mistakes.Select(mistake => mistake(original)).OfType<(SimulatedPatient, string)>().ToList();
        return subject.Own(Trait.Duplicate).Pick(possible);
    }

    private static (SimulatedPatient, string)? DayAndMonth(SimulatedPatient patient) =>
        patient.BirthDate is { Day: <= 12 and { } day, Month: { } month, Year: var year } && day != month
            ? (patient with { BirthDate = new CivilDate(year, day, month) }, "jour et mois de naissance inversés")
            : null;

    private static (SimulatedPatient, string)? LostMarks(SimulatedPatient patient)
    {
        var plain = Letters.Plain(patient.GivenNames[0]).Replace('-', ' ');
        return plain != patient.GivenNames[0] ? (patient with { GivenNames = [plain, .. patient.GivenNames.Skip(1)] }, "accents ou tiret du premier prénom perdus") : null;
    }

    private static (SimulatedPatient, string)? UsedForBirth(SimulatedPatient patient) =>
        patient.UsedName is { } used ? (patient with { BirthName = used, UsedName = null }, "nom utilisé saisi comme nom de naissance") : null;

    // The first two different letters after TEST change places: there are always some.
    private static (SimulatedPatient, string)? TwoLetters(SimulatedPatient patient)
    {
        var letters = patient.BirthName!.ToCharArray();
        for (var i = 4; i + 1 < letters.Length; i++)
        {
            if (letters[i] != letters[i + 1] && char.IsLetter(letters[i]) && char.IsLetter(letters[i + 1]))
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                return (patient with { BirthName = new string(letters) }, "deux lettres du nom interverties");
            }
        }

        return null;
    }
}
