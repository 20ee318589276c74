namespace TestPlans.Gherkin.Expressions;

/// <summary>What a step attribute accepts.</summary>
internal interface ISentence
{
    /// <summary>As the author wrote it.</summary>
    string Source { get; }

    /// <summary>Whether it is a Cucumber Expression rather than a regular expression.</summary>
    bool IsCucumber { get; }

    /// <summary>The arguments in a text, or null when it is not this sentence.</summary>
    IReadOnlyList<SentenceArgument>? Match(string text);
}

/// <summary>One argument of a matched sentence.</summary>
/// <param name="Group">The text and its groups.</param>
/// <param name="Type">Its parameter type, or null in a regular expression.</param>
internal sealed record SentenceArgument(MatchGroup Group, ParameterType? Type)
{
    /// <summary>The value, or the text when a method makes the value or there is no type.</summary>
    public object? Value => Type?.Transform is { } transform ? transform(Group.Values) : Group.Value;
}
