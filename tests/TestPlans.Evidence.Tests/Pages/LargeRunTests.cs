using System.Diagnostics;
using TestPlans.Gherkin;

namespace TestPlans.Evidence.Tests;

internal sealed class LargeRunTests
{
    [Test]
    public void Two_thousand_scenarios_make_a_page_that_opens()
    {
        var report = ReportView.Of(Samples.Report(Samples.Finding("R-1")), new string('0', 64));
        var step = new StepView { Keyword = "Alors", Text = "le document est conforme", Kind = "validation", Reports = [report], Message = "non" };
        var view = new RunView
        {
            FinishedAt = DateTimeOffset.UnixEpoch,
            Selected = 2000,
            Scenarios = [.. Enumerable.Range(1, 2000).Select(i => new ScenarioView
            {
                Key = $"features/cda/vsm/a.feature:{i}",
                Uri = "features/cda/vsm/a.feature",
                Line = i,
                Name = $"scénario {i}",
                Outcome = i % 10 == 0 ? Outcome.Failed : Outcome.Passed,
                Steps = [.. Enumerable.Range(0, 6).Select(_ => step with { Outcome = i % 10 == 0 ? Outcome.Failed : Outcome.Passed })],
            })],
        };

        var watch = Stopwatch.StartNew();
        var html = SynthesisPage.Write(view, [FictitiousRun.Requirements], new ArtefactStore(null));
        var junit = RunJUnit.Write(view);

        Assert.That(html.Split("class=\"scenario ").Length - 1, Is.EqualTo(2000));
        Assert.That(html.Length, Is.LessThan(40_000_000));
        Assert.That(junit, Does.Contain("failures=\"200\""));
        // Generous: a quadratic step would take minutes.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(30)));
        Assert.That(html, Does.Contain("et 196 autres scénarios"), "one rule at fault is one thing to mend");
    }
}
