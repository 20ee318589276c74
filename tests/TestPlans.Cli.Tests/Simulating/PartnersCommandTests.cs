using System.Text.RegularExpressions;
using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Tests.Simulating;

/// <summary><c>simulate pdc|pec</c> and <c>simulate pds|pes</c>, <c>simulate gestionnaire</c> and <c>simulate createur</c> as two shells see them, over a real socket.</summary>
internal sealed class PartnersCommandTests
{
    [Test]
    public async Task A_stay_is_told_by_one_and_followed_by_the_other()
    {
        using var shell = new Shell();
        await using var pec = await Running.StartAsync("pec", shell, "--out", shell.In("recu"));
        Assert.That(await shell.RunAsync("simulate", "pes", "--to", pec.Place, "--acte", "admission,mutation,sortie", "--acte", "annulation"), Is.Zero, shell.Output + shell.Error);
        Assert.That(shell.Output, Does.Match(@"ADT\^A01 .* → AA").And.Match(@"ADT\^A13 .* → AA").And.Contain("4 message(s) envoyé(s), 4 accepté(s)."));
        var log = await pec.StopAsync();
        Assert.That(log, Does.Match(@"\[1\] ADT\^A02 [0-9-]+ : conforme → AA · .*IPP"));
        Assert.That(log, Does.Contain("arrêt : 4 message(s) reçu(s) (4 AA), 1 patient(s) connu(s)").And.Match("venue V[0-9]+ en cours, UF 6270"));
        Assert.That(Directory.GetFiles(shell.In("recu")).Select(file => Path.GetFileName(file)).Count(file => file.EndsWith(".ack.hl7", StringComparison.Ordinal)), Is.EqualTo(4));
        Assert.That(Directory.GetFiles(shell.In("recu"), "*.json"), Has.Length.EqualTo(4));
    }

    [Test]
    public async Task A_refusal_shows_its_place_and_its_rule_on_both_sides()
    {
        using var shell = new Shell();
        await using var pdc = await Running.StartAsync("pdc", shell);
        Assert.That(await shell.RunAsync("simulate", "pds", "--to", pdc.Place, "--champ", "PID-24=Z"), Is.EqualTo(1));
        Assert.That(shell.Output, Does.Match(@"ADT\^A28 .* → AE").And.Match("PID-24  103  "));
        Assert.That(await pdc.StopAsync(), Does.Match(@"ADT\^A28 .* : non conforme → AE").And.Match("PID-24  T0136  ").And.Contain("0 patient(s) connu(s)"));
    }

    [TestCase("absent", "sans réponse", "pas d’acquittement")]
    [TestCase("fermeture", "sans réponse", "sans acquitter")]
    [TestCase("negatif:AR:207", "AR", "→ AR")]
    [TestCase("autre-message", "AA", "ACK-RAPPEL")]
    [TestCase("malforme:sans-msa", "AA", "ACK-MSA")]
    public async Task A_scripted_fault_is_seen_and_counted(string fault, string received, string sent)
    {
        using var shell = new Shell();
        await using var pdc = await Running.StartAsync("pdc", shell, "--fault", fault);
        Assert.That(await shell.RunAsync("simulate", "pds", "--to", pdc.Place, "--delai", fault == "absent" ? "0.3" : "30"), Is.EqualTo(1), shell.Output);
        Assert.That(shell.Output, Does.Contain(sent));
        // The sender may have given up before the receiver had judged.
        await pdc.SaysAsync($"→ ({received}) \\(");
        Assert.That(await pdc.StopAsync(), Does.Contain($"(1 {received})"));
    }

    [Test]
    public async Task A_message_sent_badly_is_said_by_the_receiver()
    {
        using var shell = new Shell();
        await using var pdc = await Running.StartAsync("pdc", shell);
        Assert.That(await shell.RunAsync("simulate", "pds", "--to", pdc.Place, "--fault", "sans-msh"), Is.EqualTo(1));
        Assert.That(await shell.RunAsync("simulate", "pds", "--to", pdc.Place, "--fault", "desordre", "--acte", "creation,modification"), Is.Zero, shell.Output);
        Assert.That(await pdc.StopAsync(), Does.Match(@"illisible : .*MSH.* → AR[\s\S]*ADT\^A31[\s\S]*ADT\^A28"));
    }

