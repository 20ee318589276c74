using System.Globalization;
using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Documents;

/// <summary>The identity that a document carries, against the one prepared in the system.</summary>
[Binding]
public sealed class IdentitySteps(TestCase testCase, DocumentReading reading)
{
    /// <summary>INS and strict traits (birth name, given names, sex, date and place of birth), each as the test case data give it.</summary>
    [Then("le document porte le matricule INS et les traits stricts du patient de test")]
    [Example("le document porte le matricule INS et les traits stricts du patient de test")]
    public void CarriesIdentity()
    {
        var expected = testCase.File.Patient;
        var ins = expected.Ins ?? throw new PlanException($"le jeu d'essai de « {expected.DisplayName} » ne donne pas de matricule INS");
        var found = reading.Current.Header.Patient ?? throw NoPatient();
        Differences.Throw(
            "l'identité portée par le document diffère de celle du patient de test",
            [
                new("matricule INS", found.Ids.FirstOrDefault(id => id.Root == ins.Oid)?.Extension, ins.Matricule, Role("id")),
                new("nom de naissance", found.BirthName, expected.BirthName, Role("patient", "name", "family")),
                new("premier prénom", found.FirstGivenName, expected.GivenNames[0], Role("patient", "name", "given")),
                new("liste des prénoms", found.GivenNames, string.Join(' ', expected.GivenNames), Role("patient", "name", "given")),
                new("sexe", found.Sex, expected.Sex == "I" ? "U" : expected.Sex, Role("patient", "administrativeGenderCode")),
                new("date de naissance", found.BirthTime, expected.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture), Role("patient", "birthTime")),
                new("lieu de naissance (COG)", found.BirthPlace, expected.BirthPlace, Role("patient", "birthplace", "place", "addr", "county")),
            ]);
    }

    /// <summary>No INS of any authority: an identity that is not qualified keeps none.</summary>
    [Then("le document ne porte aucun matricule INS")]
    [Example("le document ne porte aucun matricule INS")]
    [ObservedBy("les identifiants du patient dans l'en-tête du document (recordTarget/patientRole/id)")]
    public void CarriesNoIns()
    {
        var found = reading.Current.Header.Patient ?? throw NoPatient();
        if (found.Ids.FirstOrDefault(id => Formats.Identifiers.Ins.IsAuthority(id.Root)) is { } id)
        {
            throw new JudgementException("le document porte un matricule INS alors que l'identité n'est pas qualifiée", id.ToString(), "aucun identifiant INS", Role("id"));
        }
    }

    /// <summary>The treating physician that the test case data declare stands in the header, with name and national identifier.</summary>
    [Then("le médecin traitant déclaré figure dans l'en-tête")]
    [Example("le médecin traitant déclaré figure dans l'en-tête")]
    public void CarriesTreatingPhysician()
    {
        var expected = testCase.File.TreatingPhysician
            ?? throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » ne déclare pas de médecin traitant");
        var found = TreatingPhysicians.In(reading.Current).ToList();
        if (found.Count == 0)
        {
            throw new JudgementException("aucun médecin traitant (fonction PCP) ne figure dans l'en-tête", expected: $"{expected.GivenName} {expected.Name}, RPPS {expected.Rpps}", place: Places.Whole(testCase.Document));
        }

        // Author and participant may both be said to be the treating physician: then they are the same person.
        if (found.Find(physician => physician.NationalId != "8" + expected.Rpps || !PlainText.Same(physician.Family, expected.Name)) is { } other)
        {
            throw new JudgementException(
                "le médecin traitant de l'en-tête n'est pas celui qui est déclaré",
                string.Join(", ", found), $"{expected.GivenName} {expected.Name}, 8{expected.Rpps}", reading.Place(other.Element));
        }
    }

    private JudgedPlace Role(params IReadOnlyList<string> below) => reading.Place(["recordTarget", "patientRole", .. below]);

    private JudgementException NoPatient() =>
        new("le document ne désigne aucun patient (recordTarget/patientRole)", place: reading.Place("recordTarget", "patientRole"));
}
