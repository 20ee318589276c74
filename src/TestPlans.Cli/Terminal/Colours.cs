using Spectre.Console;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Terminal;

/// <summary>One colour for each status; the word always stands beside it.</summary>
internal static class Colours
{
    public static Style Of(Outcome outcome) => outcome switch
    {
        Outcome.Passed => new Style(Color.Green),
        Outcome.Failed => new Style(Color.Red, decoration: Decoration.Bold),
        Outcome.Broken => new Style(Color.Fuchsia),
        Outcome.Awaited or Outcome.ToReview => new Style(Color.Yellow),
        _ => new Style(Color.Grey),
    };
}
