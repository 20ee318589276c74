namespace TestPlans.Systems;

/// <summary>The person at the keyboard. The console one belongs to the command; tests write their own.</summary>
public interface IOperator
{
    /// <summary>False when nobody can answer: piped output, continuous integration.</summary>
    bool IsPresent { get; }

    /// <summary>Tells something without waiting for an answer: what to do in the system while the tool watches.</summary>
    /// <param name="message">In French.</param>
    /// <param name="ct">Stops.</param>
    Task InformAsync(string message, CancellationToken ct);

    /// <summary>Asks and waits; null when the person leaves the question for later.</summary>
    /// <param name="question">What to do and what to give back.</param>
    /// <param name="ct">Stops.</param>
    Task<OperatorAnswer?> AskAsync(OperatorQuestion question, CancellationToken ct);
}

/// <summary>What a person is asked.</summary>
/// <param name="Instruction">What to do, in French.</param>
/// <param name="Expected">What to give back, in French: « le fichier du document produit ».</param>
/// <param name="WantsFile">True when at least one file is the proof.</param>
public sealed record OperatorQuestion(string Instruction, string Expected, bool WantsFile)
{
    /// <summary>True when one file, and no more, is the answer: it is itself what is judged.</summary>
    public bool OneFile { get; init; }
}

/// <summary>What a person gave.</summary>
/// <param name="Text">Their words, possibly empty.</param>
/// <param name="Paths">Files they named, as typed or dropped.</param>
/// <param name="Operator">Who they are.</param>
public sealed record OperatorAnswer(string Text, IReadOnlyList<string> Paths, string Operator);

/// <summary>Nobody: every question stays for later.</summary>
public sealed class AbsentOperator : IOperator
{
    /// <inheritdoc/>
    public bool IsPresent => false;

    /// <inheritdoc/>
    public Task InformAsync(string message, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task<OperatorAnswer?> AskAsync(OperatorQuestion question, CancellationToken ct) => Task.FromResult<OperatorAnswer?>(null);
}
