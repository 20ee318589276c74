using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Patients;

public sealed class PidSegmentTests
{
    private static readonly SimulatedPatient[] Patients =
    [
        Examples.Full,
        Examples.Least,
        Examples.Full with { Ins = null, BirthDate = new CivilDate(1934, 12, 31), LunarDate = new CivilDate(1934) },
        Examples.Full with { Ins = null, BirthDate = new CivilDate(1934, 5), IdentityStatus = ["PROV", "DOUT"], Sex = "I", MultipleBirth = false, BirthOrder = null },
        Examples.Full with { DeathDate = new DateOnly(2026, 1, 2), UsedName = null, MotherGivenName = null },
        new() { IsUnknown = true, BirthName = "TESTINCONNU", Ipp = new("9", new("CHU-X")), IdentityStatus = ["PROV"] },
        Examples.Least with { Ipp = null, OtherIdentifiers = [new("7", new("AUTRE"), "NH")] },
    ];

    [TestCaseSource(nameof(Patients))]
    public void What_is_written_is_judged_without_a_finding(SimulatedPatient patient) => Assert.That(Judge.Findings(Examples.Creation(patient)), Is.Empty);

    [TestCaseSource(nameof(Patients))]
    public void What_is_written_is_read_again(SimulatedPatient patient)
    {
        var message = Er7Message.Parse(Examples.Creation(patient)).Message!;
        var expected = patient with { Address = patient.Address is { } home ? home with { Lines = ["1 rue de l'Église", "Bâtiment C, Escalier 2"] } : null };
        Assert.That(PidSegment.Read(message) with { LunarDate = ZfdSegment.Read(message) }, Is.EqualTo(expected).UsingPropertiesComparer());
    }

    [Test]
    public void The_segment_has_the_form_of_PAM_fr() => Assert.That(
        Encoding.UTF8.GetString(Examples.Creation(Examples.Full)).Split('\r')[2],
        Is.EqualTo("PID|1||000042^^^CHU-X&000897406&N^PI~258042A00400177^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS||"
            + "TEST D'ALMEIDA \\T\\ FILS^Marie-Noëlle^Marie-Noëlle Ève^^^^L~TESTLEROY^Noëlle^^^^^D|TESTMORETTI^Ida^^^^^L|19580412|F|||"
            + "1 rue de l'Église^Bâtiment C, Escalier 2^Ajaccio^^20000^FRA^H~^^^^^^BDL^^2A004||"
            + "^PRN^PH^^^^^^^^^+33199000001~^PRN^CP^^^^^^^^^+33639980001~^NET^Internet^marie@exemple.fr||||||||||Ajaccio|Y|2||||||N|VALI|20260312083000+0100"));

    [Test]
    public void The_name_of_someone_unknown_does_not_pass_for_a_name_of_birth() =>
        Assert.That(Er7Message.Parse(Examples.Creation(Patients[5])).Message!["PID-5.7"].Text, Is.EqualTo("U"));

    [Test]
    public void A_faulty_identity_is_written_as_it_is_and_found()
    {
        var patient = Examples.Full with { IdentityStatus = ["PROV"], Ins = new SimulatedIns("258042A00400176") };
        Assert.That(Judge.Of(Examples.Creation(patient)).Findings.Select(finding => finding.Rule), Is.EquivalentTo(new[] { "INS-STATUT", "INS-CLE" }));
    }

    [Test]
    public void Another_writing_of_given_names_is_read()
    {
        const string Head = "MSH|^~\\&|A|B|C|D|20260312||ADT^A28^ADT_A05|1|D|2.5^FRA^2.11\rPID|1||1^^^A^PI||";
        Assert.Multiple(() =>
        {
            Assert.That(Given("TESTX^Ana^Lou Eve^^^^L"), Is.EqualTo(new[] { "Ana", "Lou", "Eve" }));
            Assert.That(Given("TESTX^ANA^Ana Lou^^^^L"), Is.EqualTo(new[] { "ANA", "Lou" }));
            Assert.That(Given("TESTX^^Ana Lou^^^^L"), Is.EqualTo(new[] { "Ana", "Lou" }));
            Assert.That(Given("TESTX^Ana^^^^^L"), Is.EqualTo(new[] { "Ana" }));
            Assert.That(Given("TESTX^Ana^^^^^D"), Is.Empty);
        });

        static IReadOnlyList<string> Given(string name) => PidSegment.Read(Er7Message.Parse(Encoding.UTF8.GetBytes(Head + name)).Message!).GivenNames;
    }

    [Test]
    public void A_null_of_HL7_says_that_nothing_is_known_any_more()
    {
        const string Text = "MSH|^~\\&|A|B|C|D|20260312||ADT^A31^ADT_A05|1|D|2.5^FRA^2.11\rPID|1||1^^^A^PI||\"\"^\"\"^^^^^L||\"\"|\"\"|||\"\"||\"\"||||||||||\"\"|||||||||\"\"";
        var patient = PidSegment.Read(Er7Message.Parse(Encoding.UTF8.GetBytes(Text)).Message!);
        Assert.That(patient, Is.EqualTo(new SimulatedPatient { Ipp = new("1", new("A")) }).UsingPropertiesComparer());
    }

    [Test]
    public void A_message_without_PID_has_a_patient_of_whom_nothing_is_known() => Assert.That(
        PidSegment.Read(Er7Message.Parse("MSH|^~\\&|A|B|C|D|20260312||ACK|1|D|2.5"u8.ToArray()).Message!), Is.EqualTo(new SimulatedPatient()).UsingPropertiesComparer());
}
