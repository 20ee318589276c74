using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Demographics;

/// <summary>Each wish is granted, for every patient.</summary>
public sealed class ProfileTests
{
    private static readonly DateOnly Reference = new DemographicsRequest().ReferenceDate;

    private static readonly Dictionary<string, Func<FictitiousPatient, bool>> Granted = new(StringComparer.Ordinal)
    {
        ["nouveau-ne"] = one => Age(one, Reference.AddDays(-27), Reference) && one.Patient.MotherName == one.Patient.BirthName && one.Patient.MultipleBirth is not null,
        ["enfant"] = one => Age(one, Reference.AddYears(-18).AddDays(1), Reference.AddDays(-28)) && one.Patient.MotherName is not null,
        ["adulte"] = one => Age(one, Reference.AddYears(-80), Reference.AddYears(-18)),
        ["personne-agee"] = one => Age(one, Reference.AddYears(-100), Reference.AddYears(-79)),
        ["centenaire"] = one => Age(one, Reference.AddYears(-111), Reference.AddYears(-99)),
        ["metropole"] = one => int.Parse(one.Patient.BirthPlace![..2], System.Globalization.CultureInfo.InvariantCulture) <= 90,
        ["corse"] = one => one.Patient.BirthPlace![..2] is "2A" or "2B" && one.Ins!.Matricule[5..7] is "2A" or "2B" && one.Patient.BirthDate!.Value.Year >= 1976,
        ["outre-mer"] = one => one.Patient.BirthPlace!.StartsWith("97", StringComparison.Ordinal),
        ["etranger"] = one => one.Patient.BirthPlace!.StartsWith("99", StringComparison.Ordinal),
        ["nom-compose"] = one => one.Patient.BirthName!.IndexOfAny([' ', '-'], 5) > 0,
        ["particule"] = one => one.Patient.BirthName!.Contains(' ', StringComparison.Ordinal),
        ["apostrophe"] = one => one.Patient.BirthName!.Contains('\'', StringComparison.Ordinal),
        ["accents"] = one => one.Patient.BirthName!.Any(letter => letter > 127),
        ["nom-utilise"] = one => one.Patient.UsedName is { } used && used != one.Patient.BirthName,
        ["prenom-compose"] = one => one.Patient.GivenNames[0].Contains('-', StringComparison.Ordinal),
        ["prenom-utilise"] = one => one.Patient.UsedGivenName is { } used && used != one.Patient.GivenNames[0],
        ["femme"] = one => one.Patient.Sex == "F" && one.Ins!.Matricule[0] == '2',
        ["homme"] = one => one.Patient.Sex == "M" && one.Ins!.Matricule[0] == '1',
        ["sexe-indetermine"] = one => one.Patient.Sex == "I" && one.Ins is null && one.Patient.Ins is null,
        ["date-lunaire"] = one => one.Patient.LunarDate is { Day: null } && one.Ins!.Matricule[3..5] is "20" or [>= '3', _],
        ["jumeaux"] = one => one.Patient.MultipleBirth == true,
        ["homonymes"] = one => one.Remark.StartsWith("homonyme", StringComparison.Ordinal),
        ["doublons"] = one => one.Remark.Length > 0,
        ["decede"] = one => one.Patient.DeathDate!.Value.ToDateOnly() is { } death && death >= one.Patient.BirthDate!.Value.ToDateOnly() && death <= Reference,
    };

    private static IEnumerable<string> Names => Profile.All.Select(profile => profile.Name);

