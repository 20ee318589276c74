namespace TestPlans.Gherkin;

/// <summary>A judgement did not hold on something observed: the only exception that makes a scenario « non conforme ».</summary>
public sealed class JudgementException : Exception
{
    /// <summary>States what was judged and one fault, in French.</summary>
    /// <param name="message">What does not hold, for the person who reads the report.</param>
    /// <param name="found">What was observed, or null when absence is what was observed.</param>
    /// <param name="expected">What the norm or the test case asks for.</param>
    /// <param name="place">Where, in what was judged; null when it has no place.</param>
    public JudgementException(string message, string? found = null, string? expected = null, JudgedPlace? place = null)
        : this(message, [new JudgementFault(message) { Found = found, Expected = expected, Place = place }])
    {
    }

    /// <summary>States what was judged and all that is at fault: a person mends everything in one go.</summary>
    /// <param name="message">What does not hold as a whole, in French.</param>
    /// <param name="faults">Each fault, at least one.</param>
    public JudgementException(string message, IReadOnlyList<JudgementFault> faults)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(faults);
        Faults = faults.Count > 0 ? faults : throw new ArgumentException("a judgement that does not hold has a fault", nameof(faults));
    }

    /// <summary>Everything at fault, at least one.</summary>
    public IReadOnlyList<JudgementFault> Faults { get; }

    /// <summary>What was observed, of all faults.</summary>
    public string? Found => new Judgement(Message, Faults, []).Found();

    /// <summary>What was expected, of all faults.</summary>
    public string? Expected => new Judgement(Message, Faults, []).Expected();
}
