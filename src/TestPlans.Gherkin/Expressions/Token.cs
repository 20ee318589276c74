namespace TestPlans.Gherkin.Expressions;

/// <summary>The kinds of token of a Cucumber Expression.</summary>
internal enum TokenKind
{
    StartOfLine,
    EndOfLine,
    WhiteSpace,
    BeginOptional,
    EndOptional,
    BeginParameter,
    EndParameter,
    Alternation,
    Text,
}

/// <summary>A piece of an expression: its text without escapes, its place with them.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End) : ILocated;

/// <summary>Something with a place in the expression, end excluded.</summary>
internal interface ILocated
{
    int Start { get; }

    int End { get; }
}
