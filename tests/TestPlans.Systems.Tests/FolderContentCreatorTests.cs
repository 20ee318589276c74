using TestPlans.Formats.Json;
using TestPlans.Validation;

namespace TestPlans.Systems.Tests;

/// <summary>« dossier » for a creator: which file is the answer, and what is said when none or several are.</summary>
public sealed class FolderContentCreatorTests
{
    private const string Role = """ "createur-contenu": { "pilote": "dossier", "sortie": "./sortie", "delai": "10 secondes", "stabilite": "1 seconde" } """;
    private const string RoleWithRequests = """ "createur-contenu": { "pilote": "dossier", "sortie": "./sortie", "demandes": "./demandes", "delai": "10 secondes" } """;

    [Test]
    public async Task The_document_that_appears_is_the_answer()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(2, () => place.Write("sortie/vsm.xml", Workplace.Cda()));

        var seen = (Observed<Artefact>)await Produce(place, Role);

        Assert.That(seen.Value.Name, Is.EqualTo("vsm.xml"));
        Assert.That(seen.ObservedBy, Does.Contain("matricule INS"));
        Assert.That(place.Time.Elapsed, Is.InRange(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(4)), "taken once stable, not at the end of the delay");
    }

    [Test]
    public async Task A_document_with_a_wrong_INS_key_is_still_recognised_so_that_it_can_be_judged()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(1, () => place.Write("sortie/vsm.xml", Workplace.Cda(ins: "258043523810192")));

        var seen = (Observed<Artefact>)await Produce(place, Role);

        Assert.That(seen.ObservedBy, Does.Contain("sans sa clé"));
    }

    [Test]
    public async Task What_was_there_before_is_not_an_answer()
    {
        using var place = new Workplace();
        place.Write("sortie/hier.xml", Workplace.Cda());

        var late = (NotInTime<Artefact>)await Produce(place, Role);

        Assert.That(late.Awaited, Does.Contain("aucun fichier n’est apparu"));
        Assert.That(late.Waited, Is.EqualTo(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public async Task A_file_written_again_is_an_answer()
    {
        using var place = new Workplace();
        place.Write("sortie/vsm.xml", Workplace.Cda(name: "AUTRE"));
        place.Time.At(1, () => place.Write("sortie/vsm.xml", Workplace.Cda()));

        Assert.That(await Produce(place, Role), Is.TypeOf<Observed<Artefact>>());
    }

    [Test]
    public async Task Two_documents_of_the_patient_are_ambiguous()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(1, () =>
        {
            place.Write("sortie/a.xml", Workplace.Cda());
            place.Write("sortie/b.xml", Workplace.Cda());
        });

        Assert.That(((Ambiguous<Artefact>)await Produce(place, Role)).Reason, Does.Contain("a.xml").And.Contain("b.xml"));
    }

    [Test]
    public async Task A_second_document_that_comes_late_is_seen_when_the_first_is_judged()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(1, () => place.Write("sortie/a.xml", Workplace.Cda()));
        var observed = (Observed<Artefact>)await Produce(place, Role);
        Assert.That(observed.Later!(), Is.Null, "nothing else has come");
        place.Write("sortie/autre.xml", Workplace.Cda(ins: "190066912307794", name: "TESTBENALI"));
        Assert.That(observed.Later!(), Is.Null, "another patient's document is nobody's answer");
        place.Write("sortie/b.xml", Workplace.Cda());
        Assert.That(observed.Later!(), Does.Contain("a.xml").And.Contain("b.xml"));
        Directory.Delete(Path.Combine(place.Root, "sortie"), recursive: true);
        Assert.That(observed.Later!(), Does.Contain("ne peut plus être lu"));
    }

    [Test]
    public async Task What_appeared_without_fitting_is_told_at_the_end()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(1, () =>
        {
            place.Write("sortie/autre.xml", Workplace.Cda(ins: "190066912307794", name: "TESTBENALI"));
            place.Write("sortie/sans.xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>");
            place.Write("sortie/casse.xml", "<ClinicalDocument");
            place.Write("sortie/vide.xml", "");
        });

        var late = (NotInTime<Artefact>)await Produce(place, Role);

        Assert.That(late.Awaited, Does.Contain("autre.xml : concerne un autre patient ; trouvé : Jeanne TESTBENALI, naissance 12/04/1958, matricule INS 190066912307794 ; attendu : Jeanne TESTMARTIN, naissance 12/04/1958, matricule INS 2").And.Contain("sans.xml : ne dit pas quel patient il concerne (recordTarget/patientRole) ; attendu : Jeanne TESTMARTIN").And.Contain("casse.xml :").And.Contain("vide.xml : Le document est vide"));
    }

    [Test]
    public async Task A_file_that_grows_is_awaited_until_it_stops()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Time.At(1, () => place.Write("sortie/vsm.xml", "<ClinicalDocument "));
        place.Time.At(1.8, () => place.Write("sortie/vsm.xml", Workplace.Cda()));

        Assert.That(await Produce(place, Role), Is.TypeOf<Observed<Artefact>>());
        Assert.That(place.Time.Elapsed, Is.GreaterThanOrEqualTo(TimeSpan.FromSeconds(2.8)));
    }

    [Test]
    public async Task A_link_is_not_followed()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("creating a link asks for a privilege on Windows");
        }

        using var place = new Workplace();
        place.Folder("sortie");
        var secret = place.Write("ailleurs.xml", Workplace.Cda());
        place.Time.At(1, () => File.CreateSymbolicLink(Path.Combine(place.Root, "sortie", "lien.xml"), secret));

        Assert.That(((NotInTime<Artefact>)await Produce(place, Role)).Awaited, Does.Contain("lien.xml : lien symbolique, non suivi"));
    }

    [Test]
    public async Task An_absent_folder_is_the_configuration_not_the_system()
    {
        using var place = new Workplace();

        Assert.That(((Unreachable<Artefact>)await Produce(place, Role)).Reason, Does.StartWith("le dossier « sortie » n’existe pas"));
    }

    [Test]
    public async Task A_request_is_written_with_the_version_to_correct_beside_it()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        place.Folder("demandes");
        var replaced = Workplace.Document("<ancien/>");

        await Produce(place, RoleWithRequests, replaced);

        var path = Directory.GetFiles(Path.Combine(place.Root, "demandes"), "*.json").Single();
        var request = RequestFile.Read(JsonFile.Load(path));
        Assert.Multiple(() =>
        {
            Assert.That(request.DocumentType, Is.EqualTo("VSM"));
            Assert.That(request.Patient.Ins, Is.EqualTo(Workplace.Jeanne.Ins));
            Assert.That(request.Situation!.Consigne, Is.EqualTo("Saisissez une allergie."));
            Assert.That(request.ReplacesSha256, Is.EqualTo(replaced.Sha256));
            Assert.That(File.ReadAllText(Path.Combine(place.Root, "demandes", request.ReplacesFile!)), Is.EqualTo("<ancien/>"));
        });
    }

    [Test]
    public void An_interrupted_run_stops_waiting()
    {
        using var place = new Workplace();
        place.Folder("sortie");
        using var stop = new CancellationTokenSource();
        place.Time.At(1, stop.Cancel);

        Assert.That(
            async () => await place.System(Role).ContentCreator!.ProduceAsync(Workplace.Production(), stop.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<ActResult<Artefact>> Produce(Workplace place, string role, Artefact? replaces = null) =>
        place.System(role).ContentCreator!.ProduceAsync(Workplace.Production(replaces), CancellationToken.None);
}
