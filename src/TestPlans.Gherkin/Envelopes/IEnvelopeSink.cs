namespace TestPlans.Gherkin;

/// <summary>Listens to a run: the one stream of Cucumber messages, in order, one envelope at a time.</summary>
public interface IEnvelopeSink
{
    /// <summary>Takes one envelope; the next one comes when the task is complete.</summary>
    /// <param name="envelope">The message.</param>
    /// <param name="cancellationToken">Cancelled when the run is abandoned; never merely because it was interrupted, so that its end is written.</param>
    /// <returns>A task that ends when the envelope is taken care of. An exception ends the run.</returns>
    ValueTask PublishAsync(Messages.Envelope envelope, CancellationToken cancellationToken);
}
