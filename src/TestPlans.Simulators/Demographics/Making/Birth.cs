using System.Globalization;
using TestPlans.Formats.Identifiers;
using TestPlans.Simulators.Demographics.Chance;
using TestPlans.Simulators.Demographics.Lists;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>Sex, day and place of birth, rank in the register, and the matricule that follows from them.</summary>
/// <param name="Sex">« F », « M » or « I ».</param>
/// <param name="Date">Known to the day: corrected when <paramref name="Lunar"/> is not null.</param>
/// <param name="Lunar">What the civil record says, when it lacks the day or the month.</param>
/// <param name="Place">Where.</param>
/// <param name="Order">From 1 to 999: the rank among the births of that place and month.</param>
internal sealed record Birth(string Sex, DateOnly Date, CivilDate? Lunar, Place Place, int Order)
{
    /// <summary>The INS, on the test authority; null for who has no sex that it can tell.</summary>
    public SimulatedIns? Ins => Sex == "I" ? null : new SimulatedIns(Number + Formats.Identifiers.Ins.KeyOf(Number), Formats.Identifiers.Ins.TestOid);

    // INSEE: a record that lacks the month has 20 for it; one that lacks only the day, the month and 30.
    private int Month => Lunar is null ? Date.Month : Lunar.Value.Month is { } month ? 30 + month : 20;

    private string Number => string.Create(CultureInfo.InvariantCulture, $"{(Sex == "M" ? 1 : 2)}{Date.Year % 100:00}{Month:00}{Place.Cog}{Order:000}");

    /// <summary>Draws it.</summary>
    public static Birth Of(Subject subject)
    {
        var age = AgeRange.Of(subject);
        var places = Gazetteer.Of(PlaceGroup(subject, age));
        var (place, order) = Register(subject, places);
        var date = age.After(place.Since).Pick(subject.OfPair(Trait.BirthDay));
        var lunar = IsLunar(subject, age, place) ? LunarOf(subject, date) : null;
        return new Birth(SexOf(subject), lunar is null ? date : Corrected(lunar.Value), lunar, place, order);
    }

    private static string SexOf(Subject subject) => subject.Request.Wish("sexe") switch
    {
        "femme" => "F",
        "homme" => "M",
        "sexe-indetermine" => "I",
        _ => subject.OfNamesakes(Trait.Sex).Percent(51) ? "F" : "M",
    };

    private static string PlaceGroup(Subject subject, AgeRange age)
    {
        if (subject.Request.Wish("lieu") is { } wish)
        {
            return wish;
        }

        // Namesakes have the same day but not the same place: a place that did not exist then would not do.
        var throwOf100 = subject.OfTwins(Trait.PlaceGroup).Next(100);
        return subject.Pair == "homonymes" ? "metropole" : throwOf100 switch
        {
            < 8 when age.To.Year >= 1968 => "ile-de-france",
            < 12 when age.To.Year >= 1976 => "corse",
            < 18 => "outre-mer",
            < 30 => "etranger",
            _ when subject.Request.Wish("date") is not null => "etranger",
            _ => "metropole",
        };
    }

    // Place and order are drawn together, without return: no two patients of a seed have the same INS. Twins follow each other in the register.
    private static (Place Place, int Order) Register(Subject subject, IReadOnlyList<Place> places)
    {
        if (subject.Pair == "jumeaux")
        {
            var pair = Shuffle.Of(subject.Request.Seed, Trait.Place, places.Count * 250, (subject.Unit - 1) / 2);
            return (places[pair % places.Count], 500 + (2 * (pair / places.Count)) + (subject.IsSecond ? 1 : 0));
        }

        var drawn = Shuffle.Of(subject.Request.Seed, Trait.Place, places.Count * 499, subject.Rank - 1);
        return (places[drawn % places.Count], 1 + (drawn / places.Count));
    }

    private static bool IsLunar(Subject subject, AgeRange age, Place place) =>
        subject.Request.Wish("date") is not null || (place.IsAbroad && age.IsAdult && subject.OfPair(Trait.Lunar).Percent(10));

    private static CivilDate? LunarOf(Subject subject, DateOnly date) =>
        subject.OfPair(Trait.Lunar).Next(100) % 2 == 0 ? new CivilDate(date.Year, date.Month) : new CivilDate(date.Year);

    // RNIV: the first of the month when only the day lacks, the last day of the year when the month does.
    private static DateOnly Corrected(CivilDate lunar) => lunar.Month is { } month ? new DateOnly(lunar.Year, month, 1) : new DateOnly(lunar.Year, 12, 31);
}
