using System.Text;
using TestPlans.Cli.Terminal;
using TestPlans.Evidence;

namespace TestPlans.Cli.Commands;

/// <summary>The coverage for a console: counts by volet, then each exigence that no outcome answers.</summary>
internal static class CoverageText
{
    public static string Write(Coverage coverage)
    {
        var text = new StringBuilder();
        foreach (var volet in coverage.Volets)
        {
            text.Append(volet.Title).Append(" : ").Append(Plural.Of(volet.Rows.Count, "exigence")).Append('\n');
            foreach (var group in volet.Rows.GroupBy(row => row.Status).OrderByDescending(group => group.Count()))
            {
                text.Append(FormattableString.Invariant($"  {group.Count(),4} {group.Key}\n"));
            }

            foreach (var row in volet.Rows.Where(row => row.Outcome is null))
            {
                text.Append(FormattableString.Invariant($"       {row.Requirement.Id} : {(row.Reason.Length > 0 ? row.Reason : "SANS RAISON ÉCRITE")}\n"));
            }
        }

        return text.ToString();
    }

    /// <summary>The exigences that are neither exercised nor reasoned.</summary>
    public static IEnumerable<CoverageRow> Silent(Coverage coverage) => coverage.Rows.Where(row => row.Outcome is null && row.Reason.Length == 0);
}
