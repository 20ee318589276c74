namespace TestPlans.Validation.Tests;

/// <summary>A pack in a folder of its own, gone afterwards.</summary>
internal sealed class PackFolder : IDisposable
{
    public const string Right = """
        { "id": "essai", "version": "1", "origin": "ours", "title": "Essai", "source": "aucune",
          "models": [ { "id": "essai/a", "title": "Essai A", "standard": "CDA", "detect": { "xpath": "true()" }, "steps": [ { "schematron": "a.sch" } ] },
                      { "id": "essai/general", "title": "Essai général", "standard": "CDA", "generic": true, "detect": { "xpath": "true()" }, "steps": [ { "xsd": "a.xsd", "requirement": "EX-XSD" } ] } ] }
        """;

    public PackFolder(string json = Right)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, "pack.json"), json);
        File.WriteAllText(System.IO.Path.Combine(Path, "a.sch"), "règles");
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("testplans-pack-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
