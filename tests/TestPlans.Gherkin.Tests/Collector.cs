using Io.Cucumber.Messages.Types;

namespace TestPlans.Gherkin.Tests;

/// <summary>Keeps the stream of a run.</summary>
internal sealed class Collector : IEnvelopeSink
{
    public List<Envelope> Envelopes { get; } = [];

    public ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        Envelopes.Add(envelope);
        return ValueTask.CompletedTask;
    }

    public IEnumerable<TestStepResultStatus> Statuses => Envelopes.Select(envelope => envelope.TestStepFinished).OfType<TestStepFinished>().Select(finished => finished.TestStepResult.Status);

    public IEnumerable<Attachment> Attachments => Envelopes.Select(envelope => envelope.Attachment).OfType<Attachment>();
}

/// <summary>Runs a feature given as text with the steps of some classes.</summary>
internal static class Bench
{
    public static PlanSet Plan(string text) => PlanSet.Parse([new FeatureSource("essai.feature", text)]);

    public static async Task<(RunSummary Summary, Collector Stream)> RunAsync(string text, PlanEngineOptions? options, params Type[] bindings)
    {
        var stream = new Collector();
        var summary = await new PlanEngine(StepLibrary.FromTypes(bindings), options).RunAsync(Plan(text), stream);
        return (summary, stream);
    }

    public static Task<(RunSummary Summary, Collector Stream)> RunAsync(string text, params Type[] bindings) => RunAsync(text, null, bindings);
}
