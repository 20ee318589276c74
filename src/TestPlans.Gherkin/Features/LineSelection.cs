using System.Globalization;
using System.Text.RegularExpressions;

namespace TestPlans.Gherkin;

/// <summary>« creation.feature:12:40 »: a file, and the lines of the scenarios wanted in it, as Cucumber writes it.</summary>
/// <param name="Path">The file or folder.</param>
/// <param name="Lines">From 1; empty for the whole.</param>
internal sealed partial record LineSelection(string Path, IReadOnlyList<long> Lines)
{
    public static LineSelection Of(string path) => System.IO.Path.Exists(path) || Shape().Match(path) is not { Success: true } match
        ? new LineSelection(path, [])
        : new LineSelection(match.Groups["path"].Value, [.. match.Groups["line"].Captures.Select(line => long.Parse(line.Value, CultureInfo.InvariantCulture))]);

    /// <summary>The scenarios at a line: one from its tags to its last line, a row of examples by itself, all by the line of the feature.</summary>
    public static IReadOnlyList<PlannedScenario> At(PlannedFeature feature, long line)
    {
        if (line == feature.Document.Feature?.Location.Line)
        {
            return feature.Scenarios;
        }

        var rows = feature.Scenarios.Where(scenario => scenario.Line == line && scenario.Line != scenario.ScenarioLine).ToList();
        return rows.Count > 0 ? rows : [.. feature.Scenarios.Where(scenario => line >= FirstLine(scenario) && line <= LastLine(scenario))];
    }

    private static long FirstLine(PlannedScenario scenario) =>
        scenario.Origin.Scenario.Tags.Select(tag => tag.Location.Line).Append(scenario.ScenarioLine).Min();

    private static long LastLine(PlannedScenario scenario)
    {
        var node = scenario.Origin.Scenario;
        var steps = node.Steps.SelectMany(step => (step.DataTable?.Rows.Select(row => row.Location.Line) ?? [])
            .Append(step.Location.Line)
            .Append(step.DocString is { } text ? text.Location.Line + text.Content.Split('\n').Length + 1 : 0));
        var examples = node.Examples.SelectMany(table => table.TableBody.Select(row => row.Location.Line).Append(table.Location.Line));
        return steps.Concat(examples).Append(scenario.ScenarioLine).Max();
    }

    [GeneratedRegex(@"^(?<path>.+\.feature)(:(?<line>[0-9]{1,9}))+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
