using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.ReferenceSystem;

/// <summary>One edit at one place of a message, declared as data.</summary>
/// <param name="Messages">The events concerned (<c>A28</c>), <c>ACK</c> for acknowledgements.</param>
/// <param name="Path">Where: a field or a part of it, or a segment.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Value">New value, when the kind needs one.</param>
/// <param name="If">What the message must hold for the edit to act; null for any message.</param>
internal sealed record MessageEdit(IReadOnlyList<string> Messages, Er7Path Path, MessageEditKind Kind, string? Value, MessageCondition? If)
{
    public bool AppliesTo(Er7Message message) =>
        Messages.Contains(message.Type == "ACK" ? "ACK" : message.Event, StringComparer.Ordinal) && If?.Holds(message) != false;

    /// <summary>The message with the edit; null when it does not concern it.</summary>
    public Er7Draft? Apply(Er7Message message)
    {
        if (!AppliesTo(message) || (Path.Field == 0 && Kind != MessageEditKind.Insert && message.Segment(Path.Segment, Path.Occurrence) is null))
        {
            return null;
        }

        var draft = Er7Draft.From(message);
        var (path, value) = (Path.ToString(), Value ?? "");
        return Kind switch
        {
            MessageEditKind.Set => draft.Set(path, value),
            MessageEditKind.SetEncoded => draft.SetEncoded(path, value),
            MessageEditKind.Clear => draft.SetBytes(path, default),
            MessageEditKind.Remove => draft.Remove(path),
            MessageEditKind.Duplicate => Copy(draft, message.Segment(Path.Segment, Path.Occurrence)!),
            MessageEditKind.Move => draft.Move(path, int.Parse(value, CultureInfo.InvariantCulture)),
            MessageEditKind.Insert => Insert(draft, message, value),
            _ => throw new InvalidOperationException($"unknown edit {Kind}"),
        };
    }

    private static Er7Draft Copy(Er7Draft draft, Er7Segment segment)
    {
        draft.Insert(segment.Index + 1, segment.Name);
        for (var field = 1; field <= segment.FieldCount; field++)
        {
            draft.SetBytes($"{segment.Name}[{segment.Occurrence + 1}]-{field}", segment.Field(field).Raw.ToArray());
        }

        return draft;
    }

    // « OBX|1|NM » becomes a segment of its own after the one named, or at the end when the message has none of that name.
    private Er7Draft Insert(Er7Draft draft, Er7Message message, string text)
    {
        var fields = text.Split('|');
        var after = message.Segment(Path.Segment, Path.Occurrence);
        var before = message.AllSegments(fields[0]).Count(segment => after is null || segment.Index <= after.Index);
        draft.Insert(after is null ? draft.SegmentNames.Count : after.Index + 1, fields[0]);
        for (var field = 1; field < fields.Length; field++)
        {
            draft.SetEncoded($"{fields[0]}[{before + 1}]-{field}", fields[field]);
        }

        return draft;
    }
}

/// <summary>A place that is valued, or that has one value.</summary>
/// <param name="Path">Where.</param>
/// <param name="Value">The value; null for any.</param>
internal sealed record MessageCondition(Er7Path Path, string? Value)
{
    public bool Holds(Er7Message message) => message.Get(Path) is var found && (Value is null ? found.IsValued : found.Text == Value);
}

/// <summary>What an edit does at its place.</summary>
internal enum MessageEditKind
{
    Set,
    SetEncoded,
    Clear,
    Remove,
    Duplicate,
    Move,
    Insert,
}
