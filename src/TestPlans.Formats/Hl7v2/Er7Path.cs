using System.Globalization;

namespace TestPlans.Formats.Hl7v2;

/// <summary>
/// A place in a message: <c>PID-3[2].1</c>, <c>OBX[4]-5</c>, <c>PID-3.4.2</c>. Numbers count from 1; what is left out of a segment or
/// a repetition is 1, and 0 stands for a part that is not named (the whole field, the whole repetition).
/// </summary>
/// <param name="Segment">Name of the segment, three characters.</param>
/// <param name="Occurrence">Which segment of that name.</param>
/// <param name="Field">The field, or 0 for the segment.</param>
/// <param name="Repetition">The repetition, or 0 for all of the field.</param>
/// <param name="Component">The component, or 0.</param>
/// <param name="Subcomponent">The subcomponent, or 0.</param>
public readonly record struct Er7Path(string Segment, int Occurrence = 1, int Field = 0, int Repetition = 0, int Component = 0, int Subcomponent = 0)
{
    /// <summary>Reads the notation.</summary>
    /// <exception cref="FormatException">The text is not in it.</exception>
    public static Er7Path Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var path) ? path : throw new FormatException($"« {text} » n’est pas un chemin HL7 v2 (exemple : PID-3[2].1)");
    }

    /// <summary>Reads the notation; false when the text is not in it.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Er7Path path)
    {
        path = default;
        if (text.Length < 3 || text[..3].ContainsAnyExcept(NameCharacters) || char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        var name = text[..3].ToString();
        var rest = text[3..];
        if (!Index(ref rest, out var occurrence))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            path = new Er7Path(name, Math.Max(1, occurrence));
            return true;
        }

        if (!Number(ref rest, '-', out var field) || field == 0 || !Index(ref rest, out var repetition) ||
            !Number(ref rest, '.', out var component) || !Number(ref rest, '.', out var subcomponent) || !rest.IsEmpty)
        {
            return false;
        }

        path = new Er7Path(name, Math.Max(1, occurrence), field, component > 0 ? Math.Max(1, repetition) : repetition, component, subcomponent);
        return true;
    }

    /// <summary>The place as ERR-2 writes it (type ERL): <c>PID^1^3^2^1</c>; trailing parts that are not named are left out.</summary>
    /// <param name="component">The component delimiter of the message that carries it.</param>
    public string ToErl(char component = '^')
    {
        Span<int> parts = [Occurrence, Field, Repetition, Component, Subcomponent];
        var named = parts.LastIndexOfAnyExcept(0) + 1;
        return Segment + string.Concat(parts[..named].ToArray().Select(part => component + part.ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var occurrence = Occurrence > 1 ? $"[{Occurrence.ToString(CultureInfo.InvariantCulture)}]" : "";
        var repetition = Repetition > 1 ? $"[{Repetition.ToString(CultureInfo.InvariantCulture)}]" : "";
        return Segment + occurrence + Part('-', Field) + repetition + Part('.', Component) + Part('.', Subcomponent);
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static string Part(char mark, int number) => number == 0 ? "" : mark + number.ToString(CultureInfo.InvariantCulture);

    // « [n] », or nothing.
    private static bool Index(ref ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        if (text.IsEmpty || text[0] != '[')
        {
            return true;
        }

        var end = text.IndexOf(']');
        if (end < 0 || !int.TryParse(text[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0)
        {
            return false;
        }

        text = text[(end + 1)..];
        return true;
    }

    // The mark and a number from 1, or nothing.
    private static bool Number(ref ReadOnlySpan<char> text, char mark, out int number)
    {
        number = 0;
        if (text.IsEmpty || text[0] != mark)
        {
            return true;
        }

        var digits = text[1..].IndexOfAnyExceptInRange('0', '9');
        var length = digits < 0 ? text.Length - 1 : digits;
        if (!int.TryParse(text.Slice(1, length), NumberStyles.None, CultureInfo.InvariantCulture, out number) || number == 0)
        {
            return false;
        }

        text = text[(1 + length)..];
        return true;
    }
}
