namespace TestPlans.Steps.Common;

/// <summary>The words that a sentence looks for.</summary>
internal static class Words
{
    /// <summary>Every text mentions nothing: a sentence without words would always hold.</summary>
    /// <exception cref="PlanException">There are none.</exception>
    public static void Required(string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            throw new PlanException("la phrase ne dit pas ce qu'il faut chercher : les guillemets sont vides");
        }
    }
}
