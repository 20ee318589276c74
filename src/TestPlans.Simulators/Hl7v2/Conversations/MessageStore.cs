namespace TestPlans.Simulators.Hl7v2;

/// <summary>Messages kept for someone, within bounds; what passes them is counted. Those who wait are told of each.</summary>
internal sealed class MessageStore(int maxMessages, long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly List<ReceivedMessage> _kept = [];
    private readonly HashSet<ReceivedMessage> _given = new(ReferenceEqualityComparer.Instance);
    private TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _bytes;

    /// <summary>How many were not kept, for want of room.</summary>
    public long Dropped { get; private set; }

    public IReadOnlyList<ReceivedMessage> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _kept];
            }
        }
    }

    public void Add(ReceivedMessage message)
    {
        TaskCompletionSource arrival;
        lock (_lock)
        {
            var weight = Weight(message);
            if (_kept.Count >= maxMessages || _bytes + weight > maxBytes)
            {
                Dropped++;
                return;
            }

            _kept.Add(message);
            _bytes += weight;
            (arrival, _arrival) = (_arrival, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        arrival.SetResult();
    }

    /// <summary>The first message that is wanted and was not given before; null, and then the task that the next arrival completes.</summary>
    public ReceivedMessage? Give(Func<ReceivedMessage, bool> wanted, out Task nextArrival)
    {
        lock (_lock)
        {
            nextArrival = _arrival.Task;
            var found = _kept.Find(message => !_given.Contains(message) && wanted(message));
            if (found is not null)
            {
                _given.Add(found);
            }

            return found;
        }
    }

    // A small message may have a large report: what a finding and a rule take, about.
    private static long Weight(ReceivedMessage message) =>
        message.Message.Content.Length + (512L * message.Report.Findings.Count) + (64L * message.Report.Rules.Count);
}
