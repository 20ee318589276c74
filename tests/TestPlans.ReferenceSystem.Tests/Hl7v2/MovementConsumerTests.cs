using System.Text;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Tests.Hl7v2;

/// <summary>What the reference PEC answers and keeps (IHE ITI TF-2 3.31.7, « Expected actions »; C.2.3; PAM.fr 2.11.2 §5.3).</summary>
public sealed class MovementConsumerTests
{
    private int _control;

    [Test]
    public async Task A_stay_is_followed_and_each_cancellation_brings_back_what_was()
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt("A05", "M1", "6268"), KeptVisitStatus.Preadmitted, "6268", 1);
        await TakenAsync(software, Adt("A01", "M2", "6268"), KeptVisitStatus.Open, "6268", 2);
        await TakenAsync(software, Adt("A02", "M3", "6270"), KeptVisitStatus.Open, "6270", 3);
        await TakenAsync(software, Adt("A12", "M3", "6268", "CANCEL", "A02"), KeptVisitStatus.Open, "6268", 2);
        await TakenAsync(software, Adt("A21", "M4", "6268"), KeptVisitStatus.Away, "6268", 3);
        await TakenAsync(software, Adt("A52", "M4", "6268", "CANCEL", "A21"), KeptVisitStatus.Open, "6268", 2);
        await TakenAsync(software, Adt("A03", "M5", "6268"), KeptVisitStatus.Ended, "6268", 3);
        await TakenAsync(software, Adt("A13", "M5", "6268", "CANCEL", "A03"), KeptVisitStatus.Open, "6268", 2);
        await TakenAsync(software, Adt("Z99", "M1", "6301", "UPDATE", "A05"), KeptVisitStatus.Open, "6268", 2);
        Assert.That((await VisitsAsync(software)).Single().Movements[0].HousingUnit, Is.EqualTo("6301"));
        await TakenAsync(software, Adt("A11", "M2", "6268", "CANCEL", "A01"), KeptVisitStatus.Preadmitted, "6301", 1);
        await TakenAsync(software, Adt("A38", "M1", "6268", "CANCEL", "A05"), KeptVisitStatus.Cancelled, null, 0);
    }

    [Test]
    public async Task The_class_and_the_physician_follow_too()
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A04", "M1", "5100", patientClass: "E"));
        await CodeAsync(software, Adt("A06", "M2", "6268"));
        await CodeAsync(software, Adt("A54", "M3", "6268", doctor: "99900001001"));
        var visit = (await VisitsAsync(software)).Single();
        Assert.That((visit.PatientClass, visit.AttendingDoctor), Is.EqualTo(("I", "99900001001")));
        await CodeAsync(software, Adt("A55", "M3", "6268", "CANCEL", "A54"));
        await CodeAsync(software, Adt("A07", "M2", "5100", "CANCEL", "A06"));
        visit = (await VisitsAsync(software)).Single();
        Assert.That((visit.PatientClass, visit.AttendingDoctor), Is.EqualTo(("E", "99900001019")));
    }

    [Test]
    public async Task An_admission_too_many_and_the_update_of_the_unknown_are_errors_all_else_is_set_aside()
    {
        await using var software = Acts.Software();
        Assert.That(await CodeAsync(software, Adt("A11", "M0", "6268", "CANCEL", "A01")), Is.EqualTo("AA"), "3.31.7.2: nothing open, no error");
        Assert.That(await CodeAsync(software, Adt("A03", "M0", "6268")), Is.EqualTo("AA"), "3.31.7.4.4");
        Assert.That(await VisitsAsync(software), Is.Empty);
        Assert.That(await CodeAsync(software, Adt("A01", "M1", "6268")), Is.EqualTo("AA"));
        Assert.That(await CodeAsync(software, Adt("A01", "M2", "6270", visit: "V2")), Is.EqualTo("AE"), "3.31.7.1.4");
        Assert.That(await CodeAsync(software, Adt("A22", "M3", "6268")), Is.EqualTo("AA"), "3.31.7.23.4: no absence before");
        Assert.That(await CodeAsync(software, Adt("Z99", "M9", "6270", "UPDATE", "A01")), Is.EqualTo("AE"), "3.31.7.30.4");
        await CodeAsync(software, Adt("A02", "M4", "6270"));
        Assert.That(await CodeAsync(software, Adt("A11", "M1", "6268", "CANCEL", "A01")), Is.EqualTo("AE"), "not the current movement");
        Assert.That((await VisitsAsync(software)).Single().Movements.Select(movement => movement.Id), Is.EqualTo(new[] { "M1", "M4" }));
    }

    [Test]
    public async Task The_past_changes_when_it_is_told_as_the_past()
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt("A01", "M1", "6268"), KeptVisitStatus.Open, "6268", 1);
        await TakenAsync(software, Adt("A03", "M2", "6268", start: "20260305"), KeptVisitStatus.Ended, "6268", 2);
        await TakenAsync(software, Adt("A02", "M3", "6270", start: "20260303", historic: "Y"), KeptVisitStatus.Ended, "6268", 3);
        Assert.That((await VisitsAsync(software)).Single().Movements.Select(movement => movement.Id), Is.EqualTo(new[] { "M1", "M3", "M2" }));
        Assert.That(await CodeAsync(software, Adt("A12", "M3", "6268", "CANCEL", "A02", start: "20260303")), Is.EqualTo("AE"), "told as the current one");
        await TakenAsync(software, Adt("A12", "M3", "6268", "CANCEL", "A02", start: "20260303", historic: "Y"), KeptVisitStatus.Ended, "6268", 2);
        Assert.That(await CodeAsync(software, Adt("A02", "M4", "6270", start: "20260309", historic: "Y")), Is.EqualTo("AE"), "nothing follows it");
    }

    [Test]
    public async Task One_movement_may_be_told_twice_and_a_status_corrected()
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt("A04", "M1", "5100", patientClass: "E"), KeptVisitStatus.Open, "5100", 1);
        await TakenAsync(software, Adt("Z99", "M1", "6268", "UPDATE", "A04"), KeptVisitStatus.Open, "6268", 1);
        Assert.That((await VisitsAsync(software)).Single().PatientClass, Is.EqualTo("I"));
        await TakenAsync(software, Adt("A02", "M2", "6270"), KeptVisitStatus.Open, "6270", 2);
        await TakenAsync(software, Adt("A02", "M2", "6270"), KeptVisitStatus.Open, "6270", 2);
    }

    [Test]
    public async Task What_is_announced_awaits_until_it_takes_place_or_is_given_up()
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt("A14", "M1", "6268"), KeptVisitStatus.Awaited, null, 0, "A14 6268");
        await TakenAsync(software, Adt("A01", "M2", "6268"), KeptVisitStatus.Open, "6268", 1);
        await TakenAsync(software, Adt("A15", "M3", "6268", pendingUnit: "6270"), KeptVisitStatus.Open, "6268", 1, "A15 6270");
        await TakenAsync(software, Adt("A26", "M9", "6268", "CANCEL", "A15", pendingUnit: "6270"), KeptVisitStatus.Open, "6268", 1, "A15 6270");
        await TakenAsync(software, Adt("A26", "M3", "6268", "CANCEL", "A15", pendingUnit: "6270"), KeptVisitStatus.Open, "6268", 1);
        await TakenAsync(software, Adt("A16", "M4", "6268"), KeptVisitStatus.Open, "6268", 1, "A16 6268");
        await TakenAsync(software, Adt("A03", "M5", "6268"), KeptVisitStatus.Ended, "6268", 2);
        await TakenAsync(software, Adt("A16", "M6", "6268"), KeptVisitStatus.Ended, "6268", 2);
    }

    [Test]
    public async Task A_pending_admission_given_up_leaves_nothing_open()
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt("A14", "M1", "6268"), KeptVisitStatus.Awaited, null, 0, "A14 6268");
        await TakenAsync(software, Adt("A27", "M1", "6268", "CANCEL", "A14"), KeptVisitStatus.Cancelled, null, 0);
    }

    [TestCase("D1", "", "AA", false)]
    [TestCase("D9", "", "AA", true)]
    [TestCase("", "101 MRG^1^3", "AE", true)]
    public async Task An_account_goes_to_another_patient_if_it_is_known(string account, string error, string code, bool stays)
    {
        await using var software = Acts.Software();
        await CodeAsync(software, Adt("A01", "M1", "6268"));
        var message = Adt("A44", "M1", "6268").Split('\r');
        var moved = string.Join('\r', message[0], message[1], message[2].Replace("1^^^T&2.25.1&ISO^PI", "2^^^T&2.25.1&ISO^PI", StringComparison.Ordinal), $"MRG|1^^^T&2.25.1&ISO^PI||{(account.Length == 0 ? "" : account + "^^^T&2.25.1&ISO^AN")}", "");
        var answer = await Wire.SendAsync(software, Encoding.UTF8.GetBytes(moved));
        Assert.That((answer["MSA-1"].Text, $"{answer["ERR-3.1"].Text} {Encoding.UTF8.GetString(answer["ERR-2"].Raw)}".Trim()), Is.EqualTo((code, error)));
        Assert.That((await VisitsAsync(software)).Count, Is.EqualTo(stays ? 1 : 0));
        Assert.That((await VisitsAsync(software, "2")).Count, Is.EqualTo(stays ? 0 : 1));
    }

    [TestCase("A02", "I")]
    [TestCase("A06", "I")]
    [TestCase("A07", "O")]
    public async Task A_transfer_and_a_change_of_class_are_done_whatever_is_known(string trigger, string patientClass)
    {
        await using var software = Acts.Software();
        await TakenAsync(software, Adt(trigger, "M1", "6270", patientClass: patientClass), KeptVisitStatus.Open, "6270", 1);
        await TakenAsync(software, Adt("A03", "M2", "6270"), KeptVisitStatus.Ended, "6270", 2);
        Assert.That(await CodeAsync(software, Adt("A53", "M3", "6270", "CANCEL", "A22")), Is.EqualTo("AA"), "3.31.7.24.4: no active encounter");
        await TakenAsync(software, Adt(trigger, "M4", "6301", patientClass: patientClass), KeptVisitStatus.Open, "6301", 3);
        Assert.That((await VisitsAsync(software)).Single().PatientClass, Is.EqualTo(patientClass));
    }

    [TestCase("|V1^^^T&2.25.1&ISO^VN|", "||", "101", "PV1^1^19")]
    [TestCase("|D1^^^T&2.25.1&ISO^AN", "|", "101", "PID^1^18")]
    [TestCase("\rZBE|M1^T|", "\rZBE||", "101", "ZBE^1^1")]
    [TestCase("||INSERT|", "||AJOUT|", "103", "ZBE^1^4")]
    [TestCase("\rPV1|1|I|", "\rPV1|1|X|", "103", "PV1^1^2")]
    [TestCase("||INSERT|", "||CANCEL|", "101", "ZBE^1^6")]
    [TestCase("\rZBE|", "\rZBX|", "100", "ZBE^1")]
    public async Task A_faulty_movement_is_refused_and_its_fault_named(string right, string wrong, string error, string place)
    {
        await using var software = Acts.Software();
        var message = Adt("A01", "M1", "6268");
        Assert.That(message, Does.Contain(right));
        var answer = await Wire.SendAsync(software, Encoding.UTF8.GetBytes(message.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.That((answer["MSA-1"].Text, answer["ERR-3.1"].Text, Encoding.UTF8.GetString(answer["ERR-2"].Raw)), Is.EqualTo(("AE", error, place)));
        Assert.That(await VisitsAsync(software), Is.Empty);
    }

    private static async Task TakenAsync(ReferenceSoftware software, string message, KeptVisitStatus status, string? unit, int movements, string pending = "")
    {
        Assert.That(await CodeAsync(software, message), Is.EqualTo("AA"), message);
        var visit = (await VisitsAsync(software)).Single();
        var living = visit.Movements.Where(movement => !movement.IsCancelled).ToList();
        Assert.That((visit.Status, living.LastOrDefault()?.HousingUnit, living.Count), Is.EqualTo((status, unit, movements)), message);
        Assert.That(string.Join(", ", visit.Pending.Select(one => $"{one.Event} {one.HousingUnit}")), Is.EqualTo(pending), message);
    }

    private static async Task<string> CodeAsync(ReferenceSoftware software, string message) => (await Wire.SendAsync(software, Encoding.UTF8.GetBytes(message)))["MSA-1"].Text;

    private static async Task<IReadOnlyList<KeptVisit>> VisitsAsync(ReferenceSoftware software, string number = "1")
    {
        var request = new StateRequest(Acts.Patient("TESTMARTIN").Identity, [new LocalIdentifier(number, "2.25.1")], "?");
        var seen = await ((IMovementConsumer)software.Actor(ActorRole.MovementConsumer)!).ObserveAsync(request, CancellationToken.None);
        return ((Observed<ConsumerState>)seen).Value.Visits!;
    }

    private string Adt(string trigger, string id, string unit, string action = "INSERT", string origin = "", string visit = "V1", string patientClass = "I", string doctor = "99900001019", string pendingUnit = "", string start = "20260302093000", string historic = "N") =>
        $"MSH|^~\\&|A|B|C|D|20260302093000||ADT^{trigger}^ADT_A01|M{++_control}|D|2.5^FRA^2.11\rEVN||20260302093000||||20260302093000\r"
        + $"PID|1||1^^^T&2.25.1&ISO^PI||TESTMARTIN^Jeanne^Jeanne Marie^^^^L||19580412|F||||||||||D1^^^T&2.25.1&ISO^AN\r"
        + $"PV1|1|{patientClass}|{unit}||||{doctor}^TESTLEROY{new string('|', 12)}{visit}^^^T&2.25.1&ISO^VN{new string('|', 23)}{pendingUnit}{new string('|', 9)}V\r"
        + $"ZBE|{id}^T|{start}||{action}|{historic}|{origin}|UF^^^^^^UF^^^{unit}||HMS\r";
}
