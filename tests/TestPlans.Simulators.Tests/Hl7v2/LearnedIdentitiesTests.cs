using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

internal sealed class LearnedIdentitiesTests
{
    private readonly MessageSource _source = Stays.Source();

    [Test]
    public async Task A_creation_teaches_the_identity_and_its_traits()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        var learned = bench.Partner.Learned.Single().Identity;
        Assert.That((learned.BirthName, learned.GivenNames.Count, learned.Sex, learned.BirthPlace, learned.BirthDate, learned.Ipp!.Value), Is.EqualTo(("TESTMARTIN", 2, "F", "35238", (CivilDate?)new DateOnly(1958, 4, 12), "T0001")));
        Assert.That(learned.Ins!.Matricule, Is.EqualTo("258043523800194"));
    }

    // Source: RNIV, by PID-32 (table 0445): a matricule INS belongs to a validated identity.
    [TestCase("VALI", true)]
    [TestCase("PROV", false)]
    [TestCase("VIDE", false)]
    public async Task The_INS_is_kept_only_of_a_validated_identity(string status, bool kept)
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Jeanne with { IdentityStatus = [status] }));
        var received = bench.Partner.Unclaimed.Single();
        var learned = bench.Partner.Learned.Single();
        Assert.That((learned.Identity.Ins is not null, learned.RefusedIns is not null), Is.EqualTo((kept, !kept)));
        Assert.That(received.Remarks, kept ? Is.Empty : Has.One.Contains("INS non conservé"));
    }

    [Test]
    public async Task An_identity_that_is_no_longer_validated_loses_its_INS()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        await AcceptedAsync(bench, IdentityMessages.Update(_source.Next(), Stays.Jeanne with { Ins = null, IdentityStatus = ["PROV"] }));
        var learned = bench.Partner.Learned.Single();
        Assert.That((learned.Identity.Ins, learned.LastEvent), Is.EqualTo(((SimulatedIns?)null, "A31")));
    }

    [Test]
    public async Task An_update_replaces_what_it_says_deletes_what_it_nulls_and_leaves_the_rest()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Karim with { BirthPlaceName = "Rennes", MultipleBirth = true, BirthOrder = 1 }));
        var draft = IdentityMessages.Update(_source.Next(), new SimulatedPatient { Ipp = Stays.Karim.Ipp, BirthName = "TESTBENALI-NEUF", IdentityStatus = ["PROV"] }).SetNull("PID-23");
        await AcceptedAsync(bench, draft);
        var learned = bench.Partner.Learned.Single().Identity;
        Assert.That((learned.BirthName, learned.BirthPlaceName, learned.Sex, learned.BirthOrder), Is.EqualTo(("TESTBENALI-NEUF", (string?)null, "M", (int?)1)));
    }

    [Test]
    public async Task A_merge_leaves_one_patient_with_the_visits_and_the_identifiers_of_both()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        await AcceptedAsync(bench, Stays.Of(Stays.Karim, "V0002", source: _source).Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(bench, IdentityMessages.Merge(_source.Next(), Stays.Jeanne, Stays.Karim));
        var survivor = bench.Partner.Learned.Single();
        Assert.That(survivor.Identity.Ipp!.Value, Is.EqualTo("T0001"));
        Assert.That(survivor.FormerIdentifiers.Select(identifier => identifier.Value), Is.EqualTo(new[] { "T0002" }));
        Assert.That(survivor.Visits.Single().Number!.Value, Is.EqualTo("V0002"));
    }

    [Test]
    public async Task A_merge_of_someone_unknown_is_accepted_and_said()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Merge(_source.Next(), Stays.Jeanne, Stays.Karim));
        Assert.That(bench.Partner.Unclaimed.Single().Remarks, Has.One.Contains("n’était pas connu"));
    }

    [Test]
    public async Task A_change_of_identifier_keeps_the_patient_under_the_new_one()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Karim));
        var renamed = Stays.Karim with { Ipp = new SimulatedIdentifier("T0077", Stays.Hospital) };
        await AcceptedAsync(bench, IdentityMessages.ChangeIdentifier(_source.Next(), renamed, Stays.Karim.Ipp!));
        var learned = bench.Partner.Learned.Single();
        Assert.That((learned.Identity.Ipp!.Value, learned.FormerIdentifiers.Single().Value, learned.Identity.BirthName), Is.EqualTo(("T0077", "T0002", "TESTBENALI")));
    }

    [Test]
    public async Task A_link_holds_until_it_is_undone_and_changes_nothing_else()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Karim));
        await AcceptedAsync(bench, IdentityMessages.Link(_source.Next(), Stays.Jeanne with { UsedName = "TESTAUTRE" }, Stays.Karim));
        Assert.That(bench.Partner.Learned.Select(patient => patient.Linked.Single().Value), Is.EqualTo(new[] { "T0002", "T0001" }));
        Assert.That(bench.Partner.Learned.Select(patient => patient.Identity.UsedName), Has.None.EqualTo("TESTAUTRE"), "an update goes by A31");
        await AcceptedAsync(bench, IdentityMessages.Unlink(_source.Next(), Stays.Karim, Stays.Jeanne));
        Assert.That(bench.Partner.Learned.Select(patient => patient.Linked.Count), Is.EqualTo(new[] { 0, 0 }));
    }

    [Test]
    public async Task A_link_with_someone_unknown_creates_nobody_and_is_found_when_he_comes()
    {
        await using var bench = new PartnerBench();
        await AcceptedAsync(bench, IdentityMessages.Unlink(_source.Next(), Stays.Jeanne, Stays.Karim));
        await AcceptedAsync(bench, IdentityMessages.Link(_source.Next(), Stays.Jeanne, Stays.Karim));
        Assert.That(bench.Partner.Learned, Is.Empty);
        Assert.That(bench.Partner.Unclaimed[^1].Remarks, Has.Exactly(2).Contains("n’est pas connu"));
        await AcceptedAsync(bench, IdentityMessages.Create(_source.Next(), Stays.Karim));
        Assert.That(bench.Partner.Learned.Single().Linked.Single().Value, Is.EqualTo("T0001"));
    }

    private static async Task AcceptedAsync(PartnerBench bench, Er7Draft message) => Assert.That((await bench.AskAsync(message)).Said(), Is.EqualTo("AA"));
}
