using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

/// <summary>Sentences that would be green by accident.</summary>
internal sealed class HostileSentenceTests
{
    [TestCase("")]
    [TestCase(" \u00A0")]
    public void Empty_words_judge_nothing(string words)
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(body: Scene.AllergySection);
        Assert.Throws<PlanException>(() => new SectionSteps(scene.TestCase, scene.Reading, Scene.Names).TextMentions("Allergies et hypersensibilités", words));
    }

    [Test]
    public void A_section_named_in_another_case_still_has_its_expected_code()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(body: Scene.AllergySection.Replace("code=\"J01C\"", "code=\"J01D\""));
        Assert.Throws<JudgementException>(() => new SectionSteps(scene.TestCase, scene.Reading, Scene.Names).Mentions("allergies et hypersensibilités", "pénicilline"));
    }

    [Test]
    public void A_treating_physician_of_the_body_is_not_one_of_the_header()
    {
        using var scene = new Scene();
        var header = Scene.Header.Replace("code=\"PCP\"", "code=\"ATTPHYS\"");
        scene.TestCase.Document = Scene.Document(header, "<component><section><entry><act><performer><functionCode code=\"PCP\"/><assignedEntity><id root=\"1.2.250.1.71.4.2.1\" extension=\"899900001001\"/><assignedPerson><name><family>TESTDURAND</family></name></assignedPerson></assignedEntity></performer></act></entry></section></component>");
        Assert.Throws<JudgementException>(new IdentitySteps(scene.TestCase, scene.Reading).CarriesTreatingPhysician);
    }

    [Test]
    public void Two_treating_physicians_that_differ_are_refused()
    {
        using var scene = new Scene();
        var second = "<participant><functionCode code=\"PCP\"/><associatedEntity><id root=\"1.2.250.1.71.4.2.1\" extension=\"899900001019\"/><associatedPerson><name><family>TESTLEROY</family></name></associatedPerson></associatedEntity></participant>";
        scene.TestCase.Document = Scene.Document(Scene.Header + second);
        Assert.Throws<JudgementException>(new IdentitySteps(scene.TestCase, scene.Reading).CarriesTreatingPhysician);
    }
}
