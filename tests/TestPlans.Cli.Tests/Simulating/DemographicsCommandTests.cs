using System.Text;
using System.Text.Json;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Systems;

namespace TestPlans.Cli.Tests.Simulating;

/// <summary><c>simulate demographics</c> as a shell sees it.</summary>
internal sealed class DemographicsCommandTests
{
    [Test]
    public async Task One_patient_is_ready_to_be_pasted_and_several_are_an_array()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--graine", "7"), Is.Zero, shell.Error);
        var path = shell.Write("jeu.json", shell.Output);
        Assert.That(TestPatientFile.Load(path).Patient.BirthName, Does.StartWith("TEST"));
        Assert.That(await shell.RunAsync("simulate", "demographics", "--graine", "7", "--nombre", "3"), Is.Zero);
        Assert.That(JsonDocument.Parse(shell.Output).RootElement.GetArrayLength(), Is.EqualTo(3));
    }

    [Test]
    public async Task A_folder_gets_one_test_case_each_that_a_plan_can_read()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--nombre", "12", "--out", shell.In("jeux") + "/"), Is.Zero, shell.Error);
        Assert.That(TestPatientFolder.Load(shell.In("jeux")), Has.Count.EqualTo(12));
        Assert.That(shell.Error, Is.Empty);
    }

    [Test]
    public async Task Namesakes_are_not_written_over_each_other_and_are_told()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--nombre", "2", "--profil", "homonymes", "--out", shell.In("jeux") + "/"), Is.Zero, shell.Error);
        Assert.That(Directory.GetFiles(shell.In("jeux")), Has.Length.EqualTo(2));
        Assert.That(shell.Error, Does.Contain("2 patients se nomment"));
    }

    [Test]
    public async Task A_spreadsheet_has_its_mark_and_its_rows()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--nombre", "4", "--format", "csv", "--out", shell.In("patients.csv")), Is.Zero, shell.Error);
        var bytes = File.ReadAllBytes(shell.In("patients.csv"));
        Assert.That(bytes.Take(3), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF }));
        Assert.That(Encoding.UTF8.GetString(bytes).Split("\r\n"), Has.Length.EqualTo(6));
    }

    [TestCase("UTF-8")]
    [TestCase("8859/15")]
    public async Task A_message_that_is_written_validates(string charset)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--format", "adt", "--profil", "accents", "--jeu-de-caracteres", charset, "--out", shell.In("a28.hl7")), Is.Zero, shell.Error);
        Assert.That(await shell.RunAsync("validate", shell.In("a28.hl7"), "--format", "json"), Is.Zero, shell.Output);
        Assert.That(shell.Output, Does.Contain("pam-fr-2.11-a28"));
    }

    [Test]
    public async Task The_same_words_give_the_same_bytes()
    {
        using var shell = new Shell();
        var outputs = new List<string>();
        foreach (var premier in new[] { "1", "1", "4" })
        {
            Assert.That(await shell.RunAsync("simulate", "demographics", "--format", "pid", "--premier", premier, "--nombre", premier == "4" ? "1" : "5"), Is.Zero, shell.Error);
            outputs.Add(shell.Output);
        }

        Assert.That(outputs[1], Is.EqualTo(outputs[0]));
        Assert.That(outputs[0].Split('\n')[3] + "\n", Is.EqualTo(outputs[2]));
    }

    [TestCase("AA", 0, "2 accepté(s)")]
    [TestCase("AE", 1, "0 accepté(s)")]
    public async Task Patients_are_sent_and_acknowledgements_shown(string code, int exit, string expected)
    {
        using var shell = new Shell();
        await using var system = MllpServer.Start(new MllpServerOptions(), (request, _) => ValueTask.FromResult(MllpReply.Message(
            Er7Acknowledgement.For(Er7Message.Parse(request.Message).Message, code, "R", request.ReceivedAt).ToBytes())));
        Assert.That(await shell.RunAsync("simulate", "demographics", "--nombre", "2", "--to", $"127.0.0.1:{system.Port}"), Is.EqualTo(exit), shell.Error);
        Assert.That(shell.Output, Does.Contain($"  {code}  ").And.Contain("2 patient(s) envoyé(s)").And.Contain(expected));
    }

    [Test]
    public async Task Nothing_that_listens_is_inconclusive()
    {
        using var shell = new Shell();
        int port;
        await using (var gone = MllpServer.Start(new MllpServerOptions(), (_, _) => ValueTask.FromResult(MllpReply.Nothing)))
        {
            port = gone.Port;
        }

        Assert.That(await shell.RunAsync("simulate", "demographics", "--nombre", "9", "--to", $"127.0.0.1:{port}"), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("connexion refusée").And.Contain("Aucun patient envoyé"));
    }

    [TestCase("--profil geant", "profil « geant » inconnu")]
    [TestCase("--profil corse --profil etranger", "portent tous deux sur : lieu")]
    [TestCase("--profil corse,centenaire", "ne vont pas ensemble")]
    [TestCase("--statut QUAL", "--statut QUAL : attendu VALI")]
    [TestCase("--nombre 0", "rangs de 1 à 10000")]
    [TestCase("--nombre 2 --premier 10000", "pas de 10000 à 10001")]
    [TestCase("--nombre deux", "deux")]
    [TestCase("--graine -1", "-1")]
    [TestCase("--date 2026-02-30", "--date 2026-02-30 : attendu AAAA-MM-JJ")]
    [TestCase("--date 1950-01-01", "entre 2000 et 2090")]
    [TestCase("--autorite A&B", "--autorite A&B")]
    [TestCase("--jeu-de-caracteres latin --format adt", "attendu UTF-8 ou 8859/15")]
    [TestCase("--jeu-de-caracteres 8859/15", "n'a de sens que pour des messages")]
    [TestCase("--format xml", "attendu json, csv, pid, adt")]
    [TestCase("--to ici", "attendu HOTE:PORT")]
    [TestCase("--to ici:70000", "attendu HOTE:PORT")]
    [TestCase("--to ici:1 --port 1", "--port n'a pas de sens avec --to")]
    [TestCase("--port 1 --out x", "--out n'a pas de sens avec --port")]
    [TestCase("--port 70000", "--port 70000")]
    [TestCase("--port 0 --address ici", "--address ici : attendu une adresse IP")]
    [TestCase("--address 0.0.0.0", "--address n'a de sens qu'avec --port")]
    [TestCase("--graines 3", "« --graines » est inconnu")]
    public async Task Misuse_is_one_clear_line(string words, string expected)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(["simulate", "demographics", .. words.Split(' ')]), Is.EqualTo(2), shell.Output);
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1), shell.Error);
        Assert.That(shell.Error, Does.Contain(expected));
        Assert.That(shell.Output, Is.Empty);
    }
}
