using Io.Cucumber.Messages.Types;
using TestPlans.Gherkin;

namespace TestPlans.Conformance;

/// <summary>The seam: which features, which steps, which services. The only file to change when the composition is there.</summary>
internal static class ConformanceHost
{
    /// <summary>The folder named by TESTPLANS_FEATURES, or features/ beside TestPlans.sln; null when there is none.</summary>
    public static string? FeaturesFolder
    {
        get
        {
            if (Environment.GetEnvironmentVariable("TESTPLANS_FEATURES") is { } named)
            {
                return Path.GetFullPath(named);
            }

            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "TestPlans.sln")))
                {
                    var features = Path.Combine(folder, "features");
                    return Directory.Exists(features) ? features : null;
                }
            }

            return null;
        }
    }

    public static StepLibrary Library { get; } = StepLibrary.FromTypes();

    public static PlanEngineOptions Options { get; } = new();

    public static IEnvelopeSink Sink { get; } = new Nowhere();

    private sealed class Nowhere : IEnvelopeSink
    {
        public ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
