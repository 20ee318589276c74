using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>The words of sentences about identities: what they mean, and what is said of those that mean nothing.</summary>
internal sealed class IdentityWordsTests
{
    private static readonly TestPatient Ines = new()
    {
        BirthName = "TESTRECUP",
        GivenNames = ["Inès"],
        Sex = "F",
        BirthDate = new DateOnly(1995, 6, 30),
        Ins = new InsNumber("295063306304581", "1.2.250.1.213.1.4.10"),
        IdentityStatus = "RECU",
    };

    [Test]
    public void Changes_are_told_to_the_system_by_key_and_kept_by_the_scenario()
    {
        var changes = IdentityChanges.Of(Table(("Nom utilisé", "TESTLEGALL"), ("statut", "VALI"), ("prénoms de naissance", "Inès Jade"), ("date de naissance", "1995-07-01")));
        Assert.That(changes.Parameters.Keys, Is.EqualTo(new[] { "nomUtilise", "statutIdentite", "prenoms", "dateNaissance" }));
        var changed = changes.Apply(Ines);
        Assert.That((changed.UsedName, changed.IsQualified, string.Join(' ', changed.GivenNames), changed.BirthDate), Is.EqualTo(("TESTLEGALL", true, "Inès Jade", new DateOnly(1995, 7, 1))));
        Assert.That(changes.InFrench, Does.Contain("nom utilisé « TESTLEGALL »"));
        Assert.That(IdentityChanges.Of(Table(("matricule INS", ""))).InFrench, Is.EqualTo("matricule INS à supprimer"));
    }

    [Test]
    public void Who_was_unknown_is_so_until_a_change_says_who_he_is()
    {
        var unknown = Ines with { IsUnknown = true, Ins = null, IdentityStatus = "PROV" };
        var changes = IdentityChanges.Of(Table(("identité inconnue", "non"), ("nom de naissance", "TESTROSSI")));
        Assert.That(changes.Parameters["identiteInconnue"], Is.EqualTo("non"));
        Assert.That((changes.Apply(unknown).IsUnknown, changes.Apply(unknown).BirthName), Is.EqualTo((false, "TESTROSSI")));
    }

    [Test]
    public void A_quality_says_whether_anybody_knows_the_patient() =>
        Assert.That(new[] { "inconnue", "provisoire" }.Select(IdentityParameterTypes.Quality).Select(quality => (quality.Code, quality.IsUnknown)), Is.EqualTo(new[] { ("PROV", true), ("PROV", false) }));

    [TestCase("identité inconnue", "peut-être", "n'est ni « oui » ni « non »")]
    [TestCase("couleur des yeux", "bleus", "le trait « couleur des yeux » est inconnu")]
    [TestCase("date de naissance", "30/06/1995", "n'est pas une date AAAA-MM-JJ")]
    public void A_change_that_means_nothing_is_inconclusive(string trait, string value, string expected) =>
        Assert.That(() => IdentityChanges.Of(Table((trait, value))).Apply(Ines), Throws.TypeOf<PlanException>().With.Message.Contains(expected));

    [TestCase("la création de ce patient (A28)")]
    [TestCase("la mise à jour de ce patient (A31)")]
    [TestCase("la fusion du doublon dans ce patient (A40)")]
    [TestCase("la fusion de ce patient dans une identité que le système ne connaît pas (A40)")]
    [TestCase("le changement d'identifiant de ce patient (A47)")]
    [TestCase("le changement de l'INS de ce patient (A47)")]
    [TestCase("la suppression de l'INS de ce patient (A47)")]
    [TestCase("le rapprochement de ce patient et du doublon (A24)")]
    [TestCase("la séparation de ce patient et du doublon (A37)")]
    [TestCase("la création de l'autre patient (A28)")]
    [TestCase("la fusion de l'autre patient dans ce patient (A40)")]
    public void A_transmission_is_known_by_its_words(string words) => Assert.That(TransmissionParameterTypes.Of(words).Words, Is.EqualTo(words));

    private static DataTable Table(params (string Trait, string Value)[] rows)
    {
        var table = new DataTable("trait", "valeur");
        foreach (var (trait, value) in rows)
        {
            table.AddRow(trait, value);
        }

        return table;
    }
}