    [Test]
    public async Task A_patient_of_a_test_case_is_sent_as_the_file_says()
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync("simulate", "demographics", "--graine", "5", "--statut", "VALI", "--out", shell.In("jeu.json")), Is.Zero, shell.Error);
        await using var pdc = await Running.StartAsync("pdc", shell);
        Assert.That(await shell.RunAsync("simulate", "pds", "--to", pdc.Place, "--patient", shell.In("jeu.json"), "--acte", "creation,changement-identifiant,fusion,rapprochement,separation,modification"), Is.Zero, shell.Output + shell.Error);
        Assert.That(await pdc.StopAsync(), Does.Match(@"arrêt : 6 message\(s\) reçu\(s\) \(6 AA\)").And.Match("INS [0-9AB]{15}, |INS [0-9AB]{15} ; VALI"));
    }

    [TestCase("", "ORU")]
    [TestCase("--message mdm --vers dmp,professionnel,patient --corps-patient Bonjour", "MDM")]
    [TestCase("--message mdm --acte supprimer --document vsm-testbenali.xml", "MDM")]
    [TestCase("--acte remplacer --masque professionnels --document compte-rendu-testmartin-v2.xml", "ORU")]
    [TestCase("--document compte-rendu-testmartin.xml --second compte-rendu-testmartin-structure.xml", "ORU")]
    public async Task A_document_is_sent_by_one_and_judged_by_the_other(string words, string type)
    {
        using var shell = new Shell();
        await using var manager = await Running.StartAsync("gestionnaire", shell);
        string[] options = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.EndsWith(".xml", StringComparison.Ordinal) ? Path.Combine(Shell.Checkout.Features, "hl7v2", "documents-cda", "jeux", "documents", word) : word)];
        Assert.That(await shell.RunAsync(["simulate", "createur", "--to", manager.Place, .. options]), Is.Zero, shell.Output + shell.Error);
        Assert.That(await manager.StopAsync(), Does.Match($@"{type}\^[RT]\d\d [0-9-]+ : conforme → AA"));
    }

    [Test]
    public async Task A_document_that_cannot_be_decoded_is_refused_and_its_place_said()
    {
        using var shell = new Shell();
        await using var manager = await Running.StartAsync("gestionnaire", shell);
        Assert.That(await shell.RunAsync("simulate", "createur", "--to", manager.Place, "--champ", "OBX[1]-5.5=?"), Is.EqualTo(1));
        Assert.That(await manager.StopAsync(), Does.Match(": non conforme → AE").And.Contain("DOC-BASE64"));
    }

    [TestCase("createur --to 127.0.0.1:1 --vers lune", 2, "--vers lune : attendu dmp")]
    [TestCase("createur --to 127.0.0.1:1 --document absent.xml", 2, "absent.xml : le fichier ne peut pas être lu")]
    [TestCase("createur --to 127.0.0.1:1 --message mdm --second autre.xml", 2, "un MDM porte un seul document")]
    [TestCase("pes --to 127.0.0.1:1", 3, "")]
    [TestCase("pes --to 127.0.0.1:1 --acte manger", 2, "--acte manger : attendu preadmission, admission")]
    [TestCase("pes --to 127.0.0.1:1 --acte annulation", 2, "aucun mouvement à annuler")]
    [TestCase("pds --to nulle-part", 2, "--to nulle-part : attendu HOTE:PORT")]
    [TestCase("pds --to 127.0.0.1:1 --champ partout=1", 2, "--champ partout=1")]
    [TestCase("pds --to 127.0.0.1:1 --champ PID-3", 2, "attendu CHEMIN=VALEUR")]
    [TestCase("pds --to 127.0.0.1:1 --fault rien", 2, "--fault rien : attendu double")]
    [TestCase("pds --to 127.0.0.1:1 --patient absent.json", 2, "absent.json")]
    [TestCase("pdc --port 99999", 2, "--port 99999 : attendu un nombre de 0 à 65535")]
    [TestCase("pdc --address ici", 2, "--address ici : attendu une adresse IP")]
    [TestCase("pec --fault negatif", 2, "--fault negatif : attendu retard:SECONDES")]
    public async Task A_wrong_option_is_one_line(string words, int code, string said)
    {
        using var shell = new Shell();
        Assert.That(await shell.RunAsync(["simulate", .. words.Split(' ')]), Is.EqualTo(code), shell.Output + shell.Error);
        Assert.That(shell.Error, said.Length == 0 ? Is.Empty : Does.Contain(said));
        Assert.That(shell.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
    }

    /// <summary>A consumer that runs until it is stopped.</summary>
    private sealed class Running : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly Lines _log = new();
        private Task<int> _command = Task.FromResult(0);

        public string Place { get; private set; } = "";

        public static async Task<Running> StartAsync(string role, Shell shell, params string[] words)
        {
            var running = new Running();
            running._command = CommandLine.RunAsync(["simulate", role, "--port", "0", .. words], new TerminalOutput(running._log, running._log, isInteractive: false), Shell.Checkout with { Root = shell.Folder }, running._stop.Token);
            running.Place = await running._log.FirstAsync("MLLP sur (127.0.0.1:[0-9]+)");
            return running;
        }

        public Task<string> SaysAsync(string pattern) => _log.FirstAsync(pattern);

        public async Task<string> StopAsync()
        {
            await _stop.CancelAsync();
            Assert.That(await _command.WaitAsync(TimeSpan.FromSeconds(30)), Is.Zero);
            return _log.ToString();
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            await _command.WaitAsync(TimeSpan.FromSeconds(30));
            _stop.Dispose();
            await _log.DisposeAsync();
        }
    }

    /// <summary>What a command writes, flush by flush.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly Lock _lock = new();
        private readonly SemaphoreSlim _flushed = new(0);

        public override void WriteLine(string? value)
        {
            lock (_lock)
            {
                base.WriteLine(value);
            }
        }

        public override void Flush() => _flushed.Release();

        public override string ToString()
        {
            lock (_lock)
            {
                return base.ToString();
            }
        }

        public async Task<string> FirstAsync(string pattern)
        {
            while (true)
            {
                if (Regex.Match(ToString(), pattern, RegexOptions.None, TimeSpan.FromSeconds(5)) is { Success: true } match)
                {
                    return match.Groups[1].Value;
                }

                Assert.That(await _flushed.WaitAsync(TimeSpan.FromSeconds(30)), Is.True, ToString());
            }
        }
    }
}
