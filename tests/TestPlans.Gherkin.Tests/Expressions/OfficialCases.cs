using YamlDotNet.RepresentationModel;

namespace TestPlans.Gherkin.Tests.Expressions;

/// <summary>The language-neutral cases of the Cucumber Expressions project, read where they lie.</summary>
internal static class OfficialCases
{
    public const int Expected = 120;

    public static IEnumerable<OfficialCase> In(string folder) =>
        Samples.Folder("cucumber-expressions") is { } root
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*.yaml").Order(StringComparer.Ordinal).Select(OfficialCase.Read)
            : [];

    public static int Count => Samples.Folder("cucumber-expressions") is { } root ? Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Length : 0;
}

/// <summary>One case: an expression and what it must give.</summary>
internal sealed record OfficialCase(string Name, YamlMappingNode Data)
{
    public string Expression => Text("expression")!;

    public string? Exception => Text("exception");

    public string? Text(string key) => Data.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    public YamlNode this[string key] => Data.Children[key];

    public static OfficialCase Read(string path)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(path);
        yaml.Load(reader);
        return new OfficialCase(Path.GetFileNameWithoutExtension(path), (YamlMappingNode)yaml.Documents[0].RootNode);
    }

    public override string ToString() => Name;
}
