using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Proving;

/// <summary>
/// Runs the plans once on the conforming reference system, then, with each defect switched on, those that can tell: the family of a document's
/// fault, the very plans of a transaction's.
/// </summary>
internal sealed class SensitivityRun(Composition composition, PlanSet plan, IReadOnlyList<RequirementSet> requirements, Func<PlannedScenario, bool> selected)
{
    // Scenarios on the wire mostly wait, for a silence or for a message sent again.
    private static readonly int DefectsAtOnce = 2 * Environment.ProcessorCount;

    private readonly JudgedRequirements _judged = new(requirements);

    /// <param name="defects">The defects of these plans.</param>
    /// <param name="others">The defects of other plans: tried on the scenarios that none of their own reddens (a VSM is also a document of structuration minimale).</param>
    /// <param name="progress">Told after each defect.</param>
    /// <param name="cancellationToken">Abandons the proof.</param>
    public async Task<SensitivityMatrix> RunAsync(IReadOnlyList<Defect> defects, IReadOnlyList<Defect> others, IProgress<(int Done, Defect Defect)> progress, CancellationToken cancellationToken)
    {
        var baseline = await FatesAsync(null, selected, cancellationToken);
        var tried = await TryAsync(defects, selected, progress, cancellationToken);
        var blind = baseline.Keys.Where(key => !tried.Values.Any(fates => fates.TryGetValue(key, out var fate) && fate.Outcome == Outcome.Failed)).ToHashSet(StringComparer.Ordinal);
        var more = await TryAsync(blind.Count == 0 ? [] : others, scenario => blind.Contains(scenario.Key), null, cancellationToken);

        // The exigence that it breaks is proven with the plan that names it.
        IReadOnlyList<Defect> rows = [.. defects, .. others.Where(defect => more.TryGetValue(defect.Id, out var fates) && fates.Values.Any(fate => fate is { Outcome: Outcome.Failed, AtJudgement: true }))];
        return new SensitivityMatrix(
            [.. rows.Select(defect => new DefectRow(defect.Id, defect.Title, more.ContainsKey(defect.Id) ? "" : defect.Requirement, defect.Reason ?? ""))],
            [.. plan.Scenarios.Where(selected).Select(scenario => new ScenarioColumn(scenario.Key, scenario.Name, baseline[scenario.Key].Outcome))],
            [.. rows.SelectMany(defect => (tried.GetValueOrDefault(defect.Id) ?? more[defect.Id]).Values
                .Select(fate => new SensitivityCell(fate.Key, defect.Id, fate.Outcome, fate.AtJudgement, [.. fate.Requirements], [.. fate.Advised])))]);
    }

    private async Task<Dictionary<string, IReadOnlyDictionary<string, ScenarioFate>>> TryAsync(
        IReadOnlyList<Defect> defects, Func<PlannedScenario, bool> where, IProgress<(int Done, Defect Defect)>? progress, CancellationToken cancellationToken)
    {
        var tried = new Dictionary<string, IReadOnlyDictionary<string, ScenarioFate>>(StringComparer.Ordinal);
        var done = 0;
        await Parallel.ForEachAsync(defects, new ParallelOptions { MaxDegreeOfParallelism = DefectsAtOnce, CancellationToken = cancellationToken }, async (defect, token) =>
        {
            var fates = await FatesAsync(defect, scenario => where(scenario) && Meets(defect, scenario), token);
            lock (tried)
            {
                tried[defect.Id] = fates;
                progress?.Report((++done, defect));
            }
        });
        return tried;
    }

    private async Task<IReadOnlyDictionary<string, ScenarioFate>> FatesAsync(Defect? defect, Func<PlannedScenario, bool> where, CancellationToken cancellationToken)
    {
        var collector = new FateCollector(plan);
        var engine = new PlanEngine(Composition.Library, new PlanEngineOptions
        {
            Where = where,
            Time = composition.Time,
            RequirementsOf = (scenario, sentence) => _judged.Of(scenario.Feature.Uri, scenario.Tags, sentence),
            Services = (composition with { Defect = defect }).Register,
            RunAttachments = [StepCatalogue.Of(Composition.Library).ToAttachment()],
        });
        var summary = await engine.RunAsync(plan, collector, cancellationToken);
        return summary.Fault is null ? collector.Fates : throw new UsageException(summary.Fault);
    }

    private bool Meets(Defect defect, PlannedScenario scenario)
    {
        // features/<famille>/<volet>/<theme>.feature
        var volet = Path.GetDirectoryName(Path.GetFullPath(scenario.Feature.Uri, composition.Workplace.PlanRoot));
        var (name, famille) = (Path.GetFileName(volet), Path.GetFileName(Path.GetDirectoryName(volet)));
        return requirements.Any(set => set.Famille == famille && (!defect.IsOnTheWire || set.Volet == name) && set.Requirements.Any(one => one.Id == defect.Requirement));
    }
}
