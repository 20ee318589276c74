using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;

namespace TestPlans.Steps.Tests.Documents;

internal sealed class SectionNamesTests
{
    [Test]
    public void A_section_that_the_plan_does_not_list_is_the_plan_s_fault_and_those_it_lists_are_told()
    {
        var document = CdaDocument.Read(Scene.Document(body: Scene.AllergySection).Content).Value!;
        Assert.That(Scene.Names.Find(document, "ALLERGIES et hypersensibilités")!.Code, Is.EqualTo("48765-2"));
        Assert.That(Scene.Names.Find(document, "Traitements"), Is.Null);
        Assert.That(Assert.Throws<PlanException>(() => Scene.Names.Find(document, "Vaccins"))!.Message, Does.Contain("« Vaccins » est inconnue").And.Contain("« Traitements »"));
    }
}
