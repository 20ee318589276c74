namespace TestPlans.Gherkin;

/// <summary>A judgement did not hold on something observed: the only exception that makes a scenario « non conforme ».</summary>
public sealed class JudgementException : Exception
{
    /// <summary>States what was judged, in French, on one line or more.</summary>
    /// <param name="message">Which rule, where, for the person who reads the report.</param>
    /// <param name="found">What was observed, or null when absence is what was observed.</param>
    /// <param name="expected">What the norm or the test case asks for.</param>
    public JudgementException(string message, string? found = null, string? expected = null)
        : base(message)
    {
        Found = found;
        Expected = expected;
    }

    /// <summary>What was observed.</summary>
    public string? Found { get; }

    /// <summary>What was expected.</summary>
    public string? Expected { get; }
}
