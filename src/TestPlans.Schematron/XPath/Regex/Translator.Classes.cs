using System.Globalization;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>Escapes and character classes.</summary>
internal sealed partial class Translator
{
    private const string Plain = @"\|.?*+(){}-[]^$";

    private void Escape()
    {
        var next = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        if (char.IsAsciiDigit(next))
        {
            BackReference();
        }
        else if (Single() is { } character)
        {
            Literal(character);
        }
        else
        {
            var (escape, negated) = ClassEscape();
            Emit(CharClass.OfEscape(escape, negated));
        }
    }

    private void BackReference()
    {
        var number = _pattern[++_position] - '0';
        _position++;
        while (char.IsAsciiDigit(Current) && (number * 10) + Current - '0' <= Groups)
        {
            number = (number * 10) + Current - '0';
            _position++;
        }

        if (!_closed.Contains(number))
        {
            throw Error("renvoi à un groupe qui n’est pas fermé");
        }

        // A group that took no part matches the empty string.
        var text = number.ToString(CultureInfo.InvariantCulture);
        _output.Append("(?(").Append(text).Append(")\\").Append(text).Append("|)");
    }

    /// <summary>The character that « \n », « \. »… stands for; null when the escape is a class.</summary>
    private int? Single()
    {
        var next = _position + 1 < _pattern.Length ? _pattern[_position + 1] : throw Error("« \\ » final");
        int? character = next switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => Plain.Contains(next, StringComparison.Ordinal) ? next : null,
        };
        if (character is not null)
        {
            _position += 2;
        }

        return character;
    }

    private (string Escape, bool Negated) ClassEscape()
    {
        var letter = _pattern[_position + 1];
        _position += 2;
        if (letter is 'p' or 'P')
        {
            var end = Current == '{' ? _pattern.IndexOf('}', _position) : -1;
            var name = end < 0 ? throw Error("« \\p » sans accolades") : _pattern[(_position + 1)..end];
            if (!ClassEscapes.IsKnown(name))
            {
                throw Error($"« \\p{{{name}}} » inconnu");
            }

            _position = end + 1;
            return ("p{" + name + "}", letter == 'P');
        }

        var lower = char.ToLowerInvariant(letter);
        return lower is 'd' or 'w' or 's' or 'i' or 'c'
            ? (lower.ToString(), char.IsUpper(letter))
            : throw Error($"« \\{letter} » inconnu");
    }

    private CharClass Class()
    {
        if (++_depth > MaxDepth)
        {
            throw Error("trop d’imbrications");
        }

        _position++;
        var result = new CharClass();
        if (Current == '^')
        {
            result.Negated = true;
            _position++;
        }

        var start = _position;
        while (true)
        {
            if (_position >= _pattern.Length)
            {
                throw Error("classe non fermée");
            }

            if (Current == ']')
            {
                if (_position == start)
                {
                    throw Error("classe vide");
                }

                _position++;
                _depth--;
                return result;
            }

            Member(result, start);
        }
    }

    private void Member(CharClass result, int start)
    {
        if (Current == '-' && _position + 1 < _pattern.Length && _pattern[_position + 1] == '[' && _position > start)
        {
            _position++;
            result.Subtracted = Class();
            if (Current != ']')
            {
                throw Error("la soustraction doit finir la classe");
            }

            return;
        }

        if (Current == '[')
        {
            throw Error("« [ » dans une classe");
        }

        if (Current == '-' && _position != start && _position + 1 < _pattern.Length && _pattern[_position + 1] != ']')
        {
            throw Error("« - » mal placé");
        }

        if (Bound() is not { } first)
        {
            var (escape, negated) = ClassEscape();
            result.Parts.Add(new ClassPart(0, 0, escape, negated));
            return;
        }

        var last = first;
        var next = _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        if (Current == '-' && next is not (']' or '[' or '\0'))
        {
            _position++;
            last = Bound() ?? throw Error("intervalle sans borne");
            if (last < first)
            {
                throw Error("intervalle à l’envers");
            }
        }

        result.Parts.Add(new ClassPart(first, last, null, Negated: false));
    }

    private int? Bound() => Current == '\\' ? Single() : Current == '[' ? throw Error("« [ » dans une classe") : CodePoint();
}
