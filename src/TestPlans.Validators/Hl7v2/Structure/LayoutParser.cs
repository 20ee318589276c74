namespace TestPlans.Validators.Hl7v2.Structure;

/// <summary>
/// Reads the notation of the structure tables: <c>MSH SFT* EVN PATIENT(PID PD1? MRG PV1!)+</c>. After a segment or a group: nothing for
/// 1..1, <c>?</c> 0..1, <c>*</c> 0..n, <c>+</c> 1..n, <c>!</c> forbidden, <c>!?</c> forbidden by a source to be confirmed.
/// </summary>
internal sealed class LayoutParser
{
    private readonly string _text;
    private readonly List<Place> _places = [];
    private readonly List<string> _groups = [];
    private readonly HashSet<(int From, int To)> _follows = [];
    private readonly Stack<int> _open = new();
    private int _at;

    private LayoutParser(string text) => _text = text;

    /// <summary>The layout; null when the text is not in the notation.</summary>
    public static Layout? Parse(string structure, string text, string source)
    {
        var parser = new LayoutParser(text);
        if (parser.Sequence() is not { } whole || parser._at < text.Length || parser._places.Count == 0)
        {
            return null;
        }

        var count = parser._places.Count + 1;
        var follows = new bool[count, count];
        foreach (var (from, to) in parser._follows)
        {
            follows[from, to] = true;
        }

        foreach (var first in whole.First)
        {
            follows[0, first] = true;
        }

        var last = new bool[count];
        whole.Last.ForEach(index => last[index] = true);
        last[0] = whole.Nullable;
        return new Layout(structure, source, parser._places, parser._groups, follows, last);
    }

    private sealed record Part(bool Nullable, List<int> First, List<int> Last);

    private Part? Sequence()
    {
        var whole = new Part(true, [], []);
        while (Skip() && _text[_at] != ')')
        {
            if (Item() is not { } item)
            {
                return null;
            }

            Connect(whole.Last, item.First);
            whole = new Part(
                whole.Nullable && item.Nullable,
                whole.Nullable ? [.. whole.First, .. item.First] : whole.First,
                item.Nullable ? [.. whole.Last, .. item.Last] : item.Last);
        }

        return whole;
    }

    private Part? Item()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterUpper(_text[_at]) || char.IsAsciiDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        var name = _text[start.._at];
        if (_at < _text.Length && _text[_at] == '(' && name.Length > 0)
        {
            return Group(name);
        }

        if (name.Length != 3)
        {
            return null;
        }

        var (optional, repeatable, forbidden, sure) = Marks();
        var place = new Place(_places.Count + 1, name, !optional && !forbidden, repeatable, forbidden, sure, [.. _open.Reverse()]);
        _places.Add(place);
        if (repeatable)
        {
            _follows.Add((place.Index, place.Index));
        }

        return new Part(optional || forbidden, [place.Index], [place.Index]);
    }

    private Part? Group(string name)
    {
        _at++;
        _groups.Add(name);
        _open.Push(_groups.Count - 1);
        var inside = Sequence();
        _open.Pop();
        if (inside is null || _at >= _text.Length || _text[_at] != ')')
        {
            return null;
        }

        _at++;
        var (optional, repeatable, _, _) = Marks();
        if (repeatable)
        {
            Connect(inside.Last, inside.First);
        }

        return inside with { Nullable = inside.Nullable || optional };
    }

    private (bool Optional, bool Repeatable, bool Forbidden, bool Sure) Marks()
    {
        var mark = _at < _text.Length ? _text[_at] : ' ';
        if (mark is not ('?' or '*' or '+' or '!'))
        {
            return default;
        }

        _at++;
        var unsure = mark == '!' && _at < _text.Length && _text[_at] == '?';
        _at += unsure ? 1 : 0;
        return (mark is '?' or '*', mark is '*' or '+', mark == '!', !unsure);
    }

    private void Connect(List<int> from, List<int> to)
    {
        foreach (var first in from)
        {
            to.ForEach(second => _follows.Add((first, second)));
        }
    }

    private bool Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }

        return _at < _text.Length;
    }
}
