using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Demographics.Writing;
using TestPlans.Systems;

namespace TestPlans.Simulators.Tests.Demographics;

/// <summary>What is written of a patient.</summary>
public sealed class WritingTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 8, 0, 0, TimeSpan.FromHours(1));

    private static IEnumerable<FictitiousPatient> Varied() =>
        Enumerable.Range(0, 1200).Select(seed => new Population(new DemographicsRequest { Seed = (ulong)seed }).Of(1 + (seed * 31 % Population.Largest)))
            .Concat(Profile.All.SelectMany(profile => new Population(new DemographicsRequest { Seed = 11, Profiles = [profile] }).Take(1, 12)))
            .Concat(DemographicsRequest.Statuses.SelectMany(status => new Population(new DemographicsRequest { Seed = 12, Status = status }).Take(1, 12)));

    [Test]
    public void Every_creation_is_judged_without_a_finding()
    {
        var judged = Varied().Select((patient, index) => (patient, Findings: Judge.Findings(CreationMessage.Of(patient, $"T{index}", At)))).ToList();
        Assert.That(judged.Where(one => one.Findings.Length > 0).Select(one => $"{one.patient.Patient} {string.Join('\n', one.Findings)}"), Is.Empty);
        Assert.That(judged, Has.Count.GreaterThan(1500));
    }

    [Test]
    public void A_message_keeps_accents_in_the_other_character_set()
    {
        var patient = new Population(new DemographicsRequest { Seed = 4, Profiles = Profile.Parse(["accents"], out _) }).Take(1, 30).First(one => one.Patient.BirthName!.Contains('Œ', StringComparison.Ordinal));
        var bytes = CreationMessage.Of(patient, "1", At, Er7Charset.Latin9);
        Assert.Multiple(() =>
        {
            Assert.That(Er7Message.Parse(bytes).Message!["PID-5.1"].Text, Is.EqualTo(patient.Patient.BirthName));
            Assert.That(bytes, Does.Contain((byte)0xBC));
            Assert.That(Judge.Findings(bytes), Is.Empty);
        });
    }

    [Test]
    public void Every_name_can_be_written_in_8859_15() => Assert.That(
        Varied().SelectMany(one => one.Patient.GivenNames.Append(one.Patient.BirthName!).Append(one.Patient.Address!.City!)).Where(text => !Er7Charset.Latin9.CanEncode(text)), Is.Empty);

    [Test]
    public void Every_patient_can_be_pasted_as_a_test_case()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{Guid.NewGuid():N}.json");
        try
        {
            foreach (var one in Varied())
            {
                File.WriteAllText(path, TestCaseJson.Of(one));
                var read = TestPatientFile.Load(path).Patient;
                Assert.That(
                    (read.DisplayName, read.Sex, read.BirthDate, read.BirthPlace, read.Ins?.Matricule, read.UsedName, read.UsedGivenName, read.IdentityStatus),
                    Is.EqualTo((one.Patient.DisplayName, one.Patient.Sex, one.Patient.BirthDate!.Value.ToDateOnly()!.Value, one.Patient.BirthPlace,
                        one.Status is "VALI" or "RECU" ? one.Ins?.Matricule : null, one.Patient.UsedName, one.Patient.UsedGivenName,
                        one.Status is "DOUT" or "FICT" ? "PROV" : one.Status)));
                Assert.That(read.GivenNames, Is.EqualTo(one.Patient.GivenNames));
                Assert.That((read.Mother?.BirthName, read.Mother?.GivenName, read.BirthRank), Is.EqualTo((one.Patient.MotherName, one.Patient.MotherGivenName, one.Patient.BirthOrder)));
                Assert.That((read.Address!.PostalCode, read.Address.City, read.Telecoms.Count), Is.EqualTo((one.Patient.Address!.PostalCode, one.Patient.Address.City, one.Patient.Telecoms.Count)));
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Several_patients_are_an_array() =>
        Assert.That(JsonDocument.Parse(TestCaseJson.Of(new Population(new DemographicsRequest()).Take(1, 3))).RootElement.GetArrayLength(), Is.EqualTo(3));

    [Test]
    public void A_row_has_a_cell_for_each_column()
    {
        var csv = PatientsCsv.Of(new Population(new DemographicsRequest()).Take(1, 50));
        var lines = csv.Split("\r\n");
        Assert.That(lines, Has.Length.EqualTo(52));
        Assert.That(lines[0], Does.StartWith("rang;ipp;dossier;nom_naissance;prenoms;"));
        Assert.That(lines[1..51].Select(line => line.Count(letter => letter == ';')), Is.All.EqualTo(lines[0].Count(letter => letter == ';')).Or.GreaterThan(lines[0].Count(letter => letter == ';')));
        // A remark that says two things has a semicolon: it is quoted.
        Assert.That(lines.Where(line => line.Count(letter => letter == ';') > lines[0].Count(letter => letter == ';')), Is.All.Contain("\""));
    }

    [TestCase("fr-FR")]
    [TestCase("tr-TR")]
    [TestCase("ar-SA")]
    public void The_bytes_of_a_seed_are_the_same_in_every_culture(string culture)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Assert.That(Fingerprint(), Is.EqualTo("4F1F248FAEAFAB16"));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Test]
    public void The_first_patients_of_a_seed_are_these()
    {
        var folder = Path.Combine(Judge.Root(), "tests", "TestPlans.Simulators.Tests", "Demographics", "attendus");
        var population = new Population(new DemographicsRequest { Seed = 2026 });
        Assert.Multiple(() =>
        {
            Assert.That(TestCaseJson.Of(population.Take(1, 3)), Is.EqualTo(Read("graine-2026.json")));
            Assert.That(PatientsCsv.Of(population.Take(1, 15)).ReplaceLineEndings("\n"), Is.EqualTo(Read("graine-2026.csv")));
            Assert.That(string.Join('\n', population.Take(1, 15).Select(CreationMessage.PidOf)) + "\n", Is.EqualTo(Read("graine-2026.pid")));
        });

        string Read(string name) => File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n");
    }

    // Everything that a seed says, of many patients, in one number.
    private static string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (var profile in Profile.All)
        {
            var patients = new Population(new DemographicsRequest { Seed = 1, Profiles = [profile] }).Take(1, 40).ToList();
            text.Append(TestCaseJson.Of(patients)).Append(PatientsCsv.Of(patients)).AppendJoin('\n', patients.Select(CreationMessage.PidOf));
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}
