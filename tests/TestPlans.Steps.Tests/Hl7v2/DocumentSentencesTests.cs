using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Gherkin;

namespace TestPlans.Steps.Tests.Hl7v2;

/// <summary>The sentences with which our simulator « CREATEUR » sends documents: what leaves is what they say, and what makes no sense is a fault of the plan.</summary>
internal sealed class DocumentSentencesTests
{
    private const string Transmitted = "Étant donné le document « compte rendu » de ce patient, transmis par le simulateur « CREATEUR » par « {0} » au DMP et acquitté\n";
    private const string Report = "Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP";

    // Event, ORC-1, OBX-11, the ten metadata, the participants, the documents (by the rank of their identifier).
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP", "R01 NW F NNNNNYNNNN SB 1")]
    [TestCase("transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, à un professionnel et au patient par MSSanté", "T02 NW F NNNNNYYYNN SB RCT RCT 1")]
    [TestCase("transmet par « MDM^T02 » le document « compte rendu » de ce patient à un professionnel par MSSanté", "T02 NW F NYNNNNYNNN SB RCT 1")]
    [TestCase("transmet par « ORU^R01 » les documents « compte rendu » et « compte rendu corrigé » de ce patient au DMP, masqué aux professionnels", "R01 NW F YNNNNYNNNN SB 1 2")]
    [TestCase("transmet par « MDM^T10 » le document « compte rendu corrigé » de ce patient au DMP, en remplacement d'un document qui n'a jamais été transmis", "T10 RO C NNNNNYNNNN SB 2")]
    [TestCase("demande par « ORU^R01 » la suppression du document « compte rendu » de ce patient, qui n'a jamais été transmis", "R01 CA D NNNNNYNNNN SB 1")]
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec « RO » en « ORC-1 »", "R01 RO F NNNNNYNNNN SB 1")]
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, sans la métadonnée « DESTDMP »", "R01 NW F NNNNNNNNN SB 1")]
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec la métadonnée « MASQUE_PS » à « O »", "R01 NW F ONNNNYNNNN SB 1")]
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au patient par MSSanté, sans nommer de destinataire", "R01 NW F NNNNNNNYNN SB 1")]
    [TestCase("transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec le XML « <rapport/> » à la place du document", "R01 NW F NNNNNYNNNN SB ?")]
    public async Task What_leaves_is_what_the_sentence_says(string sentence, string expected)
    {
        await using var bench = new SentenceBench();
        var result = await bench.ManagerAsync($"Quand le simulateur « CREATEUR » {sentence}\nAlors le système testé acquitte le message par « AA »");
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Passed), result.Reason);
        Assert.That(Said(bench.Received.Single()), Is.EqualTo(expected));
    }

    [TestCase("MDM^T02", "remplace le document transmis par le document « compte rendu corrigé »", "T10 RO C NNNNNYNNNN SB 2")]
    [TestCase("ORU^R01", "remplace le document transmis par le document « compte rendu corrigé » au DMP, masqué aux professionnels, pour en changer la confidentialité", "R01 RO C YNNNYYNNNN SB 2")]
    [TestCase("MDM^T02", "supprime le document transmis", "T04 CA D NNNNNYNNNN SB 1")]
    public async Task What_follows_a_document_is_about_the_same_patient_and_visit(string message, string sentence, string expected)
    {
        await using var bench = new SentenceBench();
        var result = await bench.ManagerAsync(Transmitted.Replace("{0}", message, StringComparison.Ordinal) + $"Quand le simulateur « CREATEUR » {sentence}\nAlors le système testé acquitte le message par « AA »");
        Assert.That(result.Outcome, Is.EqualTo(Outcome.Passed), result.Reason);
        var (first, second) = (bench.Received[0], bench.Received[1]);
        Assert.That(Said(second), Is.EqualTo(expected));
        Assert.That((second["PID-3"].Text, second["PV1-19"].Text), Is.EqualTo((first["PID-3"].Text, first["PV1-19"].Text)));
        Assert.That(second.ControlId, Is.Not.EqualTo(first.ControlId));
    }

    [Test]
    public async Task Identifiers_are_of_the_scenario_and_of_no_other()
    {
        await using var bench = new SentenceBench();
        await bench.ManagerAsync(Report);
        await bench.ManagerAsync(Report);
        Assert.That(bench.Received.Select(one => Header(one)!.Id), Is.Unique);
        Assert.That(bench.Received.Select(one => one["PID-3.1"].Text), Is.Unique);
    }

    [TestCase(", en « 8859/15 »", "MSH-18", "8859/15")]
    [TestCase(", avec un INS et une identité au statut « PROV »", "PID-32", "PROV")]
    public async Task The_message_is_changed_as_the_sentence_says(string how, string path, string expected)
    {
        await using var bench = new SentenceBench();
        await bench.ManagerAsync(Report + how);
        Assert.That(bench.Received.Single()[path].Text, Is.EqualTo(expected));
    }

    [TestCase("Quand le simulateur « CREATEUR » transmet par « MDM^T02 » les documents « compte rendu » et « compte rendu corrigé » de ce patient au DMP", "est portée par « ORU^R01 »")]
    [TestCase("Quand le simulateur « CREATEUR » transmet par « ADT^A01 » le document « compte rendu » de ce patient au DMP", "pas par « ADT^A01 »")]
    [TestCase("Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « lettre » de ce patient au DMP", "ne contient pas le document « lettre »")]
    [TestCase(Report + ", sans la métadonnée « COULEUR »", "n'est pas une métadonnée")]
    [TestCase(Report + ", en « EBCDIC »", "n'est pas de ceux du volet")]
    [TestCase(Report + ", avec « X » en « ici »", "n'est pas une place")]
    [TestCase("Quand le simulateur « CREATEUR » supprime le document transmis", "n'a encore transmis aucun document")]
    [TestCase("Quand le simulateur « PDS » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP", "fait face à")]
    public async Task What_makes_no_sense_is_a_fault_of_the_plan(string sentence, string expected)
    {
        await using var bench = new SentenceBench();
        var result = await bench.ManagerAsync(sentence);
        Assert.That((result.Outcome, bench.Received.Count), Is.EqualTo((Outcome.Broken, 0)));
        Assert.That(result.Reason, Does.Contain(expected));
    }

    internal static CdaHeader? Header(Er7Message message) =>
        EncapsulatedData.Of(message)[0].Base64 is { } text && CdaHeaderReader.Read(text.Bytes).TryGet(out var header, out _) ? header : null;

    // The identifier of a test document is 2.999.10.5.1.<its rank>.<the scenario's>.
    private static string Said(Er7Message message) => string.Join(' ', (string[])
    [
        message.Event, message["ORC-1"].Text, message["OBX-11"].Text,
        string.Concat(message.AllSegments("OBX").Where(one => one.Field(3).Component(3).Is("MetaDMPMSS")).Select(one => one.Field(5).Component(1).Text)),
        .. message.AllSegments("PRT").Select(one => one.Field(4).Component(1).Text),
        .. EncapsulatedData.Of(message).Select(one => CdaHeaderReader.Read(one.Base64!.Bytes).TryGet(out var header, out _) ? header.Id!.Root.Split('.')[5] : "?"),
    ]);
}
