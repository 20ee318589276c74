using TestPlans.Formats.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference PES sends of its own stays (IHE ITI TF-2 3.31, PAM.fr 2.11.2 §5).</summary>
public sealed class MovementSupplierTests
{
    private static TestPatient Jeanne => Acts.Patient("TESTMARTIN").Identity;

    private static IEnumerable<Defect> Defects => DefectCatalogue.Load().Where(defect => defect.Id.StartsWith("mvt-", StringComparison.Ordinal) && defect.Behaviour?.StartsWith("pds-", StringComparison.Ordinal) != true);

    [Test]
    public async Task A_stay_is_told_by_the_events_of_the_french_extension_under_one_visit()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await WholeStayAsync(wire, software);
        Assert.That(wire.Received.Select(one => one.Event), Is.EqualTo(
            new[] { "A05", "A38", "A05", "A01", "A02", "A12", "A02", "A21", "A52", "A21", "A22", "A53", "A22", "A54", "A55", "Z99", "A07", "A06", "A06", "A03", "A13", "A03" }));
        Assert.Multiple(() =>
        {
            Assert.That(wire.Received.Select(one => one.ControlId), Is.Unique);
            Assert.That(wire.Received.Skip(2).Select(Visit).Distinct().Count(), Is.EqualTo(1));
            Assert.That(Visit(wire.Received[0]), Is.Not.EqualTo(Visit(wire.Received[2])), "the number of a visit given up is lost");
            Assert.That(wire.Received.Where(one => Action(one) == "INSERT").Select(Id), Is.Unique);
        });
    }

    [Test]
    public async Task What_is_taken_back_or_corrected_is_named_by_its_identifier_and_its_event()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await WholeStayAsync(wire, software);
        var told = wire.Received.ToList();
        Assert.Multiple(() =>
        {
            foreach (var again in told.Where(one => Action(one) != "INSERT"))
            {
                var first = told.Single(one => Action(one) == "INSERT" && Id(one) == Id(again));
                Assert.That(again["ZBE-6"].Text, Is.EqualTo(first.Event), again.Event);
                Assert.That(again["ZBE-2"].Text, Is.EqualTo(first["ZBE-2"].Text), again.Event);
            }

            var update = told.Single(one => one.Event == "Z99");
            Assert.That((update["ZBE-5"].Text, update["PV1-3.1"].Text), Is.EqualTo(("Y", "6301")), "the admission is history");
            Assert.That(told.Single(one => one.Event == "A12")["PV1-3.1"].Text, Is.EqualTo("6268"), "where the patient is again");
            Assert.That(told.Last(one => one.Event == "A06")["ZBE-4"].Text, Is.EqualTo("INSERT"));
            Assert.That(told.First(one => one.Event == "A06")["ZBE-4"].Text, Is.EqualTo("CANCEL"), "A06 takes A07 back");
        });
    }

    [Test]
    public async Task Nothing_is_told_of_what_cannot_be_done()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        foreach (var (act, movement, word) in new[] { ("muter", "", "n’est pas possible"), ("sortir", "", "n’est pas possible"), ("annuler-mouvement", "admission", "ne peut pas être annulé"), ("corriger-mouvement", "admission", "ne peut pas être corrigé"), ("danser", "", "ne connaît pas l’acte") })
        {
            Assert.That(((Unreachable<WorkflowDone>)await ActAsync(wire, software, act, ("mouvement", movement))).Reason, Does.Contain(word));
        }

        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        Assert.That(await ActAsync(wire, software, "enregistrer-retour"), Is.TypeOf<Unreachable<WorkflowDone>>());
        Assert.That(await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "mutation")), Is.TypeOf<Unreachable<WorkflowDone>>(), "only the current movement");
        Assert.That(wire.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_announced_has_not_occurred_and_says_where_it_leads_until_it_takes_place_or_is_given_up()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "attendre-admission", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "admission en attente"));
        await ActAsync(wire, software, "attendre-admission", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "attendre-mutation", ("ufHebergement", "6270"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "mutation en attente"));
        await ActAsync(wire, software, "attendre-sortie");
        await ActAsync(wire, software, "sortir");
        Assert.That(await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "sortie en attente")), Is.TypeOf<Unreachable<WorkflowDone>>(), "it has taken place");
        Assert.That(await ActAsync(wire, software, "attendre-sortie"), Is.TypeOf<Unreachable<WorkflowDone>>(), "nobody is there");
        Assert.That(wire.Received.Select(one => one.Event), Is.EqualTo(new[] { "A14", "A27", "A14", "A01", "A15", "A26", "A16", "A03" }));
        Assert.Multiple(() =>
        {
            foreach (var pending in wire.Received.Where(one => one.Event is not ("A01" or "A03")))
            {
                Assert.That((pending["EVN-3"].IsValued, pending["EVN-6"].IsValued), Is.EqualTo((pending.Event == "A16", false)), pending.Event);
            }

            Assert.That((wire.Received[4]["PV1-3.1"].Text, wire.Received[4]["PV1-42.1"].Text, wire.Received[5]["PV1-42.1"].Text), Is.EqualTo(("6268", "6270", "6270")));
            Assert.That((Visit(wire.Received[3]), Id(wire.Received[5])), Is.EqualTo((Visit(wire.Received[2]), Id(wire.Received[4]))));
            Assert.That(Visit(wire.Received[2]), Is.Not.EqualTo(Visit(wire.Received[0])), "the number of a visit given up is lost");
        });
    }

    [Test]
    public async Task What_was_forgotten_and_what_was_too_much_are_told_as_the_past()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "muter", ("ufHebergement", "6270"), ("ufMedicale", "6301"));
        await ActAsync(wire, software, "sortir");
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "mutation"));
        await ActAsync(wire, software, "ajouter-mutation-oubliee", ("ufHebergement", "7300"));
        Assert.That(wire.Received.Skip(3).Select(one => $"{one.Event} {one["ZBE-4"].Text} {one["ZBE-5"].Text} {one["PV1-3.1"].Text} {one["ZBE-7.10"].Text}"), Is.EqualTo(new[] { "A12 CANCEL Y 6268 6268", "A02 INSERT Y 7300 6268" }));
    }

    [Test]
    public async Task An_admission_recalls_its_preadmission_and_what_cancels_it_too()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "preadmettre", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "admission"));
        Assert.That(wire.Received.Select(one => one["PV1-5.1"].Text), Is.EqualTo(new[] { "", wire.Received[0]["PID-18.1"].Text, wire.Received[0]["PID-18.1"].Text }));
    }

    [Test]
    public async Task An_account_goes_to_another_patient_and_the_stay_with_it()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        Assert.That(await GiveAsync(wire, software), Is.TypeOf<Unreachable<WorkflowDone>>(), "no account yet");
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        await GiveAsync(wire, software);
        var (admission, given) = (wire.Received[0], wire.Received[1]);
        Assert.Multiple(() =>
        {
            Assert.That((given.Event, given["PID-5.1"].Text, given["EVN-6"].IsValued), Is.EqualTo(("A44", "TESTPETIT", true)));
            Assert.That((given["MRG-3.1"].Text, given["PID-18.1"].Text), Is.EqualTo((admission["PID-18.1"].Text, admission["PID-18.1"].Text)));
            Assert.That(given["MRG-1.1"].Text, Is.EqualTo(admission["PID-3.1"].Text).And.Not.EqualTo(given["PID-3.1"].Text));
        });
        Assert.That(await ActAsync(wire, software, "sortir"), Is.TypeOf<Unreachable<WorkflowDone>>(), "the stay is the other's");
    }

    [Test]
    public async Task A_death_is_told_with_its_date()
    {
        await using var wire = new Wire();
        await using var software = Acts.Software();
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "sortir", ("deces", "oui"));
        Assert.That((wire.Received[1]["PID-30"].Text, wire.Received[1]["PID-29"].IsValued), Is.EqualTo(("Y", true)));
    }

    [TestCaseSource(nameof(Defects))]
    public async Task A_defect_acts(object defect)
    {
        await using var wire = new Wire();
        await using var software = Acts.Software((Defect)defect);
        await WholeStayAsync(wire, software);
        await ActAsync(wire, software, "ajouter-mutation-oubliee", ("ufHebergement", "6270"));
        await ActAsync(wire, software, "inscrire", ("ufHebergement", "5100"), ("classe", "E"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "admission"));
        await ActAsync(wire, software, "admettre", ("ufHebergement", "6268"), ("accident", "P"));
        await ActAsync(wire, software, "attendre-mutation", ("ufHebergement", "6270"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "mutation en attente"));
        await ActAsync(wire, software, "attendre-sortie");
        await ActAsync(wire, software, "sortir", ("deces", "oui"));
        await ActAsync(wire, software, "attendre-admission", ("ufHebergement", "6268"));
        await GiveAsync(wire, software);
        Assert.That(software.DefectHasActed, Is.True);
    }

    private static async Task WholeStayAsync(Wire wire, ReferenceSoftware software)
    {
        foreach (var (act, key, value) in new[]
        {
            ("preadmettre", "ufHebergement", "6268"), ("annuler-mouvement", "mouvement", "préadmission"), ("preadmettre", "ufHebergement", "6268"), ("admettre", "ufHebergement", "6268"),
            ("muter", "ufHebergement", "6270"), ("annuler-mouvement", "mouvement", "mutation"), ("muter", "ufHebergement", "6270"),
            ("mettre-en-absence", "", ""), ("annuler-mouvement", "mouvement", "absence"), ("mettre-en-absence", "", ""), ("enregistrer-retour", "", ""), ("annuler-mouvement", "mouvement", "retour"), ("enregistrer-retour", "", ""),
            ("changer-medecin", "medecinRpps", "99900001001"), ("annuler-mouvement", "mouvement", "changement de médecin"),
        })
        {
            await ActAsync(wire, software, act, (key, value));
        }

        await ActAsync(wire, software, "corriger-mouvement", ("mouvement", "admission"), ("ufHebergement", "6301"));
        await ActAsync(wire, software, "passer-en-externe", ("ufHebergement", "7300"));
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "passage en externe"));
        await ActAsync(wire, software, "hospitaliser", ("ufHebergement", "6268"));
        await ActAsync(wire, software, "sortir");
        await ActAsync(wire, software, "annuler-mouvement", ("mouvement", "sortie"));
        await ActAsync(wire, software, "sortir");
    }

    private static Task<ActResult<WorkflowDone>> GiveAsync(Wire wire, ReferenceSoftware software) => ((IMovementSupplier)software.Actor(ActorRole.MovementSupplier)!).ActAsync(
        new WorkflowRequest("reattribuer-dossier", Jeanne, new Dictionary<string, string>(), "—", wire.Place) { Other = Acts.Patient("TESTPETIT").Identity }, CancellationToken.None);

    private static Task<ActResult<WorkflowDone>> ActAsync(Wire wire, ReferenceSoftware software, string act, params (string Key, string Value)[] parameters) =>
        ((IMovementSupplier)software.Actor(ActorRole.MovementSupplier)!).ActAsync(
            new WorkflowRequest(act, Jeanne, parameters.Where(one => one.Key.Length > 0).ToDictionary(one => one.Key, one => one.Value), "—", wire.Place), CancellationToken.None);

    private static string Visit(Er7Message message) => message["PV1-19.1"].Text;

    private static string Action(Er7Message message) => message["ZBE-4"].Text;

    private static string Id(Er7Message message) => message["ZBE-1.1"].Text;
}
