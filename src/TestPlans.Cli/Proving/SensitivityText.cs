using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Proving;

/// <summary>The matrix for a console: one line for each defect, the scenarios that see it; and for a spreadsheet.</summary>
internal static class SensitivityText
{
    public static void Write(TerminalOutput terminal, SensitivityMatrix matrix)
    {
        var numbers = matrix.Scenarios.Select((scenario, index) => (scenario.Key, Number: index + 1)).ToDictionary(pair => pair.Key, pair => pair.Number, StringComparer.Ordinal);
        foreach (var scenario in matrix.Scenarios)
        {
            terminal.Line($"[{numbers[scenario.Key],2}] {scenario.Key} {scenario.Name}");
        }

        terminal.Line();
        foreach (var defect in matrix.Defects)
        {
            var seen = matrix.ReddenedBy(defect);
            terminal.Line($"{defect.Id,-48} {defect.Requirement,-36} {(seen.Count == 0 ? "—" : string.Join(' ', seen.Select(fate => numbers[fate.Key])))}");
        }

        terminal.Line();
    }

    public static void WriteCsv(TerminalOutput terminal, SensitivityMatrix matrix)
    {
        terminal.Line(string.Join(';', matrix.Scenarios.Select(scenario => Quoted($"{scenario.Key} {scenario.Name}")).Prepend("titre").Prepend("exigence").Prepend("defaut")));
        foreach (var defect in matrix.Defects)
        {
            var fates = matrix.Tried[defect.Id];
            terminal.Line(string.Join(';', matrix.Scenarios.Select(scenario => fates[scenario.Key].IsReddened ? "x" : "").Prepend(Quoted(defect.Title)).Prepend(defect.Requirement).Prepend(defect.Id)));
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
