using System.Text;

namespace TestPlans.Evidence;

/// <summary>One cell, with its place in the file.</summary>
internal sealed record CsvCell(string Text, int Line, int Column);

/// <summary>Reads CSV as Excel saves it in France: semicolons, quotes, any line end, UTF-8 with or without BOM, or Windows-1252.</summary>
internal static class CsvReader
{
    private const int MaxCells = 1_000_000;

    /// <summary>Reads all rows; rows without any text are left out.</summary>
    /// <param name="file">The name for problems.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="problems">Receives quotes that do not close.</param>
    public static IReadOnlyList<IReadOnlyList<CsvCell>> Read(string file, ReadOnlySpan<byte> content, ICollection<FileProblem> problems)
    {
        var text = Decode(content);
        var separator = SeparatorOf(text);
        var rows = new List<IReadOnlyList<CsvCell>>();
        var row = new List<CsvCell>();
        var (position, line, lineStart, cells) = (0, 1, 0, 0);
        while (position < text.Length && cells < MaxCells)
        {
            var (cellLine, cellColumn) = (line, position - lineStart + 1);
            var cell = new StringBuilder();
            if (text[position] == '"')
            {
                position = Quoted(text, position + 1, cell, ref line, ref lineStart);
                if (position < 0)
                {
                    problems.Add(new FileProblem(file, cellLine, cellColumn, "guillemet ouvert qui ne se ferme pas"));
                    position = text.Length;
                }
            }

            while (position < text.Length && text[position] != separator && text[position] is not ('\r' or '\n'))
            {
                cell.Append(text[position++]);
            }

            row.Add(new CsvCell(Trim(cell.ToString()), cellLine, cellColumn));
            cells++;
            if (position < text.Length && text[position] == separator)
            {
                position++;
                if (position < text.Length)
                {
                    continue;
                }

                row.Add(new CsvCell("", line, position - lineStart + 1));
            }

            position = EndOfLine(text, position, ref line, ref lineStart);
            Keep(rows, row);
            row = [];
        }

        return rows;
    }

    private static void Keep(List<IReadOnlyList<CsvCell>> rows, List<CsvCell> row)
    {
        if (row.Any(cell => cell.Text.Length > 0))
        {
            rows.Add(row);
        }
    }

    // Returns the position after the closing quote, or -1 when the text ends first.
    private static int Quoted(string text, int position, StringBuilder cell, ref int line, ref int lineStart)
    {
        while (position < text.Length)
        {
            if (text[position] == '"')
            {
                if (position + 1 >= text.Length || text[position + 1] != '"')
                {
                    return position + 1;
                }

                position++;
            }
            else if (text[position] is '\r' or '\n')
            {
                position = EndOfLine(text, position, ref line, ref lineStart);
                cell.Append('\n');
                continue;
            }

            cell.Append(text[position++]);
        }

        return -1;
    }

    private static int EndOfLine(string text, int position, ref int line, ref int lineStart)
    {
        if (position < text.Length)
        {
            position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
            line++;
            lineStart = position;
        }

        return position;
    }

    // Excel takes the separator from the machine's settings: the first line tells which one it was.
    private static char SeparatorOf(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var header = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var candidates = new[] { ';', '\t', ',' };
        foreach (var candidate in candidates)
        {
            if (header.Contains(candidate))
            {
                return candidate;
            }
        }

        return ';';
    }

    // No-break spaces come with copied text; they are spaces for whoever compares.
    private static string Trim(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim();

    private static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith(new byte[] { 0xEF, 0xBB, 0xBF }))
        {
            return Encoding.UTF8.GetString(content[3..]);
        }

        if (content.StartsWith(new byte[] { 0xFF, 0xFE }))
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        return System.Text.Unicode.Utf8.IsValid(content)
            ? Encoding.UTF8.GetString(content)
            : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
    }
}
