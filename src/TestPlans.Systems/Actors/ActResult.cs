using TestPlans.Validation;

namespace TestPlans.Systems;

/// <summary>What came of one act of the system under test. Every outcome is a value: the steps decide which of them is « non conforme ».</summary>
/// <typeparam name="T">What the act yields when it is observed.</typeparam>
public abstract record ActResult<T>;

/// <summary>The act was seen by the tool itself.</summary>
/// <param name="Value">What was seen.</param>
/// <param name="ObservedBy">How, in French, for the report: « fichier apparu dans ./sortie ».</param>
/// <typeparam name="T">What the act yields.</typeparam>
public sealed record Observed<T>(T Value, string ObservedBy) : ActResult<T>
{
    /// <summary>The bytes in which it was seen, when they are not the value itself: they are kept as evidence. Null when the system lives in this process.</summary>
    public Artefact? Source { get; init; }

    /// <summary>Asked when the value is judged: why it is no longer the only answer, in French; null while it is, or when nothing else could come.</summary>
    public Func<string?>? Later { get; init; }
}

/// <summary>The system was reached and did not do what the norm owes in the time it has: a judgement may fail on it.</summary>
/// <param name="Awaited">What was awaited, in French, with what was seen instead.</param>
/// <param name="Waited">How long.</param>
/// <typeparam name="T">What the act would have yielded.</typeparam>
public sealed record NotInTime<T>(string Awaited, TimeSpan Waited) : ActResult<T>;

/// <summary>Several answers could be the one that was asked for: nothing is judged (« non concluant »).</summary>
/// <param name="Reason">Which ones, in French.</param>
/// <typeparam name="T">What the act would have yielded.</typeparam>
public sealed record Ambiguous<T>(string Reason) : ActResult<T>;

/// <summary>The system could not be reached, or the configuration does not allow the act (« non concluant »).</summary>
/// <param name="Reason">Why, in French, secrets masked.</param>
/// <typeparam name="T">What the act would have yielded.</typeparam>
public sealed record Unreachable<T>(string Reason) : ActResult<T>;

/// <summary>A person has to act and nobody is there (« preuve attendue »).</summary>
/// <param name="Instruction">What the person will have to do, in French.</param>
/// <typeparam name="T">What the act would have yielded.</typeparam>
public sealed record AwaitingOperator<T>(string Instruction) : ActResult<T>;

/// <summary>A person did the act and reports it: never « conforme » by itself (« à instruire »).</summary>
/// <param name="Value">What could be read from the files given, or null; a document may be judged by a validator.</param>
/// <param name="Answer">The person's words.</param>
/// <param name="Files">The proofs, with their SHA-256.</param>
/// <param name="Operator">Who answered.</param>
/// <param name="When">When, by the clock of the run.</param>
/// <typeparam name="T">What the act yields.</typeparam>
public sealed record GivenByOperator<T>(T? Value, string Answer, IReadOnlyList<Artefact> Files, string Operator, DateTimeOffset When)
    : ActResult<T>;
