using System.Text;
using TestPlans.Gherkin;
using TestPlans.Steps.Common;
using TestPlans.Steps.Documents;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Tests;

/// <summary>A scenario's state, built by hand: a patient, a situation, a document.</summary>
internal sealed class Scene : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("testplans-steps-").FullName;

    public Scene()
    {
        Write("patient.json", """
            {
              "fictif": true,
              "patient": {
                "nomNaissance": "TESTMARTIN", "prenoms": ["Jeanne", "Marie"], "sexe": "F", "dateNaissance": "1958-04-12", "lieuNaissance": "35238",
                "ins": { "matricule": "258043523810191", "oid": "1.2.250.1.213.1.4.10" }, "statutIdentite": "VALI"
              },
              "medecinTraitant": { "nom": "TESTDURAND", "prenom": "Paul", "rpps": "99900001001" },
              "situations": {
                "allergie": {
                  "consigne": "Saisissez une allergie.",
                  "attendu": { "Allergies et hypersensibilités": [ { "texte": "pénicilline", "code": "J01C", "systeme": "2.16.840.1.113883.6.73" } ] }
                },
                "rien d'attendu": { "consigne": "Rien.", "attendu": {} }
              }
            }
            """);
        TestCase.File = TestPatientFile.Load(Path.Combine(_folder, "patient.json"));
        TestCase.Situation = TestCase.File.FindSituation("allergie");
        Reading = new DocumentReading(TestCase);
    }

    /// <summary>The sections that tests name.</summary>
    public static SectionNames Names { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Allergies et hypersensibilités"] = "48765-2",
        ["Antécédents médicaux"] = "11348-0",
        ["Pathologies en cours"] = "11450-4",
        ["Points de vigilance"] = "30954-2",
        ["Traitements"] = "10160-0",
    });

    public TestCase TestCase { get; } = new();

    public KeptOutput Output { get; } = new();

    public DocumentReading Reading { get; }

    /// <summary>A document with this header content and these sections.</summary>
    public static Artefact Document(string header = Header, string body = "", string name = "document.xml") => new(
        name,
        "application/xml",
        Encoding.UTF8.GetBytes($"<ClinicalDocument xmlns=\"urn:hl7-org:v3\">{header}<component>{(body.StartsWith("<nonXMLBody", StringComparison.Ordinal) ? body : $"<structuredBody>{body}</structuredBody>")}</component></ClinicalDocument>"));

    public const string Header = """
        <id root="2.999.1.1"/><title>Synthèse médicale</title><effectiveTime value="20260105101500+0100"/><setId root="2.999.1.9"/><versionNumber value="1"/>
        <recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="258043523810191"/><patient>
        <name><family qualifier="BR">TESTMARTIN</family><given>Jeanne Marie</given><given qualifier="BR">Jeanne</given></name>
        <administrativeGenderCode code="F"/><birthTime value="19580412"/><birthplace><place><addr><county>35238</county></addr></place></birthplace>
        </patient></patientRole></recordTarget>
        <author><assignedAuthor><assignedPerson><name><given>Anne</given><family>TESTLEROY</family></name></assignedPerson></assignedAuthor></author>
        <participant typeCode="INF"><functionCode code="PCP"/><associatedEntity><id root="1.2.250.1.71.4.2.1" extension="899900001001"/>
        <associatedPerson><name><family>TESTDURAND</family></name></associatedPerson></associatedEntity></participant>
        """;

    public const string AllergySection = """
        <component><section><code code="48765-2"/><title>Allergies et intolérances</title>
        <text><table><tbody><tr><td ID="a1">Allergie à la pénicilline</td><td>depuis 1998</td></tr></tbody></table></text>
        <entry><observation><code code="416098002" codeSystem="2.16.840.1.113883.6.96" displayName="allergie médicamenteuse"/>
        <participant><participantRole><playingEntity><code code="J01C" codeSystem="2.16.840.1.113883.6.73" displayName="pénicilline"/></playingEntity></participantRole></participant>
        </observation></entry></section></component>
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    /// <summary>Keeps what steps show.</summary>
    internal sealed class KeptOutput : IReqnrollOutputHelper
    {
        public List<string> Lines { get; } = [];

        public List<(string MediaType, string? Name, byte[] Content)> Attachments { get; } = [];

        public void WriteLine(string text) => Lines.Add(text);

        public void WriteLine(string format, params object[] args) => Lines.Add(string.Format(format, args));

        public void AddAttachment(string filePath) => Attach(File.ReadAllBytes(filePath), "application/octet-stream", filePath);

        public void Attach(ReadOnlyMemory<byte> content, string mediaType, string? fileName = null) => Attachments.Add((mediaType, fileName, content.ToArray()));

        public void Attach(string content, string mediaType, string? fileName = null) => Attach(Encoding.UTF8.GetBytes(content), mediaType, fileName);

        public void Link(string uri) => Lines.Add(uri);
    }
}
