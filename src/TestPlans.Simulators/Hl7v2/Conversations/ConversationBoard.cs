namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// The open conversations, and those that wait for their patients. All patients of a conversation are taken at once or not at all, and
/// those who came first go first, so that nobody waits for one who waits for him.
/// </summary>
internal sealed class ConversationBoard
{
    private readonly Lock _lock = new();
    private readonly List<Conversation> _open = [];
    private readonly List<Waiter> _waiting = [];

    /// <summary>The open conversations that a message concerns.</summary>
    public IReadOnlyList<Conversation> Concerned(IReadOnlyList<MentionedPatient> patients)
    {
        lock (_lock)
        {
            return [.. _open.Where(conversation => conversation.Means(patients))];
        }
    }

    /// <summary>The open conversations in which the message was sent that a business acknowledgement (ZAM) is about.</summary>
    public IReadOnlyList<Conversation> About(string controlId)
    {
        lock (_lock)
        {
            return [.. _open.Where(conversation => conversation.HasSent(controlId))];
        }
    }

    /// <summary>Opens a conversation as soon as none of its patients is in another.</summary>
    public async Task OpenAsync(Conversation conversation, CancellationToken cancellation)
    {
        var waiter = new Waiter(conversation);
        lock (_lock)
        {
            _waiting.Add(waiter);
            Admit();
        }

        await using var registration = cancellation.Register(() => Withdraw(waiter, cancellation));
        await waiter.Turn.Task;
    }

    public void Close(Conversation conversation)
    {
        lock (_lock)
        {
            _open.Remove(conversation);
            Admit();
        }
    }

    private void Withdraw(Waiter waiter, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_waiting.Remove(waiter))
            {
                waiter.Turn.TrySetCanceled(cancellation);
                Admit();
            }
        }
    }

    // One that cannot be admitted yet holds its patients against those behind it: otherwise it might wait for ever.
    private void Admit()
    {
        var ahead = new List<Conversation>();
        foreach (var waiter in _waiting.ToList())
        {
            if (_open.Concat(ahead).Any(waiter.Conversation.Shares))
            {
                ahead.Add(waiter.Conversation);
                continue;
            }

            _waiting.Remove(waiter);
            _open.Add(waiter.Conversation);
            waiter.Turn.SetResult();
        }
    }

    private sealed record Waiter(Conversation Conversation)
    {
        // Continuations run elsewhere: this one is completed under the lock.
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
