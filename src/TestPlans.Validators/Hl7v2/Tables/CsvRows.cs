using System.Text;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>One row of a table file, with its line for those who must mend it.</summary>
internal sealed record CsvRow(string File, int Line, string[] Cells)
{
    public string this[int index] => index < Cells.Length ? Cells[index] : "";

    public UnusablePackException Fault(string message) => new(File, message, Line, 1);
}

/// <summary>Reads table files as Excel saves them: <c>;</c>, UTF-8 with or without a mark, cells in quotes when they hold a <c>;</c>.</summary>
internal static class CsvRows
{
    public static IEnumerable<CsvRow> Read(string file, string header)
    {
        if (!File.Exists(file))
        {
            throw new UnusablePackException(file, "cette table est absente du jeu de règles");
        }

        var number = 0;
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            number++;
            if (number == 1)
            {
                if (!line.StartsWith(header, StringComparison.Ordinal))
                {
                    throw new UnusablePackException(file, $"la première ligne doit être « {header} »", 1, 1);
                }
            }
            else if (line.AsSpan().Trim(" ;").Length > 0)
            {
                yield return new CsvRow(file, number, Cells(line));
            }
        }
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>(8);
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var character in line)
        {
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ';' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString().Trim());
        return [.. cells];
    }
}
