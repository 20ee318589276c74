namespace TestPlans.ReferenceSystem;

/// <summary>One named edit to what the reference system does: the proof that a plan would see the fault.</summary>
/// <param name="Id">Stable; what <c>@defaut:</c> and <c>--defaut</c> name.</param>
/// <param name="Title">What is wrong, one French sentence.</param>
/// <param name="Requirement">The exigence that it breaks.</param>
public sealed record Defect(string Id, string Title, string Requirement)
{
    /// <summary>The edit of the produced document, when that is where the defect acts.</summary>
    internal TreeEdit? Edit { get; init; }

    /// <summary>The edit of the message sent, when that is where the defect acts.</summary>
    internal MessageEdit? MessageEdit { get; init; }

    /// <summary>The behaviour that changes, when that is where the defect acts; a name of <see cref="Behaviours"/>.</summary>
    internal string? Behaviour { get; init; }

    /// <summary>
    /// Whether it acts on one transaction (a message, an acknowledgement, what is kept of them): only the plans of that transaction can tell.
    /// A fault in a document shows wherever that document goes.
    /// </summary>
    public bool IsOnTheWire => MessageEdit is not null || (Behaviour is not null && Behaviours.IsOnTheWire(Behaviour));

    /// <summary>Why it may redden more than three scenarios; null for most.</summary>
    public string? Reason { get; init; }
}
