namespace TestPlans.Packs.Tests.Rules;

/// <summary>A document that passes every rule of its model, put together from the fragments that its list names.</summary>
/// <param name="Name">Its name, as defects give it: <c>vsm-riche</c>.</param>
/// <param name="Model">The model that judges it.</param>
/// <param name="Text">The document; each line is trimmed, so that an edit need not know the indentation.</param>
internal sealed record BaseDocument(string Name, string Model, string Text)
{
    private const string ModelKey = "modele:";

    public static IReadOnlyList<BaseDocument> All { get; } =
        [.. Directory.GetFiles(PackPaths.Bases, "*.txt").Order(StringComparer.Ordinal).Select(Read)];

    public static BaseDocument Named(string name) => All.Single(one => one.Name == name);

    public override string ToString() => Name;

    private static BaseDocument Read(string list)
    {
        var lines = File.ReadLines(list).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#').ToList();
        var model = lines.Single(static line => line.StartsWith(ModelKey, StringComparison.Ordinal));
        var fragments = lines.Where(static line => !line.StartsWith(ModelKey, StringComparison.Ordinal))
            .SelectMany(static line => File.ReadLines(Path.Combine(PackPaths.Bases, line)))
            .Select(static line => line.Trim());
        return new BaseDocument(Path.GetFileNameWithoutExtension(list), model[ModelKey.Length..].Trim(), string.Join('\n', fragments) + "\n");
    }
}
