using System.Text.RegularExpressions;
using TestPlans.Evidence;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Preparing;

/// <summary>Units and structures that scenarios name, in sentences and in tables: the system must know their codes.</summary>
internal static partial class NamedCodes
{
    public static IReadOnlyList<PreparedCode> Of(IEnumerable<(PlannedScenario Scenario, PreparedScenario Label)> scenarios) =>
    [
        .. from scenario in scenarios
           from code in Of(scenario.Scenario).Distinct()
           group scenario.Label by code into same
           orderby same.Key.Kind, same.Key.Code
           select new PreparedCode(same.Key.Kind, same.Key.Code, [.. same]),
    ];

    private static IEnumerable<(string Kind, string Code)> Of(PlannedScenario scenario)
    {
        foreach (var step in scenario.Pickle.Steps)
        {
            foreach (Match match in Sentence().Matches(step.Text))
            {
                yield return (Which().Replace(match.Groups["kind"].Value, "").Trim(), match.Groups["code"].Value);
            }

            foreach (var cell in Cells(step))
            {
                yield return cell;
            }
        }
    }

    // A column headed by a kind of unit, or a row that begins with one.
    private static IEnumerable<(string Kind, string Code)> Cells(Io.Cucumber.Messages.Types.PickleStep step)
    {
        var rows = step.Argument?.DataTable?.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToArray() ?? [];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                var kind = row > 0 && Kind().IsMatch(rows[0][column]) ? rows[0][column] : column > 0 && Kind().IsMatch(rows[row][0]) ? rows[row][0] : null;
                if (kind is not null && rows[row][column].Length > 0)
                {
                    yield return (kind, rows[row][column]);
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?<kind>(?:UF|unité fonctionnelle|structure|établissement|service|chambre|lit)\b[^«».,;]*?)\s*«\s*(?<code>[^»]+?)\s*»", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Sentence();

    // « UF d'hébergement de cette admission : » is still an UF d'hébergement.
    [GeneratedRegex(@"\s+(?:précédente|de cette\b.*|:)\s*:?\s*$", RegexOptions.None, 1000)]
    private static partial Regex Which();

    [GeneratedRegex(@"^(?:UF|unité fonctionnelle|structure|établissement|service|chambre|lit)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Kind();
}
