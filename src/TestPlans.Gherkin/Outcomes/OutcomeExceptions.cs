namespace TestPlans.Gherkin;

/// <summary>A human proof is to be given and was not: the scenario is « preuve attendue ».</summary>
public sealed class ProofAwaitedException : Exception
{
    /// <summary>States which proof, in French.</summary>
    /// <param name="message">What a person is to bring.</param>
    public ProofAwaitedException(string message) : base(message) { }
}

/// <summary>A step cannot conclude, and says why in a French sentence that is complete by itself: « non concluant », without the name of a type.</summary>
public class InconclusiveException : Exception
{
    /// <summary>States why.</summary>
    /// <param name="message">In French, with what to do.</param>
    public InconclusiveException(string message) : base(message) { }
}

/// <summary>The system does not claim this actor or option: the scenario is « sans objet » and its later steps are skipped.</summary>
public sealed class NotClaimedException : Exception
{
    /// <summary>States why, in French.</summary>
    /// <param name="reason">Which actor or option, and where the system says so.</param>
    public NotClaimedException(string reason) : base(reason) { }
}

/// <summary>The step is not written yet: the scenario is « non concluant ».</summary>
public sealed class PendingStepException : Exception
{
    /// <summary>States it without more.</summary>
    public PendingStepException() : base("Ce pas n'est pas encore écrit.") { }

    /// <summary>States it, with what remains to be done.</summary>
    /// <param name="message">What remains to be done.</param>
    public PendingStepException(string message) : base(message) { }
}

/// <summary>A step exceeded its bound: « non concluant », since a tool that hangs proves nothing about the system.</summary>
public sealed class StepTimeoutException : Exception
{
    /// <summary>States the bound.</summary>
    /// <param name="limit">How long the step was allowed to take.</param>
    public StepTimeoutException(TimeSpan limit)
        : base(FormattableString.Invariant($"Le pas n'a pas rendu la main en {limit.TotalSeconds:0.###} s.")) => Limit = limit;

    /// <summary>How long the step was allowed to take.</summary>
    public TimeSpan Limit { get; }
}

/// <summary>A binding cannot be used as it is written: « non concluant », with the method and what is wrong.</summary>
public sealed class BindingException : Exception
{
    /// <summary>States what is wrong.</summary>
    /// <param name="message">The method and the fault, in French.</param>
    public BindingException(string message) : base(message) { }

    /// <summary>States what is wrong, with its cause.</summary>
    /// <param name="message">The method and the fault, in French.</param>
    /// <param name="inner">The cause.</param>
    public BindingException(string message, Exception inner) : base(message, inner) { }
}

/// <summary>The run was interrupted while a step ran: « non concluant ».</summary>
public sealed class RunInterruptedException : Exception
{
    /// <summary>States it.</summary>
    public RunInterruptedException() : base("La campagne a été interrompue.") { }
}
