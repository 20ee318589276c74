using System.Text;
using TestPlans.Formats.Cda;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Copies of documents under other identifiers, and what a message says of a document.</summary>
internal sealed class DocumentCopyTests
{
    [TestCase("<id root=\"2.999.10.1.1\"/>", "<id root=\"2.999.10.1.1.77.3\"/>")]
    [TestCase("<id root=\"2.999.1\" extension=\"IPP-DU-SCENARIO\"/>", "<id root=\"2.999.1\" extension=\"T1\"/>")]
    [TestCase("<id root=\"1.2.999.10.1\"/><v>12.999.10.1</v>", "<id root=\"1.2.999.10.1\"/><v>12.999.10.1</v>")]
    [TestCase("<id root=\"2.999.100.1\"/>", "<id root=\"2.999.100.1\"/>")]
    public void Only_identifiers_of_the_arc_and_the_IPP_change(string document, string expected) =>
        Assert.That(Encoding.UTF8.GetString(DocumentCopy.Of(Encoding.UTF8.GetBytes(document), "77.3", "T1")), Is.EqualTo(expected));

    [Test]
    public void Bytes_that_are_no_text_stay_what_they_are()
    {
        byte[] noise = [.. Enumerable.Range(0, 256).Select(value => (byte)value)];
        Assert.That(DocumentCopy.Of(noise, "1", "T1"), Is.EqualTo(noise));
    }

    [TestCase("2.999.10.1.1.77.3", false)]
    [TestCase("2.999.10.1.1.77.4", true)]
    [TestCase("2.25.1", false)]
    public void A_copy_of_another_scenario_is_known_by_its_number(string identifier, bool expected) =>
        Assert.That(DocumentCopy.IsOfAnother(identifier, "77.3"), Is.EqualTo(expected));

    [Test]
    public void A_replacement_names_the_copy_that_it_replaces()
    {
        var former = Documents.Report(Documents.Jeanne);
        Assert.That(Documents.Replacing(Documents.Jeanne, former).Replaces, Is.EqualTo(former.Id));
    }

    [TestCase("</nonXMLBody>", "")]
    [TestCase("</ClinicalDocument>", "")]
    public void Of_a_document_that_cannot_be_read_whole_the_header_is_told(string cut, string by)
    {
        var text = Encoding.UTF8.GetString(Documents.Report(Documents.Jeanne).Content.Span).Replace(cut, by, StringComparison.Ordinal);
        var document = SimulatedDocument.Of(Encoding.UTF8.GetBytes(text));
        Assert.That((document.Id?.Root, document.TypeCode, document.TypeSystem), Is.EqualTo(("2.999.10.5.1.1", "11488-4", "LN")));
    }

    [Test]
    public void Of_what_is_no_document_nothing_is_told() => Assert.That(SimulatedDocument.Of("%PDF-1.4"u8.ToArray()).TypeCode, Is.Null);

    [Test]
    public void The_patient_of_a_document_is_told_as_the_document_does()
    {
        var patient = Documents.Jeanne with { GivenNames = ["Anne Lise", "Marie"] };
        var header = CdaHeaderReader.Read(Documents.Report(patient).Content).Value!;
        var told = DocumentPatient.Of(header);
        Assert.That((told.BirthName, string.Join('|', told.GivenNames), told.Sex, told.BirthDate, told.BirthPlace), Is.EqualTo(("TESTMARTIN", "Anne Lise|Marie", "F", (CivilDate?)new CivilDate(1958, 4, 12), "35238")));
        Assert.That((told.Ins, told.Ipp?.Value, told.Ipp?.Authority.UniversalId, told.IdentityStatus[0]), Is.EqualTo((patient.Ins, "T0001", "1.2.250.1.999.1", "VALI")));
        Assert.That(DocumentPatient.Of(new CdaHeader()).BirthName, Is.Null);
    }
}
