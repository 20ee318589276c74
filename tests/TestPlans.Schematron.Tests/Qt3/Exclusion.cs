namespace TestPlans.Schematron.Tests.Qt3;

/// <summary>A category of cases that are not run, and why: a line of exclusions.csv.</summary>
internal sealed record Exclusion(string Category, string Kind, string Value, string Reason)
{
    public static IReadOnlyList<Exclusion> Read(string path) =>
        [.. File.ReadAllLines(path).Skip(1).Where(static line => line.Length > 0).Select(static line => line.Split(';')).Select(static cells => new Exclusion(cells[0], cells[1], cells[2], cells[3]))];
}
