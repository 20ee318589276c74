using TestPlans.Simulators.Demographics.Making;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics;

/// <summary>What makes the patients what they are: the same request always gives the same patients, to the byte.</summary>
public sealed record DemographicsRequest
{
    /// <summary>Any number.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Wishes; none gives a varied population.</summary>
    public IReadOnlyList<Profile> Profiles { get; init; } = [];

    /// <summary>VALI, RECU, PROV, VIDE, DOUT or FICT for every patient; null for a likely mix. The second of two « doublons » is always PROV.</summary>
    public string? Status { get; init; }

    /// <summary>The day at which ages are counted. Not today, unless asked: the patients of a seed must not age by themselves.</summary>
    public DateOnly ReferenceDate { get; init; } = new(2026, 1, 1);

    /// <summary>Who assigns IPP and « dossiers ». 2.999 is the arc that ITU keeps for examples.</summary>
    public SimulatedAuthority Authority { get; init; } = new("TESTPLANS", "2.999.1", "ISO");

    /// <summary>Whether names are in capitals without accents, as the service INSi gives them, rather than as in the civil record.</summary>
    public bool Capitals { get; init; }

    /// <summary>Values of <see cref="Status"/>.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["VALI", "RECU", "PROV", "VIDE", "DOUT", "FICT"];

    /// <summary>Why no patient can be made so, in one French line; null when some can.</summary>
    public string? Problem()
    {
        if (ReferenceDate.Year is < 2000 or > 2090)
        {
            return "la date de référence est entre 2000 et 2090";
        }

        if (Wish("âge") is not { } age)
        {
            return null;
        }

        var range = AgeRange.Of(age, ReferenceDate);
        return Wish("lieu") == "corse" && range.To.Year < 1976 ? $"les profils « corse » et « {age} » ne vont pas ensemble : 2A et 2B existent depuis 1976"
            : Wish("date") is { } date && range.IsMinor ? $"les profils « {date} » et « {age} » ne vont pas ensemble : un état civil incomplet est celui d’un adulte"
            : null;
    }

    internal string? Wish(string about) => Profiles.FirstOrDefault(profile => profile.About == about)?.Name;
}
