namespace TestPlans.Schematron.Tests.Rules;

/// <summary>A folder of files for one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("tp-rules").FullName;

    public string this[string name] => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>Writes a schema around patterns and loads it.</summary>
    public SchematronLoad Load(string content, SchematronOptions? options = null) => SchematronRules.Load(Schema(content), options);

    public string Schema(string content) => Write("schema.sch", $"<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'>{content}</schema>");

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
