using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Json;
using TestPlans.ReferenceSystem.Model;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>The others who take part: all of them in the header of a patient who declares them, none in that of another.</summary>
public sealed class ParticipantsTests
{
    private static readonly string[] Parts =
        ["guardian", "dataEnterer", "relatedEntity", "intendedRecipient", "authenticator", "inFulfillmentOf", "encounterParticipant"];

    [TestCase("TESTMINEUR", true)]
    [TestCase("TESTMARTIN", false)]
    public void They_are_in_the_header_when_the_file_declares_them(string patient, bool declared)
    {
        var act = new Act(Acts.Patient(patient).Identity, "consultation de suivi", Acts.Report, Replaces: false);
        var document = XDocument.Parse(Acts.Software().Produce(act).Text());
        var present = Parts.Where(part => document.Descendants(CdaHeaderReader.Hl7 + part).Any());
        Assert.That(present, Is.EquivalentTo(declared ? Parts : []));
    }

    [TestCase("{ \"informateurs\": [ {} ] }", "soit un « proche », soit un « professionnel »")]
    [TestCase("{ \"saisi\": {} }", "clé inconnue « saisi »")]
    [TestCase("{ \"representant\": { \"nom\": \"A\", \"prenom\": \"B\", \"role\": \"NOK\" } }", "clé inconnue « role »")]
    [TestCase("{ \"destinataires\": [ { \"professionnel\": { \"nom\": \"A\", \"prenom\": \"B\", \"rpps\": \"99900001035\" }, \"telecom\": \"tel:1\" } ] }", "la clé « structure » manque")]
    public void A_wrong_declaration_is_one_line_at_its_place(string text, string expected)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            Assert.That(() => ParticipantsReader.Read(JsonFile.Load(file)), Throws.TypeOf<JsonFileException>().With.Message.Contains(expected).And.Message.Contains(":1:"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
