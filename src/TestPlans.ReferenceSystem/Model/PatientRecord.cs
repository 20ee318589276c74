using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Model;

/// <summary>One patient of the reference system: its own identity file and its own clinical data.</summary>
internal sealed record PatientRecord
{
    /// <summary>Identity as this system holds it: what incoming documents are compared with.</summary>
    public required TestPatient Identity { get; init; }

    /// <summary>Local identifier (IPP).</summary>
    public required string LocalId { get; init; }

    /// <summary>Name of the commune of birth, for people.</summary>
    public string? BirthCity { get; init; }

    /// <summary>« Médecin traitant »</summary>
    public required TestPhysician TreatingPhysician { get; init; }

    /// <summary>The others who take part in the care or in the document.</summary>
    public Participants Participants { get; init; } = new();

    /// <summary>All that the file holds, in the order written.</summary>
    public required IReadOnlyList<Datum> Data { get; init; }

    /// <summary>By name, the data that a situation shows.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Situations { get; init; }

    /// <summary>The data of one kind that a situation shows; null when the situation is unknown here.</summary>
    public ClinicalView? View(string? situation)
    {
        var known = situation is null
            ? Situations.FirstOrDefault()
            : Situations.FirstOrDefault(named => SameText.Of(named.Key, situation));
        return known.Value is null ? null : new ClinicalView(known.Key, [.. Data.Where(datum => known.Value.Contains(datum.Id, StringComparer.Ordinal))]);
    }
}

/// <summary>What a document is made of: the data of one situation.</summary>
internal sealed record ClinicalView(string Situation, IReadOnlyList<Datum> Data)
{
    public IReadOnlyList<T> Of<T>()
        where T : Datum => [.. Data.OfType<T>()];
}

/// <summary>Names compared as people do: case, spaces at the ends and kind of apostrophe do not count.</summary>
internal static class SameText
{
    public static bool Of(string? a, string? b) => string.Equals(Plain(a), Plain(b), StringComparison.OrdinalIgnoreCase);

    private static string? Plain(string? text) => text?.Trim().Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
