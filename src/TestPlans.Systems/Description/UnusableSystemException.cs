namespace TestPlans.Systems;

/// <summary>systeme.json cannot be used: the message is one French line, <c>fichier:ligne:colonne : problème</c>, ready for standard error.</summary>
public sealed class UnusableSystemException : Exception
{
    /// <summary>Complete message.</summary>
    /// <param name="message">With its position.</param>
    /// <param name="cause">Where it comes from.</param>
    public UnusableSystemException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
