using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>The life of a visit as a PEC keeps it, over real sockets. Sources: IHE ITI TF-2 3.31, IHE ITI TF-4 France.</summary>
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
