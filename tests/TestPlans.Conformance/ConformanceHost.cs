using Io.Cucumber.Messages.Types;
using TestPlans.Cli;
using TestPlans.Cli.Wiring;
using TestPlans.Gherkin;

namespace TestPlans.Conformance;

/// <summary>Which features, which steps, which services: those of the command, on the embedded reference system.</summary>
internal static class ConformanceHost
{
    private static readonly Workplace Place = Workplace.From(AppContext.BaseDirectory);

    /// <summary>The folder named by TESTPLANS_FEATURES, or features/ beside TestPlans.sln; null when there is none.</summary>
    public static string? FeaturesFolder => Environment.GetEnvironmentVariable("TESTPLANS_FEATURES") is { } named
        ? Path.GetFullPath(named)
        : Directory.Exists(Place.Features) ? Place.Features : null;

    public static StepLibrary Library => Composition.Library;

    public static PlanEngineOptions Options { get; } = new()
    {
        Services = (Composition.Embedded(Place) with { Workplace = FeaturesFolder is { } folder ? Place with { Features = folder } : Place }).Register,
    };

    public static IEnvelopeSink Sink { get; } = new Nowhere();

    private sealed class Nowhere : IEnvelopeSink
    {
        public ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
