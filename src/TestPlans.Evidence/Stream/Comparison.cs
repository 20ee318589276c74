
namespace TestPlans.Evidence;

/// <summary>What a step said, and what it found and expected when its message ends with them.</summary>
internal sealed record Comparison(string Message, string? Found, string? Expected)
{
    private const string ExpectedLabel = "\nAttendu : ";
    private const string FoundLabel = "\nTrouvé : ";

    /// <summary>The result's message is the exception's, followed by both values: values may themselves have several lines.</summary>
    public static Comparison In(Messages.TestStepResult result)
    {
        var message = result.Message ?? result.Exception?.Message ?? "";
        var start = result.Exception?.Message is { } said && message.StartsWith(said, StringComparison.Ordinal) ? said.Length : 0;
        var expectedAt = message.IndexOf(ExpectedLabel, start, StringComparison.Ordinal);
        var foundAt = message.IndexOf(FoundLabel, expectedAt < 0 ? start : expectedAt + ExpectedLabel.Length, StringComparison.Ordinal);
        var end = (expectedAt, foundAt) switch
        {
            (>= 0, _) => expectedAt,
            (_, >= 0) => foundAt,
            _ => message.Length,
        };
        return new Comparison(
            message[..end],
            foundAt < 0 ? null : message[(foundAt + FoundLabel.Length)..],
            expectedAt < 0 ? null : message[(expectedAt + ExpectedLabel.Length)..(foundAt < 0 ? message.Length : foundAt)]);
    }
}
