using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What a partner takes follows from what it plays; the rest is rejected as unsupported (IHE ITI TF-2 C.2.3).</summary>
internal sealed class RolesTests
{
    private const string Result =
        "MSH|^~\\&|LABO|TESTHOPITAL|DPI|TESTHOPITAL|20260115093000||ORU^R01^ORU_R01|M0009|D|2.5|||||FRA|UNICODE UTF-8|||2.1^CISIS_CDA_HL7_V2\r" +
        "PID|1||T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI||TESTMARTIN^Jeanne^^^^^L||19580412|F\r";

    [TestCase(PartnerRoles.Identities, "AA", "AR MSH^1^9^1^2 201", "AR MSH^1^9^1^1 200")]
    [TestCase(PartnerRoles.Movements, "AR MSH^1^9^1^2 201", "AA", "AR MSH^1^9^1^1 200")]
    [TestCase(PartnerRoles.Identities | PartnerRoles.Movements, "AA", "AA", "AR MSH^1^9^1^1 200")]
    [TestCase(PartnerRoles.None, "AR MSH^1^9^1^1 200", "AR MSH^1^9^1^1 200", "AR MSH^1^9^1^1 200")]
    public async Task A_partner_takes_the_messages_of_its_roles(PartnerRoles roles, string creation, string admission, string document)
    {
        await using var bench = new PartnerBench(new PartnerOptions { Roles = roles });
        Assert.That((await bench.AskAsync(Written.Draft(Written.Creation))).Said(), Is.EqualTo(creation));
        Assert.That((await bench.AskAsync(Written.Draft(Written.Admission))).Said(), Is.EqualTo(admission));
        Assert.That((await bench.AskAsync(Written.Draft(Result))).Said(), Is.EqualTo(document));
    }

    [Test]
    public async Task A_manager_of_documents_judges_what_it_takes_and_learns_nothing_of_it()
    {
        await using var bench = new PartnerBench(new PartnerOptions { Roles = PartnerRoles.Documents });
        var answer = await bench.AskAsync(Written.Draft(Result));
        Assert.That(answer["MSA-1"].Text, Is.EqualTo("AE"), "without its orders it is not conforming");
        Assert.That(bench.Partner.Unclaimed.Single().Report.Model, Does.StartWith("hl7v2/cda-hl7v2-2.1-oru"));
        Assert.That((await bench.AskAsync(Written.Draft(Written.Creation))).Said(), Is.EqualTo("AR MSH^1^9^1^1 200"));
        Assert.That(bench.Partner.Learned, Is.Empty);
    }
}
