using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What is announced awaits beside the visit until it takes place or is given up. Source: IHE ITI TF-2 3.31.7.13 to 3.31.7.18.</summary>
internal sealed class PendingMovementsTests : StayTests
{
    private LearnedVisit Visit => Bench.Partner.Learned.Single().Visits.Single();

    private string Shown => $"{Visit.Status} {Visit.Current?.HousingUnit} [{string.Join(' ', Visit.Pending.Select(one => $"{one.Event}:{one.HousingUnit}"))}]";

    [Test]
    public async Task Each_announcement_ends_when_it_takes_place_and_comes_back_with_its_cancellation()
    {
        await ThenAsync(Stay.AwaitAdmission(Stays.Surgery, Stays.Start), "Awaited  [A14:6268]");
        await ThenAsync(Stay.Admit(Stays.Surgery, Stays.Start.AddHours(1)), "Admitted 6268 []");
        await ThenAsync(Stay.AwaitTransfer(Stays.Medicine, Stays.Start.AddHours(9)), "Admitted 6268 [A15:6270]");
        await ThenAsync(Stay.Correct(Stay.Current!.Id, movement => movement with { PendingHousing = new SimulatedUnit("6301") }), "Admitted 6268 [A15:6301]");
        await ThenAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(2)), "Admitted 6270 []");
        await ThenAsync(Stay.Cancel(), "Admitted 6268 [A15:6301]");
        await ThenAsync(Stay.Cancel(), "Admitted 6268 []");
        await ThenAsync(Stay.AwaitDischarge(Stays.Start.AddHours(9)), "Admitted 6268 [A16:6268]");
        await ThenAsync(Stay.Discharge(Stays.Start.AddHours(3)), "Discharged 6268 []");
    }

    [Test]
    public async Task A_pending_admission_that_is_given_up_leaves_a_cancelled_visit()
    {
        await ThenAsync(Stay.AwaitAdmission(Stays.Surgery, Stays.Start), "Awaited  [A14:6268]");
        await ThenAsync(Stay.Cancel(), "Cancelled  []");
    }

    [Test]
    public async Task A_transfer_and_a_discharge_await_nobody_outside_an_open_hospitalisation()
    {
        _ = Stay.Admit(Stays.Surgery, Stays.Start);
        foreach (var message in new[] { Stay.AwaitTransfer(Stays.Medicine, Stays.Start), Stay.Cancel(), Stay.AwaitDischarge(Stays.Start), Stay.Cancel() })
        {
            Assert.That((await Bench.AskAsync(message)).Said(), Is.EqualTo("AA"));
            Assert.That(Bench.Partner.Unclaimed[^1].Remarks, Has.One.Contains("sans objet"));
            Assert.That(Bench.Partner.Learned, Is.Empty);
        }
    }

    [Test]
    public async Task A_pending_movement_under_the_identifier_of_another_is_refused()
    {
        await ThenAsync(Stay.Admit(Stays.Surgery, Stays.Start), "Admitted 6268 []");
        Assert.That((await Bench.AskAsync(Stay.AwaitDischarge(Stays.Start).Set("ZBE-1.1", "MVT-V0001-1"))).Said(), Is.EqualTo("AE ZBE^1^1 205"));
        Assert.That((await Bench.AskAsync(Stays.Of(Stays.Jeanne, source: Source).AwaitAdmission(Stays.Surgery, Stays.Start).Set("ZBE-1.1", "NEUF"))).Said(), Is.EqualTo("AE PV1^1^19 205"));
        Assert.That(Shown, Is.EqualTo("Admitted 6268 []"));
    }

    [Test]
    public async Task A_cancellation_of_another_kind_is_refused()
    {
        await ThenAsync(Stay.Admit(Stays.Surgery, Stays.Start), "Admitted 6268 []");
        await ThenAsync(Stay.AwaitTransfer(Stays.Medicine, Stays.Start), "Admitted 6268 [A15:6270]");
        _ = Stay.AwaitDischarge(Stays.Start);
        Assert.That((await Bench.AskAsync(Stay.Cancel().Set("ZBE-1.1", "MVT-V0001-2"))).Said(), Is.EqualTo("AE MSH^1^9^1^2 207"));
        Assert.That(Shown, Is.EqualTo("Admitted 6268 [A15:6270]"));
    }

    private async Task ThenAsync(Er7Draft message, string shown)
    {
        var answer = await Bench.AskAsync(message);
        Assert.That(answer.Said(), Is.EqualTo("AA"), $"{message.ToMessage().Event}: {answer["ERR-8"].Text}");
        Assert.That(Shown, Is.EqualTo(shown), message.ToMessage().Event);
    }
}
