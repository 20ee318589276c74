namespace TestPlans.Formats.Hl7v2.Xml;

/// <summary>What the XML encoding has to know of a version of HL7: the types, whose names are the names of elements. The usage tables of a pack say it.</summary>
public interface IEr7Dictionary
{
    /// <summary>The type of a field (<c>CX</c>); null when the segment or the field is unknown; <c>varies</c> when another field says it.</summary>
    string? FieldType(string segment, int field);

    /// <summary>The type of a component or subcomponent of a composite type; null when the type is not composite or has fewer.</summary>
    string? ComponentType(string type, int component);

    /// <summary>Whether the type has components.</summary>
    bool IsComposite(string type);
}

/// <summary>How segments are grouped: a group with a name, or a segment. The structure of the message says it.</summary>
/// <param name="Group">Name of the group, without the structure before it (<c>PATIENT</c>); null for a segment.</param>
/// <param name="Segment">The segment; null for a group.</param>
/// <param name="Children">What the group holds, in order.</param>
public sealed record Er7Group(string? Group, Er7Segment? Segment, IReadOnlyList<Er7Group> Children)
{
    /// <summary>A segment by itself.</summary>
    public static Er7Group Of(Er7Segment segment) => new(null, segment, []);
}
