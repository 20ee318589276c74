using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What becomes of an INS that was told (PAM.fr 2.11.2 §4.4), and of the identifiers that look like one (§6.6.1). Messages are written by hand.</summary>
internal sealed class InsLifeTests
{
    private const string Nir = "258043523800194^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS";
    private const string Deleted = "\"\"^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS";
    private const string Nia = "258043523809993^^^ASIP-SANTE-INS-NIA&1.2.250.1.213.1.4.9&ISO^INS";

    private static readonly string Deletion = Written.Creation.Replace("ADT^A28^ADT_A05|M0001", "ADT^A47^ADT_A30|M0009", StringComparison.Ordinal)
        .Replace($"ISO^PI~{Nir}", $"ISO^PI~{Deleted}", StringComparison.Ordinal).Replace("PV1||N", $"MRG|{Nir}", StringComparison.Ordinal);

    [TestCase("PROV")]
    [TestCase("VALI")]
    public async Task An_A47_deletes_the_INS_and_the_status_is_the_one_told(string status)
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, Written.Creation);
        await AcceptedAsync(bench, Deletion.Replace("|VALI|", $"|{status}|", StringComparison.Ordinal));
        var learned = bench.Partner.Learned.Single();
        Assert.That((learned.Identity.Ins, learned.RefusedIns, learned.LastEvent), Is.EqualTo(((SimulatedIns?)null, (SimulatedIns?)null, "A47")));
        Assert.That(learned.Identity.IdentityStatus, Is.EqualTo(new[] { status }));
        Assert.That((learned.Identity.BirthName, learned.Identity.Ipp!.Value), Is.EqualTo(("TESTMARTIN", "T0001")), "the rest is as it was");
    }

    [Test]
    public async Task An_A47_replaces_the_INS_by_another()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, Written.Creation);
        await AcceptedAsync(bench, Deletion.Replace(Deleted, Nir.Replace("258043523800194", "258043523810290", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.That(bench.Partner.Learned.Single().Identity.Ins!.Matricule, Is.EqualTo("258043523810290"));
    }

    [Test]
    public async Task Of_a_NIA_and_the_NIR_that_replaces_it_the_NIR_is_kept_and_both_are_deleted()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, Written.Creation.Replace($"~{Nir}", $"~{Nia}~{Nir}", StringComparison.Ordinal));
        var learned = bench.Partner.Learned.Single().Identity;
        Assert.That((learned.Ins!.Matricule, learned.OtherIdentifiers.Count), Is.EqualTo(("258043523800194", 0)));
        await AcceptedAsync(bench, Deletion);
        Assert.That(bench.Partner.Learned.Single().Identity.Ins, Is.Null);
    }

    [Test]
    public async Task A_social_security_number_is_no_INS()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, Written.Creation.Replace(Nir, "258043523810290^^^ASIP-SANTE-NIR&1.2.250.1.213.1.4.8&ISO^NH", StringComparison.Ordinal));
        var learned = bench.Partner.Learned.Single().Identity;
        Assert.That((learned.Ins, learned.OtherIdentifiers.Single().Type), Is.EqualTo(((SimulatedIns?)null, "NH")));
    }

    [Test]
    public void Our_own_A47_says_what_the_norm_says()
    {
        var former = new SimulatedIns("258043523800194");
        var deletion = IdentityMessages.ReplaceIns(Stays.Source().Next(), Stays.Jeanne with { Ins = null, IdentityStatus = ["PROV"] }, former);
        var change = IdentityMessages.ReplaceIns(Stays.Source().Next(), Stays.Jeanne with { Ins = new SimulatedIns("258043523810290") }, former);
        Assert.That(Text(deletion, "PID-3[2]"), Is.EqualTo(Deleted));
        Assert.That(Text(change, "PID-3[2].1"), Is.EqualTo("258043523810290"));
        Assert.That(new[] { deletion, change }.Select(draft => Text(draft, "MRG-1")), Is.All.EqualTo(Nir));
    }

    [Test]
    public void A_used_name_that_is_no_longer_one_is_told_empty() =>
        Assert.That(Text(IdentityMessages.Update(Stays.Source().Next(), Stays.Jeanne with { UsedName = null, UsedGivenName = null, DropsUsedName = true }), "PID-5[2]"), Is.EqualTo("\"\"^Jeanne^^^^^D"));

    private static string Text(Er7Draft draft, string path) => System.Text.Encoding.UTF8.GetString(draft.ToMessage()[path].Raw);

    private static async Task AcceptedAsync(PartnerBench bench, string message)
    {
        Assert.That(message, Does.Contain("ASIP-SANTE"), "what is replaced was there");
        Assert.That((await bench.AskAsync(Written.Draft(message))).Said(), Is.EqualTo("AA"));
    }
}
