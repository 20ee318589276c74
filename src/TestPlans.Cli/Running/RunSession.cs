using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Running;

/// <summary>One campaign: the plans selected, run on one system, with their evidence.</summary>
internal sealed class RunSession(TerminalOutput terminal, Workplace workplace, RunSettings settings)
{
    private const string JournalName = "journal.ndjson";

    /// <summary>Runs and writes the evidence.</summary>
    /// <returns>The run, and its folder.</returns>
    /// <exception cref="UsageException">Nothing is selected, or the settings contradict each other.</exception>
    public async Task<(RunView View, string Folder)> RunAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        var plan = Plans.Load(workplace, settings.Paths);
        var progress = new RunProgress(terminal, plan);
        var composition = Compose(time, progress);
        var description = RunDescriptions.Of(composition, settings, plan);
        var isSelected = TagSelection.Of(settings.Tags);
        var resume = Resumed(composition, description, plan.Scenarios.Where(isSelected));
        var folder = Path.GetFullPath(settings.Resume ?? settings.Folder ?? Path.Combine(workplace.Reports, RunFolder.NameFor(time.GetLocalNow(), composition.System.Name)));

        if (settings.Resume is null && File.Exists(Path.Combine(folder, JournalName)))
        {
            throw new UsageException($"{folder} porte déjà une campagne : reprenez-la par --resume, ou nommez un autre dossier ; une preuve ne s'écrase pas");
        }

        var selected = plan.Scenarios.Count(isSelected);
        if (selected == 0 && plan.Errors.Count == 0)
        {
            throw new UsageException(settings.Tags is null ? "aucun scénario dans les plans nommés" : $"aucun scénario ne porte les étiquettes « {settings.Tags} »");
        }

        var requirements = PlanRequirements.WithReferenced(workplace, plan);
        var judged = new JudgedRequirements(requirements);
        using var evidence = new EvidenceSink(new EvidenceOptions
        {
            Folder = folder,
            Resume = resume,
            Mask = composition.System.Secrets.Apply,
            Requirements = requirements,
        });
        // What is written and cannot be played is no more conclusive than what cannot be read.
        foreach (var error in plan.Errors.Concat(plan.Features.SelectMany(feature => feature.Rowless)))
        {
            evidence.Problem(error.ToString());
            terminal.Error(Workplace.Shown(error.ToString()));
        }

        foreach (var empty in plan.Features.Where(feature => feature.Document.Feature is { Children: [] }))
        {
            terminal.Error($"{Workplace.Shown(empty.Uri)}:{empty.Document.Feature.Location.Line}:1: cette fonctionnalité n'a aucun scénario : rien n'en sera joué");
        }

        foreach (var problem in requirements.Where(set => !set.IsReferenced).SelectMany(set => set.Problems).Select(problem => problem.ToString()).Concat(PlanRequirements.Missing(workplace, plan)))
        {
            evidence.Problem(problem);
            terminal.Error(Workplace.Shown(problem));
        }

        progress.Begin(composition, selected, resume?.Finished.Count ?? 0);
        if (!composition.IsEmbedded && !composition.Operator.IsPresent)
        {
            terminal.Line("personne à ce terminal : ce qui demande un opérateur restera « preuve attendue »");
        }

        var engine = new PlanEngine(Composition.Library, new PlanEngineOptions
        {
            Where = scenario => isSelected(scenario) && resume?.IsFinished(scenario.Pickle) != true,
            Workers = settings.Workers ?? (composition.IsEmbedded ? Environment.ProcessorCount : 1),
            Time = time,
            Services = composition.Register,
            RequirementsOf = (scenario, sentence) => judged.Of(scenario.Feature.Uri, scenario.Tags, sentence),
            RunAttachments = [new RunAttachment(RunDescriptionJson.Write(description), MediaTypes.Run), StepCatalogue.Of(Composition.Library).ToAttachment()],
        });
        await engine.RunAsync(plan, new FanOut(evidence, progress), cancellationToken);
        return (evidence.Complete(), folder);
    }

    private Composition Compose(TimeProvider time, RunProgress progress)
    {
        var system = SystemsUnderTest.Read(settings.Systems);
        var composition = Composition.Embedded(workplace) with { System = system, Time = time, Progress = progress };
        if (settings.Defect is not null)
        {
            composition = composition with
            {
                // The evidence of a system made wrong on purpose says so in its very name.
                System = system with { Name = $"{system.Name} avec le défaut « {settings.Defect} », version" },
                Defect = DefectCatalogue.Load().FirstOrDefault(defect => defect.Id == settings.Defect) ?? throw new UsageException($"le défaut « {settings.Defect} » est inconnu (liste : testplans sensitivity --list)"),
            };
        }

        // The embedded system needs nobody: a run on it never stops to ask.
        return !composition.IsEmbedded && terminal.IsInteractive ? composition with { Operator = new ConsoleOperator(terminal, settings.Operator) } : composition;
    }

    private ResumePoint? Resumed(Composition composition, RunDescription description, IEnumerable<PlannedScenario> selected)
    {
        if (settings.Resume is null)
        {
            return null;
        }

        var point = ResumePoint.Read(settings.Resume);
        if (point.Refusal(description) is { } refusal)
        {
            throw new UsageException(refusal);
        }

        foreach (var note in point.Notes)
        {
            terminal.Line($"{composition.System.Name} : {note}");
        }

        // « Plus tard » is now; what a person gave is not asked twice. What is not run again now keeps how it ended: a selection hides nothing.
        var now = selected.Select(scenario => ScenarioKey.Of(scenario.Pickle)).ToHashSet(StringComparer.Ordinal);
        return point.Where(scenario => !now.Contains(scenario.Key)
            || (settings.FailedOnly ? scenario.Outcome is Outcome.Passed or Outcome.Skipped or Outcome.ToReview : scenario.Outcome is not Outcome.Awaited));
    }
}
