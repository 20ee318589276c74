using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

internal sealed class SectionStepsTests
{
    private const string Allergies = "Allergies et hypersensibilités";

    [Test]
    public void A_section_is_found_by_its_code_whatever_its_title()
    {
        using var scene = new Scene();
        Assert.DoesNotThrow(() => Steps(scene, Scene.AllergySection).Mentions(Allergies, "pénicilline"));
    }

    [TestCase("Allergie à la pénicilline", "Allergie", "le texte")]
    [TestCase("code=\"J01C\"", "code=\"J01D\"", "aucune entrée codée")]
    [TestCase("codeSystem=\"2.16.840.1.113883.6.73\"", "codeSystem=\"2.16.840.1.113883.6.3\"", "aucune entrée codée")]
    [TestCase("section><code code=\"48765-2\"", "section><code code=\"11450-4\"", "ne comporte pas la section")]
    public void Text_entry_and_section_are_each_needed(string right, string wrong, string word)
    {
        using var scene = new Scene();
        var judgement = Assert.Throws<JudgementException>(() => Steps(scene, Scene.AllergySection.Replace(right, wrong)).Mentions(Allergies, "pénicilline"));
        Assert.That(judgement!.Message, Does.Contain(word));
    }

    [Test]
    public void Words_without_an_expected_code_are_looked_for_in_labels()
    {
        using var scene = new Scene();
        Assert.DoesNotThrow(() => Steps(scene, Scene.AllergySection.Replace("Allergie à", "allergie médicamenteuse à")).Mentions(Allergies, "allergie médicamenteuse"));
        Assert.Throws<JudgementException>(() => Steps(scene, Scene.AllergySection).Mentions(Allergies, "depuis 1998"));
    }

    [Test]
    public void Case_and_typography_do_not_count_but_accents_do()
    {
        using var scene = new Scene();
        Assert.DoesNotThrow(() => Steps(scene, Scene.AllergySection.Replace("Allergie à la pénicilline", "ALLERGIE À LA\u00A0PÉNICILLINE")).Mentions(Allergies, "pénicilline"));
        Assert.Throws<JudgementException>(() => Steps(scene, Scene.AllergySection.Replace("la pénicilline", "la penicilline")).Mentions(Allergies, "pénicilline"));
    }

    [Test]
    public void A_plan_that_expects_nothing_judges_nothing()
    {
        using var scene = new Scene();
        scene.TestCase.Situation = scene.TestCase.File.FindSituation("rien d'attendu");
        var steps = Steps(scene, Scene.AllergySection);
        Assert.Throws<PlanException>(() => steps.CarriesExpected(Allergies));
        Assert.Throws<PlanException>(steps.SaysAbsence);
    }

    [Test]
    public void An_unknown_section_name_is_the_plans_fault()
    {
        using var scene = new Scene();
        Assert.Throws<PlanException>(() => Steps(scene, Scene.AllergySection).HasNot("Allergie"));
    }

    [Test]
    public void A_section_that_should_not_be_there_is_refused()
    {
        using var scene = new Scene();
        Assert.Throws<JudgementException>(() => Steps(scene, Scene.AllergySection).HasNot(Allergies));
        Assert.DoesNotThrow(() => Steps(scene, Scene.AllergySection).HasNot("Traitements"));
    }

    private static SectionSteps Steps(Scene scene, string body)
    {
        scene.TestCase.Document = Scene.Document(body: body);
        return new SectionSteps(scene.TestCase, scene.Reading, Scene.Names);
    }
}
