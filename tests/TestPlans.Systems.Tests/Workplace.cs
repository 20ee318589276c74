using System.Text;
using TestPlans.Validation;

namespace TestPlans.Systems.Tests;

/// <summary>A folder for one test, and the words that tests share.</summary>
internal sealed class Workplace : IDisposable
{
    public static readonly TestPatient Jeanne = new()
    {
        BirthName = "TESTMARTIN",
        GivenNames = ["Jeanne", "Marie"],
        Sex = "F",
        BirthDate = new DateOnly(1958, 4, 12),
        BirthPlace = "35238",
        Ins = new InsNumber("258043523810191", "1.2.250.1.213.1.4.10"),
        IdentityStatus = "VALI",
    };

    public string Root { get; } = Directory.CreateTempSubdirectory("testplans-").FullName;

    public SteppingTime Time { get; } = new();

    public DriverContext Context => new() { Time = Time, WorkFolder = Path.Combine(Root, "travail") };

    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }

    public SystemUnderTest System(string roles, DriverContext? context = null)
    {
        var path = Write("systeme.json", $$"""{ "nom": "Logiciel", "version": "1.0", "roles": { {{roles}} } }""");
        return new SystemUnderTest(SystemDescription.Load(path), context ?? Context);
    }

    public static string Cda(string ins = "258043523810191", string name = "TESTMARTIN", string birth = "19580412") =>
        $"""
        <ClinicalDocument xmlns="urn:hl7-org:v3"><title>VSM</title><recordTarget><patientRole><id root="1.2.250.1.213.1.4.10" extension="{ins}"/>
        <patient><name><family qualifier="BR">{name}</family><given qualifier="BR">Jeanne</given></name><birthTime value="{birth}"/></patient></patientRole></recordTarget>
        <component/></ClinicalDocument>
        """;

    public static Artefact Document(string text = "<a/>") => new("document.xml", "application/xml", Encoding.UTF8.GetBytes(text));

    public static ProductionRequest Production(Artefact? replaces = null) =>
        new("VSM", Jeanne, new RequestedSituation("allergie", "Saisissez une allergie."), "Produisez le document « VSM ».", replaces);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
