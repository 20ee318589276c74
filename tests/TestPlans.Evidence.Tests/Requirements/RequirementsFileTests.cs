using System.Text;

namespace TestPlans.Evidence.Tests;

internal sealed class RequirementsFileTests
{
    private const string Header = "id;acteur;obligation;enonce;source;verification;raison\r\n";

    private static RequirementSet Parse(string text, Encoding? encoding = null) =>
        RequirementsFile.Parse("features/cda/vsm/exigences.csv", (encoding ?? Encoding.UTF8).GetBytes(text));

    private static string[] Problems(string text) => [.. Parse(text).Problems.Select(problem => problem.ToString())];

    [Test]
    public void A_row_is_read_whole()
    {
        var set = Parse(Header + "VSM-EX-1;créateur;DOIT;\"Le VSM dit ; \"\"tout\"\"\";Volet VSM 2022.01, 3.2;artefact;\r\n");

        Assert.That(set.Problems, Is.Empty);
        Assert.That((set.Famille, set.Volet), Is.EqualTo(("cda", "vsm")));
        Assert.That(set.Requirements.Single(), Is.EqualTo(new Requirement
        {
            Id = "VSM-EX-1",
            Actor = "créateur",
            Obligation = Obligation.Doit,
            Statement = "Le VSM dit ; \"tout\"",
            Source = "Volet VSM 2022.01, 3.2",
            Verification = Verification.Artefact,
            Line = 2,
        }));
    }

    [TestCase(65001, true)]
    [TestCase(65001, false)]
    [TestCase(1252, false)]
    [TestCase(1200, true)]
    public void The_encodings_of_Excel_are_read(int codePage, bool withMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Header + "A;émetteur;PEUT;énoncé;s;humaine;")];
        var requirement = RequirementsFile.Parse("exigences.csv", bytes).Requirements.Single();

        Assert.That((requirement.Actor, requirement.Statement, requirement.Obligation), Is.EqualTo(("émetteur", "énoncé", Obligation.Peut)));
    }

    [TestCase("Énoncé;ID;Vérification;Obligation\nphrase;A;non exercée;doit", false)]
    [TestCase("énonce,id,verification,obligation,raison\nphrase,A,Non-Exercée,Doit,faute de partenaire", true)]
    public void Columns_come_in_any_order_and_case(string text, bool good) =>
        Assert.That(Parse(text).Requirements, good ? Has.Count.EqualTo(1) : Is.Empty);

    [Test]
    public void Lines_of_a_quoted_cell_and_empty_rows_keep_positions_right()
    {
        var set = Parse(Header + "A;;DOIT;\"deux\r\nlignes\";;artefact;\r\n;;;;;;\r\n\r\nB;;OBLIGE;x;;artefact;\r\n");

        Assert.That(set.Requirements.Single().Statement, Is.EqualTo("deux\nlignes"));
        Assert.That(set.Problems.Single().ToString(), Is.EqualTo("features/cda/vsm/exigences.csv:6:4: « OBLIGE » n'est pas une valeur de « obligation » (attendu : DOIT ou PEUT)"));
    }

    [Test]
    public void Every_fault_is_said_with_its_place()
    {
        Assert.That(Problems(Header + ";a;DOIT;x;s;artefact;").Single(), Does.EndWith(":2:1: colonne « id » vide"));
        Assert.That(Problems(Header + "A;a;DOIT;x;s;non-exercee;").Single(), Does.Contain("raison"));
        Assert.That(Problems(Header + "A;a;DOIT;x;s;artefact;\nA;a;DOIT;x;s;artefact;").Single(), Does.Contain(":3:1:").And.Contain("ligne 2"));
        Assert.That(Problems(Header + "A;a;DOIT;\"x;s;artefact;").First(), Does.Contain(":2:10:").And.Contain("guillemet"));
        Assert.That(Problems("id;acteur\nA;b"), Has.Length.EqualTo(3));
        Assert.That(Problems("").Single(), Does.Contain("fichier vide"));
        Assert.That(Problems(Header + "A B;a;DOIT;x;s;artefact;").Single(), Does.Contain("espace"));
        Assert.That(Problems(Header + "A").Single(p => p.Contains("enonce", StringComparison.Ordinal)), Does.Contain(":2:1:"));
    }

    [Test]
    public void A_missing_file_is_one_line() =>
        Assert.That(RequirementsFile.Read(Path.Combine("nulle-part", "exigences.csv")).Problems.Single().Message, Does.StartWith("fichier illisible"));

    [Test]
    public void Binary_noise_ends_with_problems_only()
    {
        var noise = new byte[200_000];
        new Random(7).NextBytes(noise);
        var set = RequirementsFile.Parse("exigences.csv", noise);
        Assert.That(set.Requirements, Is.Empty);
        Assert.That(set.Problems, Is.Not.Empty);
    }
}
