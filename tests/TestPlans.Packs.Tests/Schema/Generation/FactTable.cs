namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>One CSV file of facts: `#` comments, a header, then rows cut at each semicolon (no value holds one).</summary>
internal sealed record FactTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<FactRow> Rows)
{
    public static FactTable Read(string path)
    {
        var lines = File.ReadLines(path).Select((text, i) => (text, number: i + 1)).Where(l => l.text.Length > 0 && l.text[0] != '#').ToList();
        var columns = lines[0].text.Split(';');
        var rows = lines.Skip(1).Select(l => new FactRow(Path.GetFileName(path), l.number, columns, l.text.Split(';'))).ToList();
        return new FactTable(Path.GetFileNameWithoutExtension(path), columns, rows);
    }
}

/// <summary>One row; a missing column or a row of the wrong width names its file and line.</summary>
internal sealed class FactRow
{
    private readonly Dictionary<string, string> _values = [];

    public FactRow(string file, int line, string[] columns, string[] values)
    {
        Place = $"{file}:{line}";
        if (columns.Length != values.Length)
        {
            throw new FormatException($"{Place}: {values.Length} values for {columns.Length} columns.");
        }

        for (var i = 0; i < columns.Length; i++)
        {
            _values[columns[i]] = values[i];
        }
    }

    public string Place { get; }

    public string this[string column] =>
        _values.TryGetValue(column, out var value) ? value : throw new FormatException($"{Place}: no column « {column} ».");

    public string[] Words(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
