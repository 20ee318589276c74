using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>An identifier that a message gives (type CX).</summary>
internal sealed record MentionedIdentifier(string Value, string Namespace, string UniversalId, string Type)
{
    /// <summary>Value and authority, as texts to compare: an authority goes by its name, by its universal id, or by both.</summary>
    public IEnumerable<string> Keys => IdentifierKeys.Of(Value, Namespace, UniversalId);

    public bool IsIns => PidIdentifiers.IsIns(Type, UniversalId);

    public bool IsOf(string authority) => authority == Namespace || authority == UniversalId;

    public static MentionedIdentifier? Of(Er7Value cx) => cx.Component(1) is { Presence: Er7Presence.Valued } value
        ? new MentionedIdentifier(value.Text, cx.Component(4).Subcomponent(1).Text, cx.Component(4).Subcomponent(2).Text, cx.Component(5).Text)
        : null;
}

/// <summary>Identifiers as texts to compare.</summary>
internal static class IdentifierKeys
{
    public static IEnumerable<string> Of(string value, string? name, string? universalId)
    {
        if (!string.IsNullOrEmpty(name))
        {
            yield return $"{value}|{name}";
        }

        if (!string.IsNullOrEmpty(universalId))
        {
            yield return $"{value}|&{universalId}";
        }
    }

    public static IEnumerable<string> Of(SimulatedIdentifier identifier) => Of(identifier.Value, identifier.Authority.Namespace, identifier.Authority.UniversalId);
}

/// <summary>A patient that a message names: each PID, and each MRG beside it.</summary>
internal sealed record MentionedPatient(IReadOnlyList<MentionedIdentifier> Identifiers, IReadOnlyList<(string Family, string Given)> Names, string? BirthDate)
{
    // What a hostile message can make us look at.
    private const int Most = 200;

    public static IReadOnlyList<MentionedPatient> In(Er7Message message)
    {
        var patients = new List<MentionedPatient>();
        string? birthDate = null;
        foreach (var segment in message.Segments)
        {
            if (segment.Name == "PID" && patients.Count < Most)
            {
                birthDate = segment.Field(7).Text;
                patients.Add(Of(segment.Field(3), segment.Field(5), birthDate));
            }
            else if (segment.Name == "MRG" && patients.Count < Most)
            {
                // MRG has no date of birth: the one of the PID above it is the same person's.
                patients.Add(Of(segment.Field(1), segment.Field(7), birthDate));
            }
        }

        return patients;
    }

    private static MentionedPatient Of(Er7Value identifiers, Er7Value names, string? birthDate) => new(
        [.. identifiers.Repetitions.Take(Most).Select(MentionedIdentifier.Of).OfType<MentionedIdentifier>()],
        [.. names.Repetitions.Take(Most).Where(name => name.IsValued).Select(name => (name.Component(1).Subcomponent(1).Text, name.Component(2).Text))],
        birthDate);
}
