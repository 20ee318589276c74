namespace TestPlans.Gherkin;

/// <summary>Writes rows as they stand in a feature.</summary>
internal static class TableText
{
    public static string Render(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Prepend(header).ToList();
        var widths = header.Select((_, column) => lines.Max(line => line[column].Length)).ToList();
        return string.Join('\n', lines.Select(line =>
            "| " + string.Join(" | ", line.Select((cell, column) => cell.PadRight(widths[column]))) + " |"));
    }
}
