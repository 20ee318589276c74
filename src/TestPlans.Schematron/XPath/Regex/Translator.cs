using System.Globalization;
using System.Text;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>
/// Puts a regular expression of XPath (XML Schema part 2, appendix F, with anchors, reluctant quantifiers and back-references)
/// in the syntax of the platform. FORX0002 when it is not one.
/// </summary>
internal sealed partial class Translator
{
    private const int MaxDepth = 200;

    private readonly string _pattern;
    private readonly bool _full;
    private readonly bool _dotAll;
    private readonly bool _multiline;
    private readonly bool _caseless;
    private readonly StringBuilder _output = new();
    private readonly HashSet<int> _closed = [];
    private int _position;
    private int _depth;

    private Translator(string pattern, string flags, bool full)
    {
        (_pattern, _full) = (flags.Contains('x', StringComparison.Ordinal) ? FreeSpacing.Remove(pattern) : pattern, full);
        _caseless = flags.Contains('i', StringComparison.Ordinal);
        _dotAll = flags.Contains('s', StringComparison.Ordinal);
        _multiline = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>Number of capturing groups.</summary>
    public int Groups { get; private set; }

    /// <summary>Translates.</summary>
    /// <param name="pattern">As written in the rule.</param>
    /// <param name="flags">Checked already: letters of « smix ».</param>
    /// <param name="full">Whether characters above U+FFFF may be met.</param>
    /// <param name="groups">Receives the number of capturing groups.</param>
    public static string Translate(string pattern, string flags, bool full, out int groups)
    {
        var translator = new Translator(pattern, flags, full);
        translator.Alternatives();
        if (translator._position < translator._pattern.Length)
        {
            throw translator.Error("parenthèse fermante en trop");
        }

        groups = translator.Groups;
        return translator._output.ToString();
    }

    private char Current => _position < _pattern.Length ? _pattern[_position] : '\0';

    private XPathException Error(string why) => new("FORX0002", $"Expression régulière invalide ({why}, caractère {(_position + 1).ToString(CultureInfo.InvariantCulture)}) : « {Values.Casting.Shorten(_pattern)} ».");

    private void Alternatives()
    {
        if (++_depth > MaxDepth)
        {
            throw Error("trop d’imbrications");
        }

        while (true)
        {
            if (_position >= _pattern.Length || Current == ')')
            {
                break;
            }

            if (Current == '|')
            {
                _output.Append('|');
                _position++;
                continue;
            }

            Atom();
            Quantifier();
        }

        _depth--;
    }

    private void Atom()
    {
        switch (Current)
        {
            case '(':
                Group();
                break;
            case '[':
                Emit(Class());
                break;
            case '.':
                _position++;
                Emit(Dot());
                break;
            case '^':
                _position++;
                _output.Append(_multiline ? @"(?:\A|(?<=\n)(?!\z))" : @"\A");
                break;
            case '$':
                _position++;
                _output.Append(_multiline ? @"(?=\n|\z)" : @"\z");
                break;
            case '\\':
                Escape();
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw Error($"« {Current} » sans ce qu’il suit");
            default:
                Literal(CodePoint());
                break;
        }
    }

    private CharClass Dot()
    {
        var any = new CharClass { Negated = true };
        if (_dotAll)
        {
            any.Negated = false;
            any.Parts.Add(new ClassPart(0, 0x10FFFF, null, Negated: false));
        }
        else
        {
            any.Parts.Add(new ClassPart('\n', '\n', null, Negated: false));
            any.Parts.Add(new ClassPart('\r', '\r', null, Negated: false));
        }

        return any;
    }

    private void Group()
    {
        _position++;
        if (Current == '?')
        {
            throw Error("« (? » n’existe pas ici");
        }

        var number = ++Groups;
        _output.Append('(');
        Alternatives();
        if (Current != ')')
        {
            throw Error("parenthèse non fermée");
        }

        _position++;
        _output.Append(')');
        _closed.Add(number);
    }

    // Categories mean what they mean whatever the case: only characters and ranges are caseless.
    private void Emit(CharClass charClass) => _output.Append(_caseless && charClass.HasCategory ? "(?-i:" + charClass.ToCaseless().ToFull() + ")" : _full ? charClass.ToFull() : charClass.ToBasic());

    private void Literal(int codePoint)
    {
        if (codePoint > 0xFFFF)
        {
            _output.Append("(?:").Append(char.ConvertFromUtf32(codePoint)).Append(')');
        }
        else
        {
            _output.Append(@"\u").Append(codePoint.ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private int CodePoint()
    {
        if (char.IsHighSurrogate(Current) && _position + 1 < _pattern.Length && char.IsLowSurrogate(_pattern[_position + 1]))
        {
            _position += 2;
            return char.ConvertToUtf32(_pattern[_position - 2], _pattern[_position - 1]);
        }

        return _pattern[_position++];
    }

    private void Quantifier()
    {
        switch (Current)
        {
            case '?' or '*' or '+':
                _output.Append(Current);
                _position++;
                break;
            case '{':
                Counted();
                break;
            default:
                return;
        }

        if (Current == '?')
        {
            _position++;
            _output.Append('?');
        }

        if (Current is '?' or '*' or '+' or '{')
        {
            throw Error("deux quantificateurs de suite");
        }
    }

    private void Counted()
    {
        var end = _pattern.IndexOf('}', _position);
        var body = end < 0 ? throw Error("accolade non fermée") : _pattern[(_position + 1)..end];
        var parts = body.Split(',');
        var low = 0;
        var high = 0;
        if (parts.Length > 2 || !Count(parts[0], out low) || (parts.Length == 2 && parts[1].Length > 0 && (!Count(parts[1], out high) || high < low)))
        {
            throw Error("quantificateur invalide");
        }

        _output.Append('{').Append(low.ToString(CultureInfo.InvariantCulture));
        if (parts.Length == 2)
        {
            _output.Append(',').Append(parts[1].Length > 0 ? high.ToString(CultureInfo.InvariantCulture) : string.Empty);
        }

        _output.Append('}');
        _position = end + 1;
    }

    private static bool Count(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
