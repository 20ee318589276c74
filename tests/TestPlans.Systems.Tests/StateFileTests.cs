using TestPlans.Formats.Json;

namespace TestPlans.Systems.Tests;

/// <summary>The documents that a manager keeps, in the file of a state.</summary>
public sealed class StateFileTests
{
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Test]
    public void Documents_are_read_as_they_were_written()
    {
        var first = new KeptDocument { Identifier = "2.25.1^A", SetId = "2.25.2^L", Version = "1", Type = "60591-5", State = KeptDocumentState.Replaced, Diffusions = ["DMP"], Sha256 = Hash };
        var second = first with
        {
            Identifier = "2.25.3", Version = "2", State = KeptDocumentState.Active, Replaces = "2.25.1^A",
            Diffusions = KeptDocument.KnownDiffusions, Masks = KeptDocument.KnownMasks, Sha256 = null,
        };
        var third = new KeptDocument { Identifier = "2.25.4", State = KeptDocumentState.Deleted };
        var read = Read(StateFile.Write("1", new ConsumerState { Documents = [first, second, third] })).Documents!;
        Assert.Multiple(() =>
        {
            Assert.That(read.Select(Text), Is.EqualTo(new[] { first, second, third }.Select(Text)));
            Assert.That(read.Select(one => one.StateWord), Is.EqualTo(new[] { "remplace", "actif", "supprime" }));
        });
    }

    [Test]
    public void Visits_are_read_as_they_were_written_with_what_awaits()
    {
        var visit = new KeptVisit
        {
            Number = "V1", Account = "D1", PatientClass = "I", Status = KeptVisitStatus.Awaited,
            Movements = [new KeptMovement("M1") { Event = "A01", HousingUnit = "6268" }], Pending = [new KeptMovement("M2") { Event = "A15", HousingUnit = "6270" }],
        };
        var read = Read(StateFile.Write("1", new ConsumerState { Visits = [visit] })).Visits!.Single();
        Assert.That((read.StatusWord, read.Movements.Single(), read.Pending.Single()), Is.EqualTo(("en attente", visit.Movements[0], visit.Pending[0])));
        Assert.That(Read("""{ "demande": "1", "venues": [ { "statut": "en cours", "mouvements": [] } ] }"""u8.ToArray()).Visits!.Single().Pending, Is.Empty, "a system that knows no pending event");
    }

    [Test]
    public void Links_and_unknown_identities_are_read_as_they_were_written_and_their_absence_says_not_shown()
    {
        LocalIdentifier one = new("1", "2.25.1"), other = new("2", "2.25.1");
        KeptIdentity[] written = [new() { Identifiers = [one], Linked = [other], IsUnknown = true }, new() { Identifiers = [other], Linked = [], IsUnknown = false }, new() { Identifiers = [other] }];
        var read = Read(StateFile.Write("1", new ConsumerState { Identities = written })).Identities!;
        Assert.That(read.Select(identity => identity.IsUnknown), Is.EqualTo(new bool?[] { true, false, null }));
        Assert.That(read.Select(identity => identity.Linked), Is.EqualTo(new[] { [other], [], (IReadOnlyList<LocalIdentifier>?)null }));
    }

    [Test]
    public void What_is_not_said_is_not_observable_and_an_empty_list_is_nothing()
    {
        Assert.That(Read("""{ "demande": "1", "identites": [], "venues": [] }"""u8.ToArray()).Documents, Is.Null, "the file of a system that knows no document");
        Assert.That(Read(StateFile.Write("1", new ConsumerState())).Documents, Is.Null);
        Assert.That(Read(StateFile.Write("1", new ConsumerState { Documents = [] })).Documents, Is.Empty);
    }

    [TestCase("{ }", "la clé « etat » manque")]
    [TestCase("{ \"identifiant\": \"1\" }", "la clé « etat » manque")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"archive\" }", "« archive » n’est pas l’état d’un document : actif, remplace, supprime")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"actif\", \"diffusions\": [\"FAX\"] }", "« FAX » est inconnu : DMP, MSSANTE-PS, MSSANTE-PATIENT")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"actif\", \"diffusions\": \"DMP\" }", "est attendu ici")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"actif\", \"masques\": [\"DESTDMP\"] }", "« DESTDMP » est inconnu : MASQUE_PS")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"actif\", \"empreinte\": \"12\" }", "64 chiffres hexadécimaux")]
    [TestCase("{ \"identifiant\": \"1\", \"etat\": \"actif\", \"masque\": [] }", "clé inconnue « masque » ; vouliez-vous écrire « masques » ?")]
    [TestCase("\"1\"", "est attendu ici")]
    public void A_wrong_document_is_one_line_at_its_place(string document, string expected)
    {
        using var place = new Workplace();
        var path = place.Write("1.json", $"{{ \"demande\": \"1\",\n  \"documents\": [ {document} ] }}");
        var error = Assert.Throws<JsonFileException>(() => StateFile.Read(JsonFile.Load(path), "1"))!;
        Assert.That(error.Message, Does.Contain("1.json:2:").And.Contain(expected));
    }

    private static ConsumerState Read(byte[] json)
    {
        using var place = new Workplace();
        var path = Path.Combine(place.Root, "1.json");
        File.WriteAllBytes(path, json);
        return StateFile.Read(JsonFile.Load(path), "1");
    }

    private static string Text(KeptDocument one) => string.Join(
        ' ', one.Identifier, one.SetId, one.Version, one.Type, one.StateWord, one.Replaces, string.Join('+', one.Diffusions), string.Join('+', one.Masks), one.Sha256);
}
