namespace TestPlans.Gherkin.Expressions;

/// <summary>A Cucumber Expression cannot be read. The wording is the specification's, whose cases compare it: authors find it on the web.</summary>
internal sealed class ExpressionException : Exception
{
    private ExpressionException(string expression, int start, int end, string problem, string solution, string? undefinedType = null)
        : base(FormattableString.Invariant($"This Cucumber Expression has a problem at column {start + 1}:\n\n{expression}\n{Pointer(start, end)}\n{problem}.\n{solution}"))
    {
        Problem = problem;
        UndefinedType = undefinedType;
    }

    /// <summary>The heart of the message, one line.</summary>
    public string Problem { get; }

    /// <summary>The parameter type that nobody declared, when that is the problem.</summary>
    public string? UndefinedType { get; }

    public static ExpressionException EndOfLineEscaped(string expression, int at) =>
        new(expression, at, at + 1, "The end of line can not be escaped", @"You can use '\\' to escape the '\'");

    public static ExpressionException CannotEscape(string expression, int at) =>
        new(expression, at, at + 1, @"Only the characters '{', '}', '(', ')', '\', '/' and whitespace can be escaped", @"If you did mean to use an '\' you can use '\\' to escape it");

    public static ExpressionException MissingEnd(string expression, Token begin) => begin.Kind == TokenKind.BeginOptional
        ? new(expression, begin.Start, begin.End, "The '(' does not have a matching ')'", @"If you did not intend to use optional text you can use '\(' to escape the optional text")
        : new(expression, begin.Start, begin.End, "The '{' does not have a matching '}'", @"If you did not intend to use a parameter you can use '\{' to escape the a parameter");

    public static ExpressionException InvalidParameterName(string expression, ILocated at) =>
        new(expression, at.Start, at.End, @"Parameter names may not contain '{', '}', '(', ')', '\' or '/'", "Did you mean to use a regular expression?");

    public static ExpressionException AlternationInOptional(string expression, Token at) =>
        new(expression, at.Start, at.End, "An alternation can not be used inside an optional", @"If you did not mean to use an alternation you can use '\/' to escape the '/'. Otherwise rephrase your expression or consider using a regular expression instead.");

    public static ExpressionException NestedOptional(string expression, ILocated at) =>
        new(expression, at.Start, at.End, "An optional may not contain an other optional", @"If you did not mean to use an optional type you can use '\(' to escape the '('. For more complicated expressions consider using a regular expression instead.");

    public static ExpressionException ParameterInOptional(string expression, Node at) =>
        new(expression, at.Start, at.End, "An optional may not contain a parameter type", @"If you did not mean to use an parameter type you can use '\{' to escape the '{'");

    public static ExpressionException EmptyOptional(string expression, Node at) =>
        new(expression, at.Start, at.End, "An optional must contain some text", @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static ExpressionException EmptyAlternative(string expression, Node at) =>
        new(expression, at.Start, at.End, "Alternative may not be empty", @"If you did not mean to use an alternative you can use '\/' to escape the '/'");

    public static ExpressionException OnlyOptionals(string expression, Node at) =>
        new(expression, at.Start, at.End, "An alternative may not exclusively contain optionals", @"If you did not mean to use an optional you can use '\(' to escape the '('");

    public static ExpressionException UndefinedParameterType(string expression, Node at, string name) =>
        new(expression, at.Start, at.End, $"Undefined parameter type '{name}'", $"Please register a ParameterType for '{name}'", name);

    private static string Pointer(int start, int end) =>
        new string(' ', start) + "^" + (end - start > 1 ? new string('-', end - start - 2) + "^" : string.Empty);
}
