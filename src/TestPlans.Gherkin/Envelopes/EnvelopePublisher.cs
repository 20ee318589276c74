using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace TestPlans.Gherkin;

/// <summary>Puts the envelopes of all workers in one line and hands them to the listeners one at a time.</summary>
internal sealed class EnvelopePublisher
{
    private readonly Channel<(Messages.Envelope? Envelope, TaskCompletionSource? Flushed)> _queue =
        Channel.CreateUnbounded<(Messages.Envelope?, TaskCompletionSource?)>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Task _pump;
    private ExceptionDispatchInfo? _fault;

    public EnvelopePublisher(params IEnvelopeSink[] sinks) => _pump = Task.Run(() => PumpAsync(sinks));

    public void Publish(Messages.Envelope envelope) => _queue.Writer.TryWrite((envelope, null));

    /// <summary>Waits until everything published so far is taken care of: bounds what a slow listener leaves in memory.</summary>
    public async Task FlushAsync()
    {
        var flushed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_queue.Writer.TryWrite((null, flushed)))
        {
            await flushed.Task;
        }

        _fault?.Throw();
    }

    public async Task CompleteAsync()
    {
        _queue.Writer.TryComplete();
        await _pump;
        _fault?.Throw();
    }

    private async Task PumpAsync(IEnvelopeSink[] sinks)
    {
        await foreach (var (envelope, flushed) in _queue.Reader.ReadAllAsync())
        {
            try
            {
                foreach (var sink in envelope is null || _fault is not null ? [] : sinks)
                {
                    // Never cancelled: an interrupted run still writes its end.
                    await sink.PublishAsync(envelope!, CancellationToken.None);
                }
            }
            catch (Exception exception)
            {
                // Kept for whoever flushes next, which is the run itself.
                _fault = ExceptionDispatchInfo.Capture(exception);
            }

            flushed?.TrySetResult();
        }
    }
}
