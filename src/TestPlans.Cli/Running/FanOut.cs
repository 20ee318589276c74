using Io.Cucumber.Messages.Types;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Running;

/// <summary>Gives one stream to several listeners, in order.</summary>
internal sealed class FanOut(params IReadOnlyList<IEnvelopeSink> sinks) : IEnvelopeSink
{
    public async ValueTask PublishAsync(Envelope envelope, CancellationToken cancellationToken)
    {
        foreach (var sink in sinks)
        {
            await sink.PublishAsync(envelope, cancellationToken);
        }
    }
}
