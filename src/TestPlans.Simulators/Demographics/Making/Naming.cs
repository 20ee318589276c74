using TestPlans.Simulators.Demographics.Chance;
using TestPlans.Simulators.Demographics.Lists;

namespace TestPlans.Simulators.Demographics.Making;

/// <summary>The names of a patient. TEST begins every family name: nobody can take the patient for somebody.</summary>
internal sealed class Naming(Subject subject, Birth birth, AgeRange age)
{
    private const string Mark = "TEST";
    private readonly string _family = birth.Place.Names;

    /// <summary>« Nom de naissance ».</summary>
    public string BirthName()
    {
        var form = subject.Request.Wish("nom") ?? subject.OfPair(Trait.FamilyForm).Next(100) switch
        {
            < 6 => "nom-compose",
            < 11 => "particule",
            < 14 => "apostrophe",
            < 16 => "accents",
            _ => "",
        };
        // A patient born abroad bears a name from there, unless a form is wished.
        return form switch
        {
            "nom-compose" => Marked(Name(_family)) + Joint() + Second(_family),
            "particule" or "apostrophe" or "accents" when _family == "fr" || subject.Request.Wish("nom") is not null => Marked(Name(form)),
            _ => Marked(Name(_family)),
        };
    }

    /// <summary>« Prénoms de naissance », one to four, all different.</summary>
    public IReadOnlyList<string> GivenNames()
    {
        var sex = birth.Sex == "I" ? subject.OfNamesakes(Trait.GivenNames).Percent(50) ? "F" : "M" : birth.Sex;
        var names = NameLists.GivenNames(sex, subject.Request.Wish("prénom") is not null ? "compose" : _family, birth.Date.Year);
        // Twins draw in the same list: the second takes what follows, so that they have not the same name.
        var first = subject.OfPair(Trait.GivenNames).Next(names.Count);
        var given = new List<string> { names[subject is { Pair: "jumeaux", IsSecond: true } ? (first + 1) % names.Count : first] };
        var own = subject.Own(Trait.GivenNames);
        // The others are often those of grandparents.
        var older = NameLists.GivenNames(sex, _family, birth.Date.Year - 45);
        for (var more = own.Next(100) switch { < 25 => 0, < 60 => 1, < 95 => 2, _ => 3 }; more > 0; more--)
        {
            var name = own.Pick(older);
            given.AddRange(given.Contains(name) ? [] : [name]);
        }

        return given;
    }

    /// <summary>« Nom utilisé », or null.</summary>
    public string? UsedName(string birthName)
    {
        var dice = subject.Own(Trait.UsedName);
        var married = birth.Sex == "F" && age.IsAdult && birth.Date.Year <= subject.Request.ReferenceDate.Year - 25 && dice.Percent(45);
        if (!married && subject.Request.Wish("nom utilisé") is null)
        {
            return null;
        }

        var other = Marked(Other(dice, NameLists.FamilyNames("fr"), birthName));
        return dice.Percent(15) ? $"{birthName}-{other}" : other;
    }

    /// <summary>« Prénom utilisé », or null.</summary>
    public string? UsedGivenName(IReadOnlyList<string> given)
    {
        var dice = subject.Own(Trait.UsedName);
        if (!(age.IsAdult && dice.Percent(8)) && subject.Request.Wish("prénom utilisé") is null)
        {
            return null;
        }

        return given.Count > 1 ? given[1] : Other(dice, NameLists.GivenNames(birth.Sex == "M" ? "M" : "F", _family, birth.Date.Year), given[0]);
    }

    /// <summary>The mother's names: a newborn bears hers.</summary>
    public (string Name, string Given) Mother(string birthName)
    {
        var dice = subject.OfTwins(Trait.Mother);
        var name = age.IsNewborn ? birthName : Marked(Other(dice, NameLists.FamilyNames(_family), birthName));
        return (name, dice.Pick(NameLists.GivenNames("F", _family, birth.Date.Year - 28)));
    }

    // Every name of the list is drawn once before any is drawn again: namesakes are made on purpose.
    private string Name(string family)
    {
        var names = NameLists.FamilyNames(family);
        var (round, index) = Math.DivRem(subject.Unit - 1, names.Count);
        return names[Shuffle.Of(subject.Request.Seed + ((ulong)round << 32), Trait.FamilyName, names.Count, index)];
    }

    private string Second(string family) => Other(subject.OfPair(Trait.FamilyName), NameLists.FamilyNames(family), Name(family));

    private string Joint() => subject.OfPair(Trait.UsedName).Next(10) switch { < 7 => "-", < 9 => " ", _ => "--" };

    private static string Marked(string name) => name.AsSpan().IndexOfAny(' ', '\'') >= 0 ? $"{Mark} {name}" : Mark + name;

    private static string Other(Dice dice, IReadOnlyList<string> names, string notThis)
    {
        var index = dice.Next(names.Count);
        return notThis.Contains(names[index], StringComparison.Ordinal) ? names[(index + 1) % names.Count] : names[index];
    }
}
