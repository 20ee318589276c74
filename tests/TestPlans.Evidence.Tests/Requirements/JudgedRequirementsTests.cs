namespace TestPlans.Evidence.Tests;

internal sealed class JudgedRequirementsTests
{
    private static readonly RequirementSet Vsm = Set("vsm", """
        CONTENU;c;DOIT;e;s;comportement;;la section|de la section
        TRAITANT;c;DOIT;e;s;comportement;;le médecin traitant déclaré
        LIBRE;c;DOIT;e;s;comportement;;
        """);

    private static readonly RequirementSet Minimal = Set("structuration-minimale", "LIEN;c;DOIT;e;s;comportement;;les traits stricts\nSECTION;c;DOIT;e;s;comportement;;la section\n");

    [TestCase("la section « Traitements » porte les données", new[] { "CONTENU" }, TestName = "the phrase chooses among the tags")]
    [TestCase("le médecin traitant déclaré figure dans l’en-tête", new[] { "TRAITANT" }, TestName = "typography does not count")]
    [TestCase("le document porte les traits stricts", new[] { "LIEN" }, TestName = "a sentence of another volet accuses the exigence of that volet")]
    [TestCase("le document est beau", new string[0], TestName = "a sentence that nobody claims accuses nothing")]
    public void A_sentence_accuses_what_it_judges(string sentence, string[] expected) =>
        Assert.That(Of(["@exi:CONTENU", "@exi:TRAITANT", "@niveau:N1"], sentence), Is.EqualTo(expected));

    [Test]
    public void An_exigence_without_phrases_is_judged_by_every_sentence_of_its_scenarios() =>
        Assert.That(Of(["@exi:LIBRE", "@exi:TRAITANT"], "le document est beau"), Is.EqualTo(new[] { "LIBRE" }));

    [Test]
    public void The_volet_of_the_feature_speaks_first() => Assert.That(Of([], "la section « X »"), Is.EqualTo(new[] { "CONTENU" }));

    private static IReadOnlyList<string> Of(string[] tags, string sentence) => new JudgedRequirements([Minimal, Vsm]).Of("features/cda/vsm/creation.feature", tags, sentence);

    private static RequirementSet Set(string volet, string rows)
    {
        var set = RequirementsFile.Parse($"features/cda/{volet}/exigences.csv", System.Text.Encoding.UTF8.GetBytes("id;acteur;obligation;enonce;source;verification;raison;phrases\n" + rows));
        Assert.That(set.Problems, Is.Empty);
        return set;
    }
}
