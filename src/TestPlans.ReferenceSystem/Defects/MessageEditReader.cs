using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem;

/// <summary>Reads the edit of a message: <c>{ messages, ou, quoi, valeur, si }</c>.</summary>
internal static class MessageEditReader
{
    private static readonly (string Key, MessageEditKind Kind, bool NeedsValue, bool IsOfSegment)[] Edits =
    [
        ("valeur", MessageEditKind.Set, true, false),
        ("er7", MessageEditKind.SetEncoded, true, false),
        ("vider", MessageEditKind.Clear, false, false),
        ("supprimerSegment", MessageEditKind.Remove, false, true),
        ("dupliquerSegment", MessageEditKind.Duplicate, false, true),
        ("deplacerSegment", MessageEditKind.Move, true, true),
        ("insererSegment", MessageEditKind.Insert, true, true),
    ];

    public static MessageEdit Read(JsonValue value)
    {
        var kind = value.Get("quoi");
        var edit = Array.Find(Edits, known => known.Key == kind.AsText());
        if (edit.Key is null)
        {
            throw kind.Error($"édition inconnue « {kind.Raw} » : {string.Join(", ", Edits.Select(known => known.Key))}");
        }

        var path = Path(value.Get("ou"));
        if (path.Field == 0 != edit.IsOfSegment)
        {
            throw value.Get("ou").Error(edit.IsOfSegment ? $"« {edit.Key} » porte sur un segment, non sur un champ" : $"« {edit.Key} » porte sur un champ ou une de ses parties");
        }

        return new MessageEdit(
            value.Texts("messages"),
            path,
            edit.Kind,
            edit.NeedsValue ? value.Get("valeur").AsText() : null,
            value.Find("si") is { } condition ? Condition(condition) : null);
    }

    // « PID-3[2] » : valued; « MSA-1=AA » : of that value.
    private static MessageCondition Condition(JsonValue value)
    {
        var parts = value.AsText().Split('=', 2);
        return Er7Path.TryParse(parts[0], out var path)
            ? new MessageCondition(path, parts.Length > 1 ? parts[1] : null)
            : throw value.Error($"« {value.Raw} » n’est pas une condition : PID-3[2], ou MSA-1=AA");
    }

    private static Er7Path Path(JsonValue value) =>
        Er7Path.TryParse(value.AsText(), out var path) ? path : throw value.Error($"« {value.Raw} » n’est pas une place d’un message : PID-3[2].1");
}
