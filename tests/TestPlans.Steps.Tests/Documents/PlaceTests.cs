using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

/// <summary>A judgement says where: the artefact by its hash, path, line, column, and the line itself.</summary>
internal sealed class PlaceTests
{
    [Test]
    public void A_trait_that_differs_is_shown_at_its_element()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(Scene.Header.Replace("19580412", "19580413"));
        var fault = Fault(() => new IdentitySteps(scene.TestCase, scene.Reading).CarriesIdentity());
        Assert.That((fault.Found, fault.Expected), Is.EqualTo(("19580413", "19580412")));
        Assert.That(fault.Place!.Sha256, Is.EqualTo(scene.TestCase.Document.Sha256));
        Assert.That(fault.Place.Path, Is.EqualTo("/ClinicalDocument/recordTarget/patientRole/patient/birthTime"));
        Assert.That((fault.Place.Line, fault.Place.Column), Is.EqualTo((4, 38)));
        Assert.That(fault.Place.Excerpt, Does.Contain("<birthTime value=\"19580413\"/>"));
    }

    [Test]
    public void What_is_absent_is_shown_by_the_element_that_should_hold_it()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(Scene.Header.Replace("<place><addr><county>35238</county></addr></place>", "<place/>"));
        Assert.That(Fault(() => new IdentitySteps(scene.TestCase, scene.Reading).CarriesIdentity()).Place!.Path, Does.EndWith("/patient/birthplace/place"));
    }

    [Test]
    public void A_section_is_shown_by_its_text_and_a_document_that_is_not_XML_by_the_place_of_the_fault()
    {
        using var scene = new Scene();
        scene.TestCase.Document = Scene.Document(body: Scene.AllergySection);
        Assert.That(Fault(() => Sections(scene).Mentions("Allergies et hypersensibilités", "arachide")).Place!.Path, Does.EndWith("/section/text"));

        scene.TestCase.Document = new Validation.Artefact("coupé.xml", "application/xml", "<a>\n<b>"u8.ToArray());
        Assert.That(Fault(() => Sections(scene).HasNot("Traitements")).Place!.Line, Is.EqualTo(2));
    }

    [Test]
    public void Long_lines_are_cut_around_the_column()
    {
        var line = new string('a', 500) + "ICI" + new string('b', 500);
        var place = Places.At(new Validation.Artefact("long.xml", "application/xml", System.Text.Encoding.UTF8.GetBytes("x\r\n" + line)), 2, 501);
        Assert.That(place.Excerpt, Has.Length.LessThan(200).And.Contain("ICI").And.StartWith("…").And.EndWith("…"));
        Assert.That(place.ToString(), Is.EqualTo("long.xml:2:501"));
    }

    private static SectionSteps Sections(Scene scene) => new(scene.TestCase, scene.Reading, Scene.Names);

    private static JudgementFault Fault(Action judge) => Assert.Throws<JudgementException>(judge)!.Faults.Single();
}
