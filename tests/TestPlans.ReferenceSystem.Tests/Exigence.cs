using System.Text;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>What these tests need of a line of <c>exigences.csv</c>: the family of its plan, id, obligation, verification.</summary>
internal sealed record Exigence(string Famille, string Id, string Obligation, string Verification)
{
    public static IReadOnlyList<Exigence> All { get; } =
        [.. Directory.GetFiles(Path.Combine(Rules.Checkout, "features"), "exigences.csv", SearchOption.AllDirectories).SelectMany(Read)];

    private static IEnumerable<Exigence> Read(string file) =>
        File.ReadLines(file, Encoding.UTF8).Skip(1).Where(line => line.Length > 0).Select(Cells).Select(cells => new Exigence(new DirectoryInfo(file).Parent!.Parent!.Name, cells[0], cells[2], cells[5]));

    private static List<string> Cells(string line)
    {
        var cells = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ';' && !quoted)
            {
                cells.Add("");
            }
            else
            {
                cells[^1] += letter;
            }
        }

        return cells;
    }
}
