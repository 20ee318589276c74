using TestPlans.Simulators.Demographics.Chance;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>Days of birth, both included.</summary>
/// <param name="Name">Profile of age.</param>
/// <param name="From">The earliest.</param>
/// <param name="To">The latest.</param>
internal sealed record AgeRange(string Name, DateOnly From, DateOnly To)
{
    public bool IsNewborn => Name == "nouveau-ne";

    /// <summary>Whether someone has a mother worth naming.</summary>
    public bool IsMinor => Name is "nouveau-ne" or "enfant";

    public bool IsAdult => !IsMinor;

    /// <summary>The range that is wished, or a likely one.</summary>
    public static AgeRange Of(Subject subject)
    {
        var wish = subject.Request.Wish("âge");
        var name = wish ?? subject.OfPair(Trait.Age).Next(100) switch
        {
            < 4 => "nouveau-ne",
            < 23 => "enfant",
            < 80 => "adulte",
            < 98 => "personne-agee",
            _ => "centenaire",
        };
        var range = Of(name, subject.Request.ReferenceDate);
        // Corsica has its two départements since 1976, and an incomplete civil record is an old one.
        var fits = wish is not null || (subject.Request.Wish("lieu") != "corse" || range.To.Year >= 1976) && (subject.Request.Wish("date") is null || range.IsAdult);
        return fits ? range : Of("adulte", subject.Request.ReferenceDate);
    }

    public static AgeRange Of(string name, DateOnly reference) => name switch
    {
        "nouveau-ne" => new(name, reference.AddDays(-27), reference),
        "enfant" => new(name, reference.AddYears(-18).AddDays(1), reference.AddDays(-28)),
        "adulte" => new(name, reference.AddYears(-80).AddDays(1), reference.AddYears(-18)),
        "personne-agee" => new(name, reference.AddYears(-100).AddDays(1), reference.AddYears(-80)),
        _ => new(name, reference.AddYears(-111).AddDays(1), reference.AddYears(-100)),
    };

    /// <summary>The part of it that begins that year or later.</summary>
    public AgeRange After(int year) => From.Year >= year ? this : this with { From = new DateOnly(year, 1, 1) };

    /// <summary>A day of it.</summary>
    public DateOnly Pick(Dice dice) => From.AddDays(dice.Next(To.DayNumber - From.DayNumber + 1));
}
