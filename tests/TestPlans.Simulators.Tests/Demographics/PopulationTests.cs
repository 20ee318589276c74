using TestPlans.Formats.Identifiers;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Demographics.Lists;

namespace TestPlans.Simulators.Tests.Demographics;

/// <summary>What holds for every patient of every seed.</summary>
public sealed class PopulationTests
{
    private static readonly Dictionary<string, Place> Places = Gazetteer.All.ToDictionary(place => place.Cog, StringComparer.Ordinal);

    // Three thousand seeds, a few patients each, at ranks that differ.
    private static IEnumerable<(ulong Seed, FictitiousPatient Patient)> Many() =>
        from seed in Enumerable.Range(0, 3000)
        from patient in new Population(new DemographicsRequest { Seed = (ulong)seed * 7919 }).Take(1 + (seed * 13 % 9_990), 6)
        select ((ulong)seed * 7919, patient);

    [Test]
    public void Every_INS_agrees_with_sex_date_and_place_and_has_its_key()
    {
        var wrong = Many().Where(one => !InsAgrees(one.Patient)).Select(one => $"{one.Seed}/{one.Patient.Rank} {one.Patient.Ins?.Matricule}");
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_date_is_possible()
    {
        var reference = new DemographicsRequest().ReferenceDate;
        var wrong = Many().Where(one => one.Patient.Patient.BirthDate!.Value.ToDateOnly() is not { } day || day > reference || day < reference.AddYears(-111)
            || day.Year < Places[one.Patient.Patient.BirthPlace!].Since);
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_name_says_that_it_is_fictitious() => Assert.That(
        Many().SelectMany(one => new[] { one.Patient.Patient.BirthName, one.Patient.Patient.UsedName, one.Patient.Patient.MotherName }).OfType<string>()
            .Where(name => !name.StartsWith("TEST", StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void Every_way_to_reach_a_patient_is_reserved_for_fiction()
    {
        string[] reserved = ["tel:+3319900", "tel:+3326191", "tel:+3335301", "tel:+3346571", "tel:+3353649", "tel:+3363998"];
        var others = Many().SelectMany(one => one.Patient.Patient.Telecoms).Where(telecom =>
            telecom.StartsWith("tel:", StringComparison.Ordinal)
                ? telecom.Length != 16 || !reserved.Any(range => telecom.StartsWith(range, StringComparison.Ordinal))
                : !System.Text.RegularExpressions.Regex.IsMatch(telecom, @"^mailto:[a-z]+\.[a-z]+\.\d+@exemple\.invalid$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.That(others, Is.Empty);
    }

    [Test]
    public void Given_names_are_one_to_four_and_different() => Assert.That(
        Many().Select(one => one.Patient.Patient.GivenNames).Where(names => names.Count is 0 or > 4 || names.Distinct().Count() != names.Count), Is.Empty);

    [Test]
    public void Twins_share_mother_date_and_place_but_not_their_identity() => Assert.Multiple(() =>
    {
        var seen = 0;
        foreach (var seed in Enumerable.Range(0, 300))
        {
            var twins = new Population(new DemographicsRequest { Seed = (ulong)seed, Profiles = Wish("jumeaux") });
            foreach (var first in twins.Take(1 + (2 * seed), 1))
            {
                var (one, two) = (first.Patient, twins.Of(first.Rank + 1).Patient);
                Assert.That((two.BirthName, two.BirthDate, two.BirthPlace, two.MotherName, two.MotherGivenName), Is.EqualTo((one.BirthName, one.BirthDate, one.BirthPlace, one.MotherName, one.MotherGivenName)));
                Assert.That((one.MultipleBirth, one.BirthOrder, two.MultipleBirth, two.BirthOrder), Is.EqualTo(((bool?)true, (int?)1, (bool?)true, (int?)2)));
                Assert.That(one.GivenNames[0], Is.Not.EqualTo(two.GivenNames[0]));
                Assert.That(one.MotherName, Does.StartWith("TEST"));
                Assert.That(one.Ipp, Is.Not.EqualTo(two.Ipp));
                Assert.That(first.Ins!.Matricule, Is.Not.EqualTo(twins.Of(first.Rank + 1).Ins!.Matricule));
                seen++;
            }
        }

        Assert.That(seen, Is.EqualTo(300));
    });

    [TestCase()]
    [TestCase("corse")]
    [TestCase("corse", "jumeaux")]
    [TestCase("nouveau-ne", "outre-mer")]
    [TestCase("jumeaux", "nouveau-ne", "corse", "femme")]
    [TestCase("doublons")]
    public void No_two_patients_of_a_seed_have_the_same_identifier(params string[] profiles)
    {
        var patients = new Population(new DemographicsRequest { Seed = 42, Profiles = Wish(profiles) }).Take(1, Population.Largest).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(patients.Select(patient => patient.Patient.Ipp!.Value).Distinct().Count(), Is.EqualTo(Population.Largest));
            Assert.That(patients.Select(patient => patient.Dossier.Value).Distinct().Count(), Is.EqualTo(Population.Largest));
            var matricules = patients.Select(patient => patient.Ins?.Matricule).OfType<string>().ToList();
            Assert.That(matricules, Is.Unique);
            Assert.That(matricules, Has.Count.EqualTo(profiles.Contains("doublons") ? Population.Largest / 2 : Population.Largest));
        });
    }

    [Test]
    public void A_patient_needs_no_other()
    {
        var request = new DemographicsRequest { Seed = 9 };
        var together = new Population(request).Take(1, 200).ToList();
        Assert.That(Enumerable.Range(1, 200).Reverse().Select(rank => new Population(request).Of(rank)).Reverse(), Is.EqualTo(together).UsingPropertiesComparer());
    }

    [Test]
    public void A_population_is_varied()
    {
        var patients = new Population(new DemographicsRequest()).Take(1, 2000).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(patients.Select(patient => patient.Status).Distinct(), Is.EquivalentTo(new[] { "VALI", "RECU", "PROV", "VIDE" }));
            Assert.That(patients.Count(patient => patient.Patient.Sex == "F"), Is.InRange(900, 1150));
            Assert.That(patients.Count(patient => patient.Patient.UsedName is not null), Is.InRange(250, 600));
            Assert.That(patients.Count(patient => Places[patient.Patient.BirthPlace!].IsAbroad), Is.InRange(150, 350));
            Assert.That(patients.Count(patient => patient.Patient.BirthOrder is not null), Is.EqualTo(100));
            Assert.That(patients.Count(patient => patient.Patient.LunarDate is not null), Is.InRange(5, 60));
            Assert.That(patients.Select(patient => patient.Patient.DisplayName).Distinct().Count(), Is.GreaterThan(1900));
        });
    }

    private static IReadOnlyList<Profile> Wish(params string[] names)
    {
        var profiles = Profile.Parse(names, out var problem);
        Assert.That(problem, Is.Null);
        return profiles;
    }

    private static bool InsAgrees(FictitiousPatient fictitious)
    {
        var patient = fictitious.Patient;
        if (fictitious.Ins is not { } ins)
        {
            return false;
        }

        var (date, lunar, month) = (patient.BirthDate!.Value, patient.LunarDate, ins.Matricule[3..5]);
        return Ins.Check(ins.Matricule).Fault is null && ins.Oid == Ins.TestOid
            && ins.Matricule[0] == (patient.Sex == "M" ? '1' : '2')
            && ins.Matricule[1..3] == date.ToString()[2..4]
            && month == (lunar is null ? date.ToString()[4..6] : lunar.Value.Month is { } known ? $"{known + 30}" : "20")
            && ins.Matricule[5..10] == patient.BirthPlace
            && ins.Matricule[10..13] != "000"
            && (fictitious.Status == "VALI" && lunar is null ? patient.Ins == ins : patient.Ins is null);
    }
}
