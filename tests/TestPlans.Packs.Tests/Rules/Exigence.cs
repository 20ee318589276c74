using System.Text;

namespace TestPlans.Packs.Tests.Rules;

/// <summary>One line of an <c>exigences.csv</c>.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Obligation">DOIT or PEUT.</param>
/// <param name="Sentence">What must hold.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Verification">artefact, comportement, humaine or non-exercee.</param>
/// <param name="Reason">Why it is not exercised.</param>
internal sealed record Exigence(string Id, string Obligation, string Sentence, string Source, string Verification, string Reason)
{
    public static IReadOnlyList<Exigence> All { get; } =
        [.. Directory.GetFiles(PackPaths.Features, "exigences.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    public override string ToString() => Id;

    private static IEnumerable<Exigence> Read(string file) =>
        File.ReadLines(file, Encoding.UTF8).Skip(1).Select(static line => Cells(line)).Select(static cell => new Exigence(cell[0], cell[2], cell[3], cell[4], cell[5], cell[6]));

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                // A doubled quotation mark closes and opens again: the mark itself is then kept.
                if (!quoted && cell.Length > 0)
                {
                    cell.Append('"');
                }

                quoted = !quoted;
            }
            else if (letter == ';' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
