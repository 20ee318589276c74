using System.Text;

namespace TestPlans.Gherkin.Expressions;

/// <summary>Cuts an expression into tokens; runs of text and of white space are one token each. Places count code points.</summary>
internal static class Tokenizer
{
    public static IReadOnlyList<Token> Tokenize(string expression)
    {
        var tokens = new List<Token> { new(TokenKind.StartOfLine, string.Empty, 0, 0) };
        var text = new StringBuilder();
        var runes = expression.EnumerateRunes().ToArray();
        var (pending, start, at) = (TokenKind.StartOfLine, 0, 0);
        while (at < runes.Length)
        {
            var begin = at;
            var (kind, c) = Next(expression, runes, ref at);
            if (text.Length > 0 && (kind != pending || kind is not (TokenKind.WhiteSpace or TokenKind.Text)))
            {
                tokens.Add(new Token(pending, text.ToString(), start, begin));
                text.Clear();
            }

            (start, pending) = text.Length == 0 ? (begin, kind) : (start, pending);
            text.Append(c);
        }

        if (text.Length > 0)
        {
            tokens.Add(new Token(pending, text.ToString(), start, at));
        }

        tokens.Add(new Token(TokenKind.EndOfLine, string.Empty, runes.Length, runes.Length));
        return tokens;
    }

    private static (TokenKind Kind, Rune C) Next(string expression, Rune[] runes, ref int at)
    {
        var c = runes[at++];
        if (c.Value != '\\')
        {
            return (KindOf(c), c);
        }

        if (at == runes.Length)
        {
            throw ExpressionException.EndOfLineEscaped(expression, at - 1);
        }

        var escaped = runes[at++];
        return escaped.Value == '\\' || KindOf(escaped) != TokenKind.Text
            ? (TokenKind.Text, escaped)
            : throw ExpressionException.CannotEscape(expression, at - 1);
    }

    private static TokenKind KindOf(Rune c) => c.Value switch
    {
        '(' => TokenKind.BeginOptional,
        ')' => TokenKind.EndOptional,
        '{' => TokenKind.BeginParameter,
        '}' => TokenKind.EndParameter,
        '/' => TokenKind.Alternation,
        _ => Rune.IsWhiteSpace(c) ? TokenKind.WhiteSpace : TokenKind.Text,
    };
}
