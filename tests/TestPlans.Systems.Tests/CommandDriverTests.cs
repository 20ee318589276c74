using TestPlans.Validation;

namespace TestPlans.Systems.Tests;

/// <summary>« commande » : a program is started without a shell, its end and its files are the answer.</summary>
[Platform("Unix")]
public sealed class CommandDriverTests
{
    [Test]
    public async Task The_one_file_written_is_the_document()
    {
        using var place = new Workplace();

        var seen = (Observed<Artefact>)await Produce(place, "cp \\\"$1\\\" \\\"$2/document.xml\\\"");

        Assert.That(System.Text.Encoding.UTF8.GetString(seen.Value.Content.Span), Does.Contain("\"acte\": \"produire\""));
        Assert.That(seen.ObservedBy, Does.Contain("sh"));
    }

    [Test]
    public async Task No_file_is_an_act_that_did_not_come() =>
        Assert.That(await ProduceAlone("true"), Is.TypeOf<NotInTime<Artefact>>());

    [Test]
    public async Task Two_files_are_ambiguous() =>
        Assert.That(await ProduceAlone("touch \\\"$2/a\\\" \\\"$2/b\\\""), Is.TypeOf<Ambiguous<Artefact>>());

    [Test]
    public async Task A_failing_program_is_shown_with_its_words_and_without_secrets()
    {
        using var place = new Workplace();
        Environment.SetEnvironmentVariable("TESTPLANS_TEST_SECRET", "mot-de-passe");

        var reason = ((Unreachable<Artefact>)await Produce(place, "echo refus $PASSE >&2; exit 7", """ "environnement": { "PASSE": "${ENV:TESTPLANS_TEST_SECRET}" }, """)).Reason;

        Assert.That(reason, Does.Contain("le code 7").And.Contain("refus •••").And.Not.Contain("mot-de-passe"));
    }

    [Test]
    public async Task A_program_that_hangs_is_stopped() =>
        Assert.That(((NotInTime<Artefact>)await ProduceAlone("exec tail -f /dev/null", """ "delai": "300 ms", """)).Awaited, Does.Contain("n’a pas fini en 300 millisecondes"));

    [Test]
    public async Task A_program_that_leaves_another_running_is_over_when_it_ends()
    {
        using var place = new Workplace();
        // The one left behind keeps the outputs of the program open.
        var producing = Produce(place, "tail -f /dev/null & echo $! > \\\"$2/../pid\\\"; cp \\\"$1\\\" \\\"$2/d.xml\\\"");
        var result = await producing.WaitAsync(TimeSpan.FromSeconds(30));
        using (var left = System.Diagnostics.Process.GetProcessById(int.Parse(File.ReadAllText(Directory.EnumerateFiles(place.Root, "pid", SearchOption.AllDirectories).Single()), System.Globalization.CultureInfo.InvariantCulture)))
        {
            left.Kill();
        }

        Assert.That(result, Is.TypeOf<Observed<Artefact>>());
    }

    [Test]
    public async Task A_document_of_somebody_else_is_not_the_answer()
    {
        using var place = new Workplace();
        var other = place.Write("autre.xml", Workplace.Cda(ins: "175052A00403354", name: "TESTCOLONNA", birth: "19750512"));

        var late = (NotInTime<Artefact>)await Produce(place, $"cp '{other}' \\\"$2\\\"");

        Assert.That(late.Awaited, Does.Contain("autre.xml concerne un autre patient").And.Contain("TESTCOLONNA").And.Contain("TESTMARTIN"));
    }

    [Test]
    public async Task A_document_that_names_no_patient_is_left_to_its_rules()
    {
        using var place = new Workplace();
        var nobody = place.Write("sans.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>VSM</title></ClinicalDocument>");

        Assert.That(await Produce(place, $"cp '{nobody}' \\\"$2\\\""), Is.TypeOf<Observed<Artefact>>());
    }

    [Test]
    public async Task A_link_is_not_followed() =>
        Assert.That(((Unreachable<Artefact>)await ProduceAlone("ln -s /etc/passwd \\\"$2/d.xml\\\"")).Reason, Does.Contain("lien symbolique"));

    [Test]
    public async Task A_file_that_cannot_be_executed_is_told_before_the_run_and_in_it()
    {
        using var place = new Workplace();
        var program = place.Write("outil.sh", "#!/bin/sh\n");
        var system = place.System(
            """ "createur-contenu": { "pilote": "commande", "programme": "./outil.sh", "arguments": ["{demande}"] } """, place.Context with { Time = TimeProvider.System });

        Assert.That(SystemCheck.Run(system).Single().Text, Does.EndWith("n’est pas exécutable"));
        Assert.That(((Unreachable<Artefact>)await system.ContentCreator!.ProduceAsync(Workplace.Production(), default)).Reason, Does.Contain("ne démarre pas : il n’est pas exécutable"));
    }

    [Test]
    public async Task A_folder_that_is_gone_is_why_a_program_does_not_start()
    {
        using var place = new Workplace();

        var reason = ((Unreachable<Artefact>)await Produce(place, "true", """ "dossier": "./absent", """)).Reason;

        Assert.That(reason, Does.Contain("le dossier « dossier » n’existe pas").And.Not.Contain("An error occurred"));
    }

    [Test]
    public async Task An_absent_program_is_unreachable()
    {
        using var place = new Workplace();
        var system = place.System(
            """ "createur-contenu": { "pilote": "commande", "programme": "./absent", "arguments": ["{demande}"] } """, place.Context with { Time = TimeProvider.System });

        Assert.That(((Unreachable<Artefact>)await system.ContentCreator!.ProduceAsync(Workplace.Production(), default)).Reason, Does.Contain("ne démarre pas"));
        Assert.That(SystemCheck.Run(system).Single().IsReached, Is.False);
    }

    [Test]
    public async Task The_document_reaches_the_program_and_its_restitution_comes_back()
    {
        using var place = new Workplace();
        var sha256 = Workplace.Document().Sha256;
        var program = place.Write("consomme.sh", $"test \"$(cat \"$1\")\" = '<a/>' || exit 9\nprintf '{{\"document\":\"{sha256}\",\"decision\":\"refuse\"}}' > \"$2/{sha256}.json\"\n");
        var system = place.System(
            $$""" "consommateur-contenu": { "pilote": "commande", "programme": "sh", "arguments": ["{{program}}", "{document}", "{sortie}"] } """, place.Context with { Time = TimeProvider.System });

        var seen = (Observed<Consumption>)await system.ContentConsumer!.ConsumeAsync(new ConsumptionRequest(Workplace.Document(), Workplace.Jeanne), default);

        Assert.That(seen.Value.Decision, Is.EqualTo(ConsumptionDecision.Refused));
    }

    private static async Task<ActResult<Artefact>> ProduceAlone(string script, string more = "")
    {
        using var place = new Workplace();
        return await Produce(place, script, more);
    }

    private static Task<ActResult<Artefact>> Produce(Workplace place, string script, string more = "") => place
        .System(
            $$""" "createur-contenu": { "pilote": "commande", "programme": "sh", {{more}} "arguments": ["-c", "{{script}}", "sh", "{demande}", "{sortie}"] } """,
            place.Context with { Time = TimeProvider.System })
        .ContentCreator!.ProduceAsync(Workplace.Production(), CancellationToken.None);
}
