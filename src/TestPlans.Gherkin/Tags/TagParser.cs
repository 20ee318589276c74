using System.Text;

namespace TestPlans.Gherkin;

/// <summary>Recursive descent: or, below it and, below it not, below it a tag or parentheses.</summary>
internal sealed class TagParser(string source)
{
    /// <summary>Deeper than any person writes; keeps a hostile text from exhausting the stack.</summary>
    private const int Deepest = 100;

    private readonly List<(string Text, int Column, bool Literal)> _tokens = [];
    private int _next;
    private int _depth;

    public TagNode Parse()
    {
        Tokenize();
        if (_tokens.Count == 0)
        {
            return new TagNode.Always();
        }

        var node = Or();
        return _next == _tokens.Count
            ? node
            : throw Fault(_tokens[_next].Text == ")" ? "parenthèse fermante sans parenthèse ouvrante" : $"« and » ou « or » attendu avant « {_tokens[_next].Text} »", _tokens[_next].Column);
    }

    private TagNode Or()
    {
        var left = And();
        while (Take("or"))
        {
            left = new TagNode.Or(left, And());
        }

        return left;
    }

    private TagNode And()
    {
        var left = Not();
        while (Take("and"))
        {
            left = new TagNode.And(left, Not());
        }

        return left;
    }

    private TagNode Not()
    {
        if (++_depth > Deepest)
        {
            throw Fault("trop de niveaux imbriqués", 1);
        }

        var node = Take("not") ? new TagNode.Not(Not()) : Primary();
        _depth--;
        return node;
    }

    private TagNode Primary()
    {
        if (_next == _tokens.Count)
        {
            throw Fault("une étiquette est attendue à la fin", source.Length + 1);
        }

        var (text, column, literal) = _tokens[_next++];
        if (!literal && text == "(")
        {
            var inner = Or();
            return Take(")") ? inner : throw Fault("parenthèse ouvrante jamais fermée", column);
        }

        return literal ? new TagNode.Tag(text) : throw Fault($"une étiquette est attendue avant « {text} »", column);
    }

    private bool Take(string word)
    {
        var found = _next < _tokens.Count && !_tokens[_next].Literal && _tokens[_next].Text == word;
        _next += found ? 1 : 0;
        return found;
    }

    private void Tokenize()
    {
        var text = new StringBuilder();
        var (start, escaped) = (0, false);
        for (var at = 0; at <= source.Length; at++)
        {
            var c = at < source.Length ? source[at] : ' ';
            if (c == '\\' && at < source.Length)
            {
                var escape = at + 1 < source.Length ? source[at + 1] : '\0';
                if (escape is not ('\\' or '(' or ')') && !char.IsWhiteSpace(escape))
                {
                    throw Fault("la barre oblique inverse n'échappe qu'une espace, une parenthèse ou elle-même", at + 1);
                }

                (start, escaped) = text.Length == 0 ? (at, true) : (start, true);
                text.Append(escape);
                at++;
            }
            else if (char.IsWhiteSpace(c) || c is '(' or ')')
            {
                Flush(text, start, escaped);
                escaped = false;
                if (c is '(' or ')')
                {
                    _tokens.Add((c.ToString(), at + 1, false));
                }
            }
            else
            {
                start = text.Length == 0 ? at : start;
                text.Append(c);
            }
        }
    }

    private void Flush(StringBuilder text, int start, bool escaped)
    {
        if (text.Length > 0)
        {
            var word = text.ToString();
            _tokens.Add((word, start + 1, escaped || word is not ("and" or "or" or "not")));
            text.Clear();
        }
    }

    private FormatException Fault(string what, int column) =>
        new(FormattableString.Invariant($"expression d'étiquettes « {source} », colonne {column} : {what}."));
}
