using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;
using TestPlans.Systems;

namespace TestPlans.Steps.Tests.Documents;

/// <summary>The header names the people of the situation, each in their function, and nobody else there.</summary>
internal sealed class PeopleStepsTests
{
    private const string Mother = """<informant><relatedEntity classCode="NOK"><code code="MTH"/><telecom value="tel:+33199000007"/><relatedPerson><name><family>TESTMINEUR</family><given>Claire</given></name></relatedPerson></relatedEntity></informant>""";

    private const string Doctor = """<informant><assignedEntity><id root="1.2.250.1.71.4.2.1" extension="899900001027"/><assignedPerson><name><family>TESTBLANC</family><given>Louis</given></name></assignedPerson></assignedEntity></informant>""";

    private static readonly TestPerson[] People =
    [
        new(PersonFunction.Informant, "TESTMINEUR", "Claire") { Telecom = "tel:+33199000007", Quality = "NOK", Link = "MTH" },
        new(PersonFunction.Informant, "TESTBLANC", "Louis") { Rpps = "99900001027" },
    ];

    [Test]
    public void The_right_people_in_any_order_hold()
    {
        using var scene = new Scene();
        Assert.DoesNotThrow(() => Judge(scene, Mother + Doctor, People));
        Assert.DoesNotThrow(() => Judge(scene, Doctor + Mother, People));
    }

    [TestCase("given>Claire", "given>Odile", "n'est pas nommé", "Louis TESTBLANC, Odile TESTMINEUR")]
    [TestCase("code=\"MTH\"", "code=\"GRMTH\"", "lien avec le patient", "GRMTH")]
    [TestCase("classCode=\"NOK\"", "classCode=\"ECON\"", "qualité", "ECON")]
    [TestCase("tel:+33199000007", "tel:+33199000008", "adresse de contact", "tel:+33199000008")]
    [TestCase("899900001027", "899900001019", "identifiant national", "899900001019")]
    public void Each_difference_is_told_at_its_place(string right, string wrong, string what, string found)
    {
        using var scene = new Scene();
        var judgement = Assert.Throws<JudgementException>(() => Judge(scene, (Doctor + Mother).Replace(right, wrong), People));
        var fault = judgement!.Faults[0];
        Assert.That(fault.Message, Does.Contain(what));
        Assert.That((fault.Found, fault.Place!.Path.StartsWith("/ClinicalDocument/informant", StringComparison.Ordinal)), Is.EqualTo((found, true)));
    }

    [Test]
    public void Somebody_else_in_a_function_of_the_situation_is_a_fault_and_in_another_is_not()
    {
        using var scene = new Scene();
        Assert.That(Assert.Throws<JudgementException>(() => Judge(scene, Mother + Doctor + Doctor, People))!.Faults.Single().Message, Does.Contain("Louis TESTBLANC n'est pas de la situation"));
        Assert.DoesNotThrow(() => Judge(scene, Mother + Doctor + "<authenticator><name><family>A</family></name></authenticator>", People));
    }

    [Test]
    public void A_situation_that_names_nobody_judges_nothing()
    {
        using var scene = new Scene();
        Assert.Throws<PlanException>(() => Judge(scene, Mother, []));
    }

    private static void Judge(Scene scene, string header, TestPerson[] people)
    {
        scene.TestCase.Situation = scene.TestCase.Situation! with { People = people };
        scene.TestCase.Document = Scene.Document(Scene.Header + header);
        new PeopleSteps(scene.TestCase, scene.Reading).NamesPeople();
    }
}