    [TestCaseSource(nameof(Names))]
    public void A_wish_is_granted_to_every_patient(string name)
    {
        var request = new DemographicsRequest { Seed = 5, Profiles = Profile.Parse([name], out _) };
        Assert.That(new Population(request).Take(1, 500).Where(one => !Granted[name](one)).Select(one => $"{one.Rank} {one.Patient}"), Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void No_wish_is_what_everybody_has(string name) => Assert.That(new Population(new DemographicsRequest { Seed = 5 }).Take(1, 100).All(Holds(name)), Is.False);

    [Test]
    public void Namesakes_are_two_people() => Assert.Multiple(() =>
    {
        var population = new Population(new DemographicsRequest { Seed = 3, Profiles = Profile.Parse(["homonymes"], out _) });
        for (var rank = 1; rank < 400; rank += 2)
        {
            var (one, two) = (population.Of(rank), population.Of(rank + 1));
            Assert.That((two.Patient.DisplayName, two.Patient.Sex, two.Patient.BirthDate), Is.EqualTo((one.Patient.DisplayName, one.Patient.Sex, one.Patient.BirthDate)));
            Assert.That(two.Ins, Is.Not.EqualTo(one.Ins));
            Assert.That(two.Patient.Ipp, Is.Not.EqualTo(one.Patient.Ipp));
        }
    });

    [Test]
    public void A_duplicate_has_one_mistake_and_no_INS() => Assert.Multiple(() =>
    {
        var population = new Population(new DemographicsRequest { Seed = 3, Profiles = Profile.Parse(["doublons"], out _), Status = "VALI" });
        var mistakes = new HashSet<string>(StringComparer.Ordinal);
        for (var rank = 1; rank < 400; rank += 2)
        {
            var (one, two) = (population.Of(rank).Patient, population.Of(rank + 1).Patient);
            mistakes.Add(population.Of(rank + 1).Remark.Split(" : ")[1]);
            int[] changed = [one.BirthName == two.BirthName ? 0 : 1, one.GivenNames.SequenceEqual(two.GivenNames) ? 0 : 1, one.BirthDate == two.BirthDate ? 0 : 1];
            Assert.That(changed.Sum(), Is.EqualTo(1));
            Assert.That((one.Ins is null, two.Ins, two.IdentityStatus[0]), Is.EqualTo((one.LunarDate is not null, (SimulatedIns?)null, "PROV")), "a corrected date forbids the INS");
        }

        Assert.That(mistakes, Has.Count.EqualTo(4));
    });

    [TestCase("VALI", true, "VALI")]
    [TestCase("RECU", false, "PROV")]
    [TestCase("PROV", false, "PROV")]
    [TestCase("VIDE", false, "VIDE")]
    [TestCase("DOUT", false, "PROV", "DOUT")]
    [TestCase("FICT", false, "PROV", "FICT")]
    public void Only_a_qualified_identity_sends_its_INS(string status, bool sent, params string[] codes) => Assert.Multiple(() =>
    {
        foreach (var one in new Population(new DemographicsRequest { Status = status }).Take(1, 50))
        {
            Assert.That(one.Patient.Ins is not null, Is.EqualTo(sent));
            Assert.That(one.Patient.IdentityStatus, Is.EqualTo(codes));
        }
    });

    [Test]
    public void Capitals_have_no_accent() => Assert.That(
        new Population(new DemographicsRequest { Capitals = true, Profiles = Profile.Parse(["accents,nom-utilise"], out _) }).Take(1, 200)
            .SelectMany(one => one.Patient.GivenNames.Append(one.Patient.BirthName!).Append(one.Patient.UsedName!)).SelectMany(name => name)
            .Where(letter => !(char.IsAsciiLetterUpper(letter) || letter is '-' or '\'' or ' ')),
        Is.Empty);

    [TestCase("corse,etranger", "les profils « corse » et « etranger » portent tous deux sur : lieu")]
    [TestCase("geant", "profil « geant » inconnu : nouveau-ne, enfant")]
    public void A_wish_that_cannot_be_read_is_one_line(string names, string expected)
    {
        Profile.Parse([names], out var problem);
        Assert.That(problem, Does.StartWith(expected));
    }

    [TestCase("corse,centenaire", "les profils « corse » et « centenaire » ne vont pas ensemble")]
    [TestCase("date-lunaire,enfant", "les profils « date-lunaire » et « enfant » ne vont pas ensemble")]
    [TestCase("corse,adulte", null)]
    public void Wishes_that_contradict_each_other_are_one_line(string names, string? expected)
    {
        var request = new DemographicsRequest { Profiles = Profile.Parse([names], out _) };
        Assert.That(request.Problem(), expected is null ? Is.Null : Does.StartWith(expected));
    }

    private static Func<FictitiousPatient, bool> Holds(string name) => one =>
    {
        try
        {
            return Granted[name](one);
        }
        catch (InvalidOperationException)
        {
            // A trait that the patient has not.
            return false;
        }
    };

    private static bool Age(FictitiousPatient one, DateOnly from, DateOnly to) => one.Patient.BirthDate!.Value.ToDateOnly() is { } day && day >= from && day <= to;
}
