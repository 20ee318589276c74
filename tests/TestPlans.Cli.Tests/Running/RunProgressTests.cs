using TestPlans.Cli.Running;
using TestPlans.Cli.Terminal;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Tests.Running;

internal sealed class RunProgressTests
{
    [Test]
    public void A_countdown_stays_on_one_line_of_the_terminal_however_long_its_folder()
    {
        using var output = new StringWriter();
        var terminal = new TerminalOutput(output, output, isInteractive: true);
        terminal.Console.Profile.Width = 80;
        var progress = new RunProgress(terminal, PlanSet.Parse([]));

        progress.Report(new WaitProgress($"le document « VSM » dans {new string('x', 200)}", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(90)));

        Assert.That(output.ToString().TrimStart('\r'), Has.Length.LessThan(80).And.Contain("… : encore 1:29").And.StartsWith("  … le document « VSM »"));
    }
}
