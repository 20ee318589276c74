using System.Text;
using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>One row of a table file, with its line for those who must mend it.</summary>
/// <param name="File">The table.</param>
/// <param name="Line">From 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
/// <param name="Columns">Where each begins, from 1.</param>
internal sealed record CsvRow(string File, int Line, IReadOnlyList<string> Cells, IReadOnlyList<int> Columns)
{
    public string this[int index] => index < Cells.Count ? Cells[index] : "";

    public PackPlace Place => new(File, Line, 1);

    /// <summary>The complaint about one cell; about the row for the first, or for one that is not written.</summary>
    public UnusablePackException Fault(string message, int cell = 0) => new PackPlace(File, Line, cell < Columns.Count ? Columns[cell] : 1).Fault(message);
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

        var (number, width) = (0, 0);
        foreach (var line in File.ReadLines(file, Encoding.UTF8))
        {
            number++;
            if (number == 1)
            {
                if (!line.StartsWith(header, StringComparison.Ordinal))
                {
                    throw new UnusablePackException(file, $"la première ligne doit être « {header} »", 1, 1);
                }

                width = Row(file, number, line).Cells.Count;
            }
            else if (line.AsSpan().Trim(" ;").Length > 0)
            {
                var row = Row(file, number, line);
                yield return row.Cells.Skip(width).All(static cell => cell.Length == 0)
                    ? row
                    : throw row.Fault($"une cellule de trop : « {row[width]} » ; une valeur qui contient un point-virgule se met entre guillemets", width);
            }
        }
    }

    private static CsvRow Row(string file, int number, string line)
    {
        var cells = new List<string>(8);
        var columns = new List<int>(8) { 1 };
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '"')
            {
                quoted = !quoted;
            }
            else if (character == ';' && !quoted)
            {
                cells.Add(cell.ToString().Trim());
                columns.Add(at + 2);
                cell.Clear();
            }
            else
            {
                cell.Append(character);
            }
        }

        cells.Add(cell.ToString().Trim());
        if (quoted)
        {
            throw new UnusablePackException(file, "un guillemet n'est pas refermé sur sa ligne", number, columns[^1]);
        }

        return new CsvRow(file, number, cells, columns);
    }
}
