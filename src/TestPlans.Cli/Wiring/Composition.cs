using Microsoft.Extensions.DependencyInjection;
using TestPlans.Cli.Terminal;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;
using TestPlans.Steps.Common;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;
using TestPlans.Systems.Drivers;
using TestPlans.Validation;

namespace TestPlans.Cli.Wiring;

/// <summary>The wiring of all parts, in one file: what a scenario may ask for, and where it comes from.</summary>
/// <param name="Workplace">Where plans, packs and reports lie.</param>
/// <param name="Catalogue">Every model, with its validator.</param>
/// <param name="System">The system under test.</param>
/// <param name="Operator">The person at the keyboard, or nobody.</param>
/// <param name="Time">The clock.</param>
internal sealed record Composition(Workplace Workplace, Catalogue Catalogue, SystemDescription System, IOperator Operator, TimeProvider Time)
{
    /// <summary>The step libraries of the product.</summary>
    public static StepLibrary Library { get; } = StepLibrary.FromAssemblies(typeof(ContextSteps).Assembly);

    /// <summary>The defect switched on in the embedded reference system; null for a conforming one.</summary>
    public Defect? Defect { get; init; }

    /// <summary>Told at each turn of a wait.</summary>
    public IProgress<WaitProgress>? Progress { get; init; }

    /// <summary>Everything by default: our packs, the embedded reference system, nobody to ask.</summary>
    public static Composition Embedded(Workplace workplace) => new(
        workplace,
        Catalogues.Open(workplace, []),
        SystemDescription.Embedded(ReferenceSoftware.Name, ToolVersion.Current),
        new AbsentOperator(),
        TimeProvider.System);

    /// <summary>Whether the system lives in this process: then scenarios may run side by side.</summary>
    public bool IsEmbedded => System.Path is null;

    /// <summary>Registers what steps ask for. The system under test is made anew for each scenario.</summary>
    public void Register(IServiceCollection services)
    {
        services.AddSingleton(Catalogue);
        services.AddSingleton(new PlanRoot(Workplace.PlanRoot));
        services.AddSingleton(Operator);
        services.AddSingleton(Time);
        // Made by factories, so that whoever made them disposes of them: the simulators with the run, the reference system with its scenario.
        services.AddSingleton(_ => new SimulatorHub(Catalogue, Time));
        services.AddScoped(_ => new ReferenceSoftware(Time, seed: "", Defect));
        services.AddScoped(scope => new SystemUnderTest(System, new DriverContext
        {
            Time = Time,
            Operator = new ScenarioOperator(Operator, () => scope.GetRequiredService<ScenarioContext>().ScenarioInfo.Title),
            Reference = scope.GetRequiredService<ReferenceSoftware>(),
            WorkFolder = Path.Combine(Workplace.Root, ".testplans", "travail"),
            Progress = Progress,
        }));
    }
}
