using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Proving;

/// <summary>Runs the plans once on the conforming reference system, then once with each defect switched on.</summary>
internal sealed class SensitivityRun(Composition composition, PlanSet plan, JudgedRequirements judged, Func<PlannedScenario, bool> selected)
{
    /// <param name="defects">The defects to try.</param>
    /// <param name="progress">Told after each defect.</param>
    /// <param name="cancellationToken">Abandons the proof.</param>
    public async Task<SensitivityMatrix> RunAsync(IReadOnlyList<Defect> defects, IProgress<(int Done, Defect Defect)> progress, CancellationToken cancellationToken)
    {
        var baseline = await FatesAsync(null, cancellationToken);
        var tried = new Dictionary<string, IReadOnlyDictionary<string, ScenarioFate>>(StringComparer.Ordinal);
        var done = 0;
        await Parallel.ForEachAsync(defects, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken }, async (defect, token) =>
        {
            var fates = await FatesAsync(defect, token);
            lock (tried)
            {
                tried[defect.Id] = fates;
                progress.Report((++done, defect));
            }
        });
        return new SensitivityMatrix(
            [.. defects.Select(defect => new DefectRow(defect.Id, defect.Title, defect.Requirement, defect.Reason ?? ""))],
            [.. plan.Scenarios.Where(selected).Select(scenario => new ScenarioColumn(scenario.Key, scenario.Name, baseline[scenario.Key].Outcome))],
            [.. defects.SelectMany(defect => tried[defect.Id].Values.Select(fate => new SensitivityCell(fate.Key, defect.Id, fate.Outcome, fate.AtJudgement, [.. fate.Requirements], [.. fate.Advised])))]);
    }

    private async Task<IReadOnlyDictionary<string, ScenarioFate>> FatesAsync(Defect? defect, CancellationToken cancellationToken)
    {
        var collector = new FateCollector(plan);
        var engine = new PlanEngine(Composition.Library, new PlanEngineOptions
        {
            Where = selected,
            Time = composition.Time,
            RequirementsOf = (scenario, sentence) => judged.Of(scenario.Feature.Uri, scenario.Tags, sentence),
            Services = (composition with { Defect = defect }).Register,
            RunAttachments = [StepCatalogue.Of(Composition.Library).ToAttachment()],
        });
        var summary = await engine.RunAsync(plan, collector, cancellationToken);
        return summary.Fault is null ? collector.Fates : throw new UsageException(summary.Fault);
    }
}
