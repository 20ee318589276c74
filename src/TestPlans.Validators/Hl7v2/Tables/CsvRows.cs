using System.Text;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>One row of a table file, with its line for those who must mend it.</summary>
internal sealed record CsvRow(string File, int Line, string[] Cells)
{
    public string this[int index] => index < Cells.Length ? Cells[index] : "";

    public PackPlace Place => new(File, Line, 1);

    public UnusablePackException Fault(string message) => Place.Fault(message);
}

/// <summary>Reads table files as Excel saves them: <c>;</c>, UTF-8 with or without a mark, cells in quotes when they hold a <c>;</c>.</summary>
internal static class CsvRows
{
    /// <param name="file">The table.</param>
    /// <param name="header">Its first line must begin so.</param>
    /// <param name="namedAt">Where the pack, or another table, names it: what is absent has no place of its own.</param>
    public static IEnumerable<CsvRow> Read(string file, string header, PackPlace namedAt)
    {
        if (!File.Exists(file))
        {
            throw namedAt.Fault($"la table « {Path.GetFileName(file)} » est absente du jeu de règles");
        }

        if (new FileInfo(file).Length == 0)
        {
            throw new UnusablePackException(file, $"table vide ; la première ligne doit être « {header} »", 1, 1);
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
