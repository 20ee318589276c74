using TestPlans.Gherkin;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>What a state shows of a link between two identities, and what is not taken for its absence.</summary>
internal sealed class KeptLinksTests
{
    private static readonly SimulatedAuthority Authority = new("TESTPLANS", "2.25.1", "ISO");
    private static readonly SimulatedIdentifier First = new("1", Authority);
    private static readonly SimulatedIdentifier Second = new("2", Authority);

    [TestCase("2.25.1", null, 1)]
    [TestCase("TESTPLANS", "2.25.1", 2)]
    [TestCase("2.25.9", null, 0)]
    public void Either_side_may_show_it_under_the_name_or_the_OID_of_the_authority(string shownByFirst, string? shownBySecond, int links) =>
        Assert.That(Between(Kept("1", new LocalIdentifier("2", shownByFirst)), Kept("2", shownBySecond is null ? [] : [new("1", shownBySecond)])), Has.Count.EqualTo(links));

    [Test]
    public void A_link_with_another_identity_is_not_theirs() => Assert.That(Between(Kept("1", new LocalIdentifier("3", "2.25.1")), Kept("2")), Is.Empty);

    [Test]
    public void A_system_that_shows_no_link_proves_nothing() =>
        Assert.That(() => Between(Kept("1") with { Linked = null }, Kept("2")), Throws.TypeOf<PlanException>().With.Message.Contains("ne montre pas les liens"));

    [Test]
    public void Identities_that_are_gone_are_not_unlinked()
    {
        Assert.That(() => Between(), Throws.TypeOf<JudgementException>().With.Message.Contains("aucune des deux identités"));
        Assert.That(() => Between(Kept("1") with { MergedInto = "9" }), Throws.TypeOf<JudgementException>());
    }

    private static IReadOnlyList<LocalIdentifier> Between(params KeptIdentity[] identities) =>
        KeptLinks.Between(identities, First, Second, Places.Whole(new Artefact("etat.json", "application/json", "{}"u8.ToArray())));

    private static KeptIdentity Kept(string number, params LocalIdentifier[] linked) => new() { Identifiers = [new(number, "2.25.1")], Linked = linked };
}
