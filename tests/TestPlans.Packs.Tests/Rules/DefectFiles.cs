namespace TestPlans.Packs.Tests.Rules;

/// <summary>
/// Reads the files of <c>defauts/</c>: a block a rule, <c>[rule]</c>, then <c>key: value</c> lines, then the lines taken away
/// (<c>- </c>) and those put in (<c>+ </c>); an empty line ends the block.
/// </summary>
internal static class DefectFiles
{
    public static IReadOnlyList<Defect> All { get; } =
        [.. Directory.GetFiles(PackPaths.Defects, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<Defect> Read(string file) =>
        File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => ReadBlock(block, file));

    private static Defect ReadBlock(string block, string file)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string Line(string key) => lines.SingleOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?[key.Length..].Trim() ?? "";
        string Lines(string mark) => string.Join('\n', lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..]));
        var title = lines[0];
        if (title is not ['[', .., ']'])
        {
            throw new InvalidDataException($"{file}: a block starts by its rule between brackets, not by « {title} »");
        }

        var after = Line("apres: ");
        return new Defect(title[1..^1], Line("exigence: "), Line("base: "), Line("defaut: "), after.Length == 0 ? null : after, Lines("- "), Lines("+ "));
    }
}
