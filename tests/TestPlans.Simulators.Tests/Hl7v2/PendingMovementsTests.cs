using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What is announced awaits beside the visit until it takes place or is given up. Source: IHE ITI TF-2 3.31.7.13 to 3.31.7.18.</summary>
internal sealed class PendingMovementsTests : IAsyncDisposable
{
    private readonly MessageSource _source = Stays.Source();
    private PartnerBench _bench = null!;
    private SimulatedStay _stay = null!;

    [SetUp]
    public void Start() => (_bench, _stay) = (new PartnerBench(), Stays.Of(Stays.Jeanne, source: _source));

    [TearDown]
    public Task StopAsync() => _bench.DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private LearnedVisit Visit => _bench.Partner.Learned.Single().Visits.Single();

    private string Shown => $"{Visit.Status} {Visit.Current?.HousingUnit} [{string.Join(' ', Visit.Pending.Select(one => $"{one.Event}:{one.HousingUnit}"))}]";

    [Test]
    public async Task Each_announcement_ends_when_it_takes_place_and_comes_back_with_its_cancellation()
    {
        await ThenAsync(_stay.AwaitAdmission(Stays.Surgery, Stays.Start), "Awaited  [A14:6268]");
        await ThenAsync(_stay.Admit(Stays.Surgery, Stays.Start.AddHours(1)), "Admitted 6268 []");
        await ThenAsync(_stay.AwaitTransfer(Stays.Medicine, Stays.Start.AddHours(9)), "Admitted 6268 [A15:6270]");
        await ThenAsync(_stay.Correct(_stay.Current!.Id, movement => movement with { PendingHousing = new SimulatedUnit("6301") }), "Admitted 6268 [A15:6301]");
        await ThenAsync(_stay.Transfer(Stays.Medicine, Stays.Start.AddHours(2)), "Admitted 6270 []");
        await ThenAsync(_stay.Cancel(), "Admitted 6268 [A15:6301]");
        await ThenAsync(_stay.Cancel(), "Admitted 6268 []");
        await ThenAsync(_stay.AwaitDischarge(Stays.Start.AddHours(9)), "Admitted 6268 [A16:6268]");
        await ThenAsync(_stay.Discharge(Stays.Start.AddHours(3)), "Discharged 6268 []");
    }

    [Test]
    public async Task A_pending_admission_that_is_given_up_leaves_a_cancelled_visit()
    {
        await ThenAsync(_stay.AwaitAdmission(Stays.Surgery, Stays.Start), "Awaited  [A14:6268]");
        await ThenAsync(_stay.Cancel(), "Cancelled  []");
    }

    [Test]
    public async Task A_transfer_and_a_discharge_await_nobody_outside_an_open_hospitalisation()
    {
        _ = _stay.Admit(Stays.Surgery, Stays.Start);
        foreach (var message in new[] { _stay.AwaitTransfer(Stays.Medicine, Stays.Start), _stay.Cancel(), _stay.AwaitDischarge(Stays.Start), _stay.Cancel() })
        {
            Assert.That((await _bench.AskAsync(message)).Said(), Is.EqualTo("AA"));
            Assert.That(_bench.Partner.Unclaimed[^1].Remarks, Has.One.Contains("sans objet"));
            Assert.That(_bench.Partner.Learned, Is.Empty);
        }
    }

    [Test]
    public async Task A_pending_movement_under_the_identifier_of_another_is_refused()
    {
        await ThenAsync(_stay.Admit(Stays.Surgery, Stays.Start), "Admitted 6268 []");
        Assert.That((await _bench.AskAsync(_stay.AwaitDischarge(Stays.Start).Set("ZBE-1.1", "MVT-V0001-1"))).Said(), Is.EqualTo("AE ZBE^1^1 205"));
        Assert.That((await _bench.AskAsync(Stays.Of(Stays.Jeanne, source: _source).AwaitAdmission(Stays.Surgery, Stays.Start).Set("ZBE-1.1", "NEUF"))).Said(), Is.EqualTo("AE PV1^1^19 205"));
        Assert.That(Shown, Is.EqualTo("Admitted 6268 []"));
    }

    [Test]
    public async Task A_cancellation_of_another_kind_is_refused()
    {
        await ThenAsync(_stay.Admit(Stays.Surgery, Stays.Start), "Admitted 6268 []");
        await ThenAsync(_stay.AwaitTransfer(Stays.Medicine, Stays.Start), "Admitted 6268 [A15:6270]");
        _ = _stay.AwaitDischarge(Stays.Start);
        Assert.That((await _bench.AskAsync(_stay.Cancel().Set("ZBE-1.1", "MVT-V0001-2"))).Said(), Is.EqualTo("AE MSH^1^9^1^2 207"));
        Assert.That(Shown, Is.EqualTo("Admitted 6268 [A15:6270]"));
    }

    private async Task ThenAsync(Er7Draft message, string shown)
    {
        var answer = await _bench.AskAsync(message);
        Assert.That(answer.Said(), Is.EqualTo("AA"), $"{message.ToMessage().Event}: {answer["ERR-8"].Text}");
        Assert.That(Shown, Is.EqualTo(shown), message.ToMessage().Event);
    }
}
