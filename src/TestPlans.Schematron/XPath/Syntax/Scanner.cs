using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Reads the characters of an expression. XPath has no reserved word, so the parser says what it expects next.</summary>
internal sealed partial class Scanner(string text)
{
    private const int MaxCommentDepth = 100;

    public int Position { get; set; }

    public bool AtEnd => Position >= text.Length;

    public char Current => Position < text.Length ? text[Position] : '\0';

    public char Next => Position + 1 < text.Length ? text[Position + 1] : '\0';

    public XPathException Error(string message, int? at = null) => new("XPST0003", message, at ?? Position);

    /// <summary>Passes blanks and comments, which may nest.</summary>
    public void Blanks()
    {
        while (!AtEnd)
        {
            if (text[Position] is ' ' or '\t' or '\r' or '\n')
            {
                Position++;
            }
            else if (text[Position] == '(' && Next == ':')
            {
                Comment();
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>Takes a symbol if it is next, after blanks.</summary>
    public bool Take(string symbol)
    {
        Blanks();
        if (string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) != 0)
        {
            return false;
        }

        Position += symbol.Length;
        return true;
    }

    public void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw Error(AtEnd ? $"L’expression est incomplète : « {symbol} » attendu." : $"« {symbol} » attendu, « {Found()} » trouvé.");
        }
    }

    public bool Looks(string symbol)
    {
        Blanks();
        return string.CompareOrdinal(text, Position, symbol, 0, symbol.Length) == 0;
    }

    /// <summary>The local name next, without moving; null when none is.</summary>
    public string? PeekWord()
    {
        Blanks();
        var end = NameEnd(Position);
        return end == Position ? null : text[Position..end];
    }

    /// <summary>Takes a word if it is exactly next.</summary>
    public bool TakeWord(string word)
    {
        Blanks();
        var end = NameEnd(Position);
        if (end - Position != word.Length || string.CompareOrdinal(text, Position, word, 0, word.Length) != 0)
        {
            return false;
        }

        Position = end;
        return true;
    }

    /// <summary>Takes two words in a row, or none.</summary>
    public bool TakeWords(string first, string second)
    {
        var start = Position;
        if (TakeWord(first) && TakeWord(second))
        {
            return true;
        }

        Position = start;
        return false;
    }

    public void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw Error($"« {word} » attendu, « {Found()} » trouvé.");
        }
    }

    /// <summary>An NCName at the very position.</summary>
    public string? NCName()
    {
        var end = NameEnd(Position);
        if (end == Position)
        {
            return null;
        }

        var name = text[Position..end];
        Position = end;
        return name;
    }

    public LexicalName? QName()
    {
        Blanks();
        var first = NCName();
        if (first is null)
        {
            return null;
        }

        if (Current == ':' && NameEnd(Position + 1) > Position + 1)
        {
            Position++;
            return new LexicalName(first, NCName()!);
        }

        return new LexicalName(null, first);
    }

    public string Found()
    {
        Blanks();
        return AtEnd ? "fin" : PeekWord() ?? text[Position].ToString();
    }

    private void Digits()
    {
        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }
    }

    private void Comment()
    {
        var start = Position;
        var depth = 0;
        do
        {
            if (Current == '(' && Next == ':')
            {
                depth++;
                Position += 2;
            }
            else if (Current == ':' && Next == ')')
            {
                depth--;
                Position += 2;
            }
            else if (AtEnd || depth > MaxCommentDepth)
            {
                throw Error("Le commentaire n’est pas fermé.", start);
            }
            else
            {
                Position++;
            }
        }
        while (depth > 0);
    }

    private int NameEnd(int start)
    {
        var index = start;
        while (index < text.Length)
        {
            var ok = Rune.TryGetRuneAt(text, index, out var rune) && rune.Value != ':' && (index == start ? XmlNames.IsNameStart(rune.Value) : XmlNames.IsNameChar(rune.Value));
            if (!ok)
            {
                break;
            }

            index += rune.Utf16SequenceLength;
        }

        return index;
    }
}
