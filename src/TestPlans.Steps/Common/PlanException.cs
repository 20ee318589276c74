namespace TestPlans.Steps.Common;

/// <summary>The plan or the configuration does not allow the step: « non concluant », in one French sentence.</summary>
public sealed class PlanException : InconclusiveException
{
    /// <summary>Says what is missing and what to write.</summary>
    /// <param name="message">In French.</param>
    public PlanException(string message)
        : base(message)
    {
    }
}
