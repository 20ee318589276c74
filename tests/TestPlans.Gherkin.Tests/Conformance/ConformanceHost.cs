using Io.Cucumber.Messages.Types;

namespace TestPlans.Conformance;

/// <summary>The seam of the adapter, filled with steps of ours. Without TESTPLANS_FEATURES there is no feature, hence no fixture.</summary>
internal static class ConformanceHost
{
    public static string? FeaturesFolder => Environment.GetEnvironmentVariable("TESTPLANS_FEATURES");

    public static StepLibrary Library { get; } = StepLibrary.FromTypes(typeof(AdapterSteps));

    public static PlanEngineOptions Options { get; } = new();

    public static IEnvelopeSink Sink { get; } = new Journal();

    /// <summary>Writes the stream where the parent process looks for it.</summary>
    private sealed class Journal : IEnvelopeSink
    {
        public async ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken) =>
            await File.AppendAllTextAsync(Path.Combine(FeaturesFolder!, "journal.ndjson"), MessageJson.Write(envelope) + "\n", cancellationToken);
    }
}

[Binding]
internal sealed class AdapterSteps(IReqnrollOutputHelper output)
{
    [BeforeFeature]
    public static void Begin() { }

    [AfterFeature]
    public static void End() { }

    [Then("tout va bien")]
    public static void Good() { }

    [Then("le code est {guillemets}")]
    public static void Code(string code)
    {
        if (code != "AA")
        {
            throw new JudgementException("Le code est faux.", code, "AA");
        }
    }

    [Then("la preuve manque")]
    public static void Missing() => throw new ProofAwaitedException("Joignez la capture.");

    [Then("la preuve est jointe")]
    public void Given() => output.Attach("{}", MediaTypes.Proof);

    [Then("le rôle n'est pas déclaré")]
    public static void NotClaimed() => throw new NotClaimedException("Rôle absent de systeme.json.");
}
