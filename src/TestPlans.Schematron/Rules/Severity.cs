namespace TestPlans.Schematron.Rules;

/// <summary>What the words of role and flag are worth.</summary>
internal static class Severity
{
    /// <summary>The first of the words, nearest first, that names a severity decides; none does: error.</summary>
    public static AssertionSeverity Of(params string?[] words)
    {
        foreach (var word in words)
        {
            switch (word?.ToUpperInvariant())
            {
                case "ERROR" or "ERREUR" or "FATAL" or "FATALERROR" or "CRITICAL":
                    return AssertionSeverity.Error;
                case "WARNING" or "WARN" or "AVERTISSEMENT" or "CAUTION":
                    return AssertionSeverity.Warning;
                case "INFO" or "INFORMATION" or "HINT" or "DEBUG" or "NOTICE" or "TRACE":
                    return AssertionSeverity.Information;
                default:
                    break;
            }
        }

        return AssertionSeverity.Error;
    }
}
