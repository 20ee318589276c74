using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>The life of a visit as a PEC keeps it, over real sockets. Sources: IHE ITI TF-2 3.31, PAM.fr 2.11.2 §5.</summary>
internal sealed class LearnedMovementsTests : IAsyncDisposable
{
    private readonly MessageSource _source = Stays.Source();
    private PartnerBench _bench = null!;

    [SetUp]
    public void Start() => _bench = new PartnerBench();

    [TearDown]
    public Task StopAsync() => _bench.DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private LearnedVisit Visit => _bench.Partner.Learned.Single().Visits[^1];

    [Test]
    public async Task A_whole_stay_is_followed()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await ThenAsync(stay.Preadmit(Stays.Surgery, Stays.Start), VisitStatus.Preadmitted, "6268");
        await ThenAsync(stay.Admit(Stays.Surgery, Stays.Start.AddHours(-1)), VisitStatus.Admitted, "6268");
        await ThenAsync(stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1), housingOnly: true), VisitStatus.Admitted, "6270");
        Assert.That((Visit.Current!.MedicalUnit, Visit.Current.CareUnit, Visit.Current.Nature), Is.EqualTo(("6268", "6268", "H")));
        await ThenAsync(stay.ChangeDoctor(new SimulatedPractitioner("10002345689", "TESTROUX", "Anne"), Stays.Start.AddHours(2)), VisitStatus.Admitted, "6270");
        Assert.That(Visit.AttendingDoctor, Is.EqualTo("10002345689 TESTROUX Anne"));
        await ThenAsync(stay.Leave(Stays.Start.AddHours(3)), VisitStatus.Absent, "6270");
        await ThenAsync(stay.Return(Stays.Start.AddHours(4)), VisitStatus.Admitted, "6270");
        await ThenAsync(stay.Discharge(Stays.Start.AddHours(5)), VisitStatus.Discharged, "6270");
        Assert.That(Visit.Movements.Select(movement => movement.Event), Is.EqualTo(new[] { "A05", "A01", "A02", "A54", "A21", "A22", "A03" }));
        Assert.That(Visit.Movements.Select(Visit.IsHistoric), Is.EqualTo(new[] { true, true, true, true, true, true, false }));
        Assert.That((Visit.Number!.Value, Visit.Account!.Value, Visit.PatientClass), Is.EqualTo(("V0001", "A0001", "I")));
    }

    [Test]
    public async Task Each_cancellation_comes_back_to_what_was_before()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await ThenAsync(stay.Admit(Stays.Surgery, Stays.Start), VisitStatus.Admitted, "6268");
        await ThenAsync(stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)), VisitStatus.Admitted, "6270");
        await ThenAsync(stay.Cancel(), VisitStatus.Admitted, "6268");
        await ThenAsync(stay.Leave(Stays.Start.AddHours(2)), VisitStatus.Absent, "6268");
        await ThenAsync(stay.Cancel(), VisitStatus.Admitted, "6268");
        await ThenAsync(stay.ChangeDoctor(new SimulatedPractitioner("10002345689", "TESTROUX", "Anne"), Stays.Start.AddHours(3)), VisitStatus.Admitted, "6268");
        await ThenAsync(stay.Cancel(), VisitStatus.Admitted, "6268");
        Assert.That(Visit.AttendingDoctor, Is.EqualTo("10002345671 TESTGUERIN Paul"));
        await ThenAsync(stay.MakeExternal(Stays.Medicine, Stays.Start.AddHours(4)), VisitStatus.Admitted, "6270");
        Assert.That(Visit.PatientClass, Is.EqualTo("O"));
        await ThenAsync(stay.Cancel(), VisitStatus.Admitted, "6268");
        Assert.That(Visit.PatientClass, Is.EqualTo("I"));
        await ThenAsync(stay.Discharge(Stays.Start.AddHours(5)), VisitStatus.Discharged, "6268");
        await ThenAsync(stay.Cancel(), VisitStatus.Admitted, "6268");
        await AcceptedAsync(stay.Cancel());
        Assert.That((Visit.Status, Visit.Current), Is.EqualTo((VisitStatus.Cancelled, (LearnedMovement?)null)));
        Assert.That(_bench.Partner.Learned.Single().OpenVisit, Is.Null);
    }

    [Test]
    public async Task A_correction_changes_the_movement_that_it_names_current_or_historic()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)));
        await AcceptedAsync(stay.Correct("MVT-V0001-1", movement => movement with { Start = Stays.Start.AddMinutes(-10) }));
        await AcceptedAsync(stay.Correct("MVT-V0001-2", movement => movement with { Care = new SimulatedUnit("6271") }));
        Assert.That((Visit.Movements[0].Start, Visit.Movements[1].CareUnit), Is.EqualTo(("20260312075000+0100", "6271")));
    }

    [Test]
    public async Task An_account_moves_with_its_visits()
    {
        await AcceptedAsync(IdentityMessages.Create(_source.Next(), Stays.Jeanne));
        await AcceptedAsync(Stays.Of(Stays.Karim, "V0002", source: _source).Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(MovementMessages.MoveAccount(_source.Next(), Stays.Jeanne, Stays.Karim, new SimulatedIdentifier("A0002", Stays.Hospital, "AN")));
        Assert.That(_bench.Partner.Learned.Select(patient => patient.Visits.Count), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public async Task Two_messages_may_tell_one_movement()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)));
        await AcceptedAsync(stay.ChangeDoctor(new SimulatedPractitioner("10002345689", "TESTROUX", "Anne"), Stays.Start.AddHours(1)).Set("ZBE-1.1", "MVT-V0001-2"));
        Assert.That(Visit.Movements.Select(movement => string.Join('+', movement.Events)), Is.EqualTo(new[] { "A01", "A02+A54" }));
    }

    [Test]
    public async Task Two_messages_may_tell_two_responsibilities_of_one_transfer()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1), housingOnly: true));
        await AcceptedAsync(stay.TellAgain("M", movement => movement with { Medical = Stays.Medicine }));
        Assert.That(Visit.Movements.Select(movement => movement.MedicalUnit), Is.EqualTo(new[] { "6268", "6270" }));
    }

    [Test]
    public async Task What_was_forgotten_and_what_was_too_much_change_the_past_only()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start));
        await ThenAsync(stay.Discharge(Stays.Start.AddHours(5)), VisitStatus.Discharged, "6268");
        await ThenAsync(stay.TransferBefore(Stays.Medicine, Stays.Start.AddHours(2)), VisitStatus.Discharged, "6268");
        Assert.That(Visit.Movements.Select(movement => movement.Event), Is.EqualTo(new[] { "A01", "A02", "A03" }));
        await ThenAsync(stay.CancelHistoric("MVT-V0001-3"), VisitStatus.Discharged, "6268");
        Assert.That(Visit.Movements.Select(movement => movement.IsCancelled), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public async Task Stays_that_share_the_number_of_their_account_follow_one_another_under_it()
    {
        static Er7Draft Shared(Er7Draft draft) => draft.Set("PV1-2", "R").Set("PV1-19.1", "A0001");
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(Shared(stay.Admit(Stays.Surgery, Stays.Start)));
        await AcceptedAsync(Shared(stay.Discharge(Stays.Start.AddHours(1))));
        await AcceptedAsync(Shared(stay.Admit(Stays.Surgery, Stays.Start.AddHours(24)).Set("PV1-45", "")));
        Assert.That((Visit.Status, Visit.Movements.Count), Is.EqualTo((VisitStatus.Admitted, 3)));
    }

    [Test]
    public async Task An_admission_under_other_numbers_takes_up_the_preadmission_that_it_recalls()
    {
        var stay = Stays.Of(Stays.Jeanne, source: _source);
        await AcceptedAsync(stay.Preadmit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start).Set("PV1-19.1", "V0007").Set("PID-18.1", "A0007"));
        Assert.That((_bench.Partner.Learned.Single().Visits.Count, Visit.Status, Visit.Number!.Value, Visit.Account!.Value), Is.EqualTo((1, VisitStatus.Admitted, "V0007", "A0007")));
    }

    [Test]
    public async Task A_status_that_was_wrong_is_corrected_without_a_movement()
    {
        var stay = Stays.Of(Stays.Jeanne, "V0001", "E", _source);
        await AcceptedAsync(stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(stay.Reclass("MVT-V0001-1", "I", Stays.Medicine));
        Assert.That((Visit.PatientClass, Visit.Movements.Count), Is.EqualTo(("I", 1)));
    }

    private async Task ThenAsync(Er7Draft message, VisitStatus status, string housing)
    {
        await AcceptedAsync(message);
        Assert.That((Visit.Status, Visit.Current!.HousingUnit), Is.EqualTo((status, housing)), message.ToMessage().Event);
    }

    private async Task AcceptedAsync(Er7Draft message)
    {
        var answer = await _bench.AskAsync(message);
        Assert.That(answer.Said(), Is.EqualTo("AA"), $"{message.ToMessage().Event}: {answer["ERR-8"].Text}");
    }
}
