using TestPlans.Gherkin;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

internal sealed class IdentityStepsTests
{
    [Test]
    public void The_identity_of_the_test_case_is_accepted()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document();
        var steps = new IdentitySteps(scene.TestCase, scene.Reading);
        Assert.DoesNotThrow(steps.CarriesIdentity);
        Assert.DoesNotThrow(steps.CarriesTreatingPhysician);
    }

    [TestCase("extension=\"258043523810191\"", "extension=\"258043523810192\"", "matricule INS")]
    [TestCase("qualifier=\"BR\">TESTMARTIN", "qualifier=\"BR\">TESTMARTON", "nom de naissance")]
    [TestCase("<given qualifier=\"BR\">Jeanne", "<given qualifier=\"BR\">Jeannette", "premier prénom")]
    [TestCase("<given>Jeanne Marie", "<given>Jeanne", "liste des prénoms")]
    [TestCase("administrativeGenderCode code=\"F\"", "administrativeGenderCode code=\"M\"", "sexe")]
    [TestCase("birthTime value=\"19580412\"", "birthTime value=\"19580413\"", "date de naissance")]
    [TestCase("<county>35238", "<county>35239", "lieu de naissance")]
    public void Each_trait_that_differs_is_named_alone(string right, string wrong, string trait)
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(Scene.Header.Replace(right, wrong));
        var judgement = Assert.Throws<JudgementException>(new IdentitySteps(scene.TestCase, scene.Reading).CarriesIdentity);
        Assert.That(judgement!.Message, Does.Contain(trait).And.Not.Contain(";"));
    }

    [Test]
    public void An_INS_on_an_unqualified_identity_is_refused()
    {
        using var scene = new Scene();
        var steps = new IdentitySteps(scene.TestCase, scene.Reading);
        scene.TestCase.Document = Scene.Document();
        Assert.Throws<JudgementException>(steps.CarriesNoIns);
        scene.TestCase.Document = Scene.Document(Scene.Header.Replace("1.2.250.1.213.1.4.10", "2.999.5"));
        Assert.DoesNotThrow(steps.CarriesNoIns);
    }

    [TestCase("code=\"PCP\"", "code=\"ATTPHYS\"", "aucun médecin traitant")]
    [TestCase("extension=\"899900001001\"", "extension=\"899900001019\"", "n'est pas celui")]
    [TestCase("<family>TESTDURAND", "<family>TESTDUPUIS", "n'est pas celui")]
    public void Another_treating_physician_is_refused(string right, string wrong, string word)
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(Scene.Header.Replace(right, wrong));
        var judgement = Assert.Throws<JudgementException>(new IdentitySteps(scene.TestCase, scene.Reading).CarriesTreatingPhysician);
        Assert.That(judgement!.Message, Does.Contain(word));
    }

    [Test]
    public void What_is_not_XML_is_the_systems_fault()
    {
        using var scene = new Scene();
        scene.TestCase.Document = new Validation.Artefact("a.xml", "application/xml", "<ClinicalDocument"u8.ToArray());
        Assert.Throws<JudgementException>(new IdentitySteps(scene.TestCase, scene.Reading).CarriesIdentity);
    }
}
