using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What an arrival tells beside the visit: who treats the patient, what brought him.</summary>
[Binding]
public sealed class ArrivalMessageSteps(WireCase wire, TestCase testCase)
{
    /// <summary>ROL of role ODRP: the « médecin traitant » of the test case data, by RPPS number.</summary>
    [Then("le message porte le médecin traitant déclaré")]
    [Example("le message porte le médecin traitant déclaré")]
    [ObservedBy("le segment ROL du médecin traitant (ROL-3 = ODRP) du message reçu, et le numéro RPPS de la fiche du patient")]
    public void CarriesTreatingPhysician()
    {
        var expected = testCase.File.TreatingPhysician
            ?? throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » ne déclare pas de médecin traitant");
        var role = wire.Message.AllSegments("ROL").FirstOrDefault(one => one.Field(3).Component(1).Is("ODRP"));
        var found = role?.Field(4).Repetition(1).Component(1).Text;
        if (found is null || (found != expected.Rpps && found != "8" + expected.Rpps))
        {
            throw new JudgementException("le médecin traitant (ROL-3 = ODRP) n'est pas celui du patient", found ?? "absent", expected.Rpps, wire.Place(wire.Message["ROL-4"]));
        }
    }

    /// <summary>ACC-2: the accident that brought the patient.</summary>
    [Then("le message décrit l'accident, de nature {guillemets}")]
    [Example("le message décrit l'accident, de nature « P »")]
    public void TellsAccident(string nature)
    {
        var found = wire.Message["ACC-2"].Component(1).Text;
        if (found != nature)
        {
            throw new JudgementException("la nature de l'accident (ACC-2) n'est pas celle qui est attendue", found.Length == 0 ? "absent" : found, nature, wire.Place(wire.Message["ACC-2"]));
        }
    }
}
