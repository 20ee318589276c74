using System.Text;

namespace TestPlans.Formats.Hl7v2;

/// <summary>What stands at a place of a message. HL7 keeps the three last apart: nothing was said, and « "" » deletes what was known.</summary>
public enum Er7Presence
{
    /// <summary>The segment or the field ends before this place.</summary>
    Absent,

    /// <summary>The place exists and holds nothing.</summary>
    Empty,

    /// <summary>The place holds <c>""</c>, the null of HL7: the value is to be deleted.</summary>
    Null,

    /// <summary>The place holds a value.</summary>
    Valued,
}

/// <summary>
/// A field, repetition, component or subcomponent: a slice of the message's own bytes, split only when asked. Asking for what is not
/// there gives an absent value, so that paths need no guard.
/// </summary>
public readonly struct Er7Value
{
    private readonly Er7Segment? _segment;
    private readonly int _start;
    private readonly int _length;
    private readonly int _field;
    private readonly int _repetition;
    private readonly int _component;
    private readonly int _subcomponent;

    internal Er7Value(Er7Segment? segment, int start, int length, int field, int repetition = 0, int component = 0, int subcomponent = 0)
    {
        _segment = segment;
        _start = start;
        _length = length;
        _field = field;
        _repetition = repetition;
        _component = component;
        _subcomponent = subcomponent;
    }

    /// <summary>The bytes as they came, escapes included; empty when absent.</summary>
    public ReadOnlySpan<byte> Raw => Exists ? _segment!.Message.Span.Slice(_start, _length) : default;

    /// <summary>Whether the place exists at all, be it empty.</summary>
    public bool Exists => _segment is not null && _length >= 0;

    /// <summary>Absent, empty, null or valued. Delimiters without anything between them (<c>^^</c>) are empty.</summary>
    public Er7Presence Presence => !Exists ? Er7Presence.Absent
        : _length == 2 && Raw.SequenceEqual("\"\""u8) ? Er7Presence.Null
        : Opaque || Raw.IndexOfAnyExcept(Delimiters.Repetition, Delimiters.Component, Delimiters.Subcomponent) >= 0 ? Er7Presence.Valued
        : Er7Presence.Empty;

    /// <summary>Whether something is said here: a value, or <c>""</c>.</summary>
    public bool IsValued => Presence >= Er7Presence.Null;

    /// <summary>The text, decoded by the character set of the message, escape sequences of characters resolved; "" when absent. Formatting sequences stay as they are.</summary>
    public string Text => Exists && _length > 0
        ? Opaque ? Encoding.ASCII.GetString(Raw) : Er7Escapes.Decode(Raw, _segment!.Message)
        : "";

    /// <summary>The place. When absent: the place that was asked for, as far as its segment exists.</summary>
    public Er7Path Path => new(_segment?.Name ?? "", _segment?.Occurrence ?? 1, _field, _repetition, _component, _subcomponent);

    /// <summary>Line in the text, from 1; 0 when the segment itself is absent. An absent value has the place where its segment ends.</summary>
    public int Line => _segment?.Line ?? 0;

    /// <summary>Column in characters (code points), from 1; 0 when the segment itself is absent.</summary>
    public int Column => _segment?.ColumnOf(_start) ?? 0;

    /// <summary>Offset of the first byte in the message; the end of its segment when absent.</summary>
    public int Offset => _segment is null ? 0 : _start;

    // MSH-1 and MSH-2 are the delimiters themselves: nothing splits them.
    internal bool Opaque => _field is 1 or 2 && _segment is { IsHeader: true };

    internal Er7Delimiters Delimiters => _segment!.Message.Delimiters;

    // 1 a field, 2 a repetition, 3 a component, 4 a subcomponent: also the level that its parts have.
    internal int Level => _subcomponent > 0 ? 4 : _component > 0 ? 3 : _repetition > 0 ? 2 : 1;

    /// <summary>The repetitions of a field; of anything smaller, itself. None when the field is absent.</summary>
    public Er7Parts Repetitions => new(this, 1);

    /// <summary>The components of a repetition, or of the first repetition of a field.</summary>
    public Er7Parts Components => new(Level == 1 ? Repetition(1) : this, 2);

    /// <summary>The subcomponents of a component, or of the first component of what is larger.</summary>
    public Er7Parts Subcomponents => new(Level <= 2 ? Component(1) : this, 3);

    /// <summary>One repetition of a field, from 1. Finding the n-th is a scan: to see them all, enumerate <see cref="Repetitions"/>.</summary>
    public Er7Value Repetition(int number) => Level == 1 ? Part(1, number) : this;

    /// <summary>One component, from 1; of a field, in its first repetition.</summary>
    public Er7Value Component(int number) => Level switch
    {
        1 => Repetition(1).Component(number),
        2 => Part(2, number),
        _ => this,
    };

    /// <summary>One subcomponent, from 1; of what is larger, in its first component.</summary>
    public Er7Value Subcomponent(int number) => Level switch
    {
        <= 2 => Component(1).Subcomponent(number),
        3 => Part(3, number),
        _ => this,
    };

    /// <summary>Whether the text is exactly this, without making a string of it when the value has no escape.</summary>
    public bool Is(ReadOnlySpan<char> text) => !Exists ? text.IsEmpty : Raw is var raw && Ascii.IsValid(raw) && (Opaque || !raw.Contains(Delimiters.Escape))
        ? Ascii.Equals(raw, text)
        : text.SequenceEqual(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    internal Er7Value Sub(int level, int number, int start, int length) => level switch
    {
        1 => new Er7Value(_segment, start, length, _field, number),
        2 => new Er7Value(_segment, start, length, _field, Math.Max(1, _repetition), number),
        _ => new Er7Value(_segment, start, length, _field, Math.Max(1, _repetition), Math.Max(1, _component), number),
    };

    internal byte Between(int level) => Opaque ? (byte)0 : Delimiters.Between(level);

    private Er7Value Part(int level, int number)
    {
        var seen = 0;
        foreach (var part in new Er7Parts(this, level))
        {
            if (++seen == number)
            {
                return part;
            }
        }

        return Sub(level, number, _start + Math.Max(0, _length), -1);
    }
}
