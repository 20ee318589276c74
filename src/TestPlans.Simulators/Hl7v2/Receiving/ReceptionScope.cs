namespace TestPlans.Simulators.Hl7v2;

/// <summary>What a receiver remembers for one conversation, or for all the messages of nobody. Changed under the lock of the reception only.</summary>
internal sealed class ReceptionScope
{
    private volatile PatientBook _book = PatientBook.Empty;

    /// <summary>The patients learned; each change makes a new book, so that readers need no lock.</summary>
    public PatientBook Book
    {
        get => _book;
        set => _book = value;
    }

    /// <summary>The messages already answered.</summary>
    public MessageMemory Memory { get; } = new(capacity: 10_000);
}
