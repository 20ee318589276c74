using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>
/// What is refused (AE), at the field that says it, and changes nothing: where IHE ITI TF-2 3.31.7 raises an error (3.31.7.1.4, 3.31.7.30.4),
/// and where no text says anything of the receiver (PAM.fr 2.11.2 §5.3.5, §6.13.5).
/// </summary>
internal sealed class RefusedMovementsTests : StayTests
{
    [SetUp]
    public Task AdmittedAsync() => Bench.AskAsync(Stay.Admit(Stays.Surgery, Stays.Start));

    [Test]
    public async Task An_admission_while_the_patient_is_admitted() =>
        await RefusedAsync(Stays.Of(Stays.Jeanne, "V0009", source: Source).Admit(Stays.Surgery, Stays.Start.AddHours(1)), RefusalIds.AlreadyAdmitted, "AE PV1^1^19 207");

    [Test]
    public async Task An_external_visit_beside_an_admission_is_no_contradiction() =>
        Assert.That((await Bench.AskAsync(Stays.Of(Stays.Jeanne, "V0009", "O", Source).Admit(Stays.Surgery, Stays.Start.AddHours(1)))).Said(), Is.EqualTo("AA"));

    [Test]
    public async Task A_visit_that_is_already_open() =>
        await RefusedAsync(Stay.Admit(Stays.Surgery, Stays.Start.AddHours(1)), RefusalIds.VisitExists, "AE PV1^1^19 205");

    [Test]
    public async Task An_admission_under_the_number_of_a_visit_that_ended()
    {
        await Bench.AskAsync(Stay.Discharge(Stays.Start.AddHours(1)));
        await RefusedAsync(Stay.Admit(Stays.Surgery, Stays.Start.AddHours(2)), RefusalIds.Transition, "AE PV1^1^19 207");
    }

    [Test]
    public async Task A_correction_of_an_unknown_movement() =>
        await RefusedAsync(Stay.Correct("MVT-V0001-1", movement => movement).Set("ZBE-1.1", "AUTRE"), RefusalIds.MovementUnknown, "AE ZBE^1^1 204");

    [Test]
    public async Task A_correction_of_a_movement_of_an_unknown_visit() =>
        await RefusedAsync(Stay.Correct("MVT-V0001-1", movement => movement).Set("PV1-19.1", "V0009"), RefusalIds.MovementUnknown, "AE ZBE^1^1 204");

    [Test]
    public async Task A_movement_identifier_that_is_taken() =>
        await RefusedAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)).Set("ZBE-1.1", "MVT-V0001-1"), RefusalIds.MovementExists, "AE ZBE^1^1 205");

    [Test]
    public async Task A_movement_before_the_current_one() =>
        await RefusedAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(-1)), RefusalIds.MovementOrder, "AE ZBE^1^2 207");

    [Test]
    public async Task The_cancellation_of_a_movement_of_the_past_that_is_told_as_the_current_one()
    {
        await Bench.AskAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)));
        await Bench.AskAsync(Stay.Transfer(Stays.Surgery, Stays.Start.AddHours(2)));
        await RefusedAsync(Stay.Cancel().Set("ZBE-1.1", "MVT-V0001-2"), RefusalIds.Historic, "AE ZBE^1^5 207");
    }

    [Test]
    public async Task The_cancellation_of_a_change_of_class_that_a_movement_follows()
    {
        await Bench.AskAsync(Stay.MakeExternal(Stays.Medicine, Stays.Start.AddHours(1)));
        await Bench.AskAsync(Stay.Transfer(Stays.Surgery, Stays.Start.AddHours(2)));
        await RefusedAsync(Stay.CancelHistoric("MVT-V0001-2"), RefusalIds.NotCurrent, "AE ZBE^1^1 207");
    }

    [Test]
    public async Task A_movement_of_the_past_that_nothing_follows() =>
        await RefusedAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)).Set("ZBE-5", "Y"), RefusalIds.Historic, "AE ZBE^1^5 207");

    [Test]
    public async Task A_cancellation_of_the_wrong_kind()
    {
        await Bench.AskAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)));
        Stay.Cancel();
        await RefusedAsync(Stay.Cancel().Set("ZBE-1.1", "MVT-V0001-2"), RefusalIds.WrongCancel, "AE MSH^1^9^1^2 207");
    }

    [Test]
    public async Task A_correction_that_names_another_original_event() =>
        await RefusedAsync(Stay.Correct("MVT-V0001-1", movement => movement).Set("ZBE-6", "A02"), RefusalIds.OriginalEvent, "AE ZBE^1^6 207");

    [Test]
    public async Task A_correction_that_calls_the_current_movement_historic() =>
        await RefusedAsync(Stay.Correct("MVT-V0001-1", movement => movement).Set("ZBE-5", "Y"), RefusalIds.Historic, "AE ZBE^1^5 207");

    [Test]
    public async Task A_message_that_breaks_its_model_has_its_own_error_and_no_other()
    {
        var before = Bench.Partner.Learned.Single();
        var answer = await Bench.AskAsync(Stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)).Set("PV1-19", "").Set("PV1-51", ""));
        Assert.That(answer.Said(), Is.EqualTo("AE PV1^1^19 101"));
        Assert.That(Bench.Partner.Learned.Single(), Is.SameAs(before));
    }

    private async Task RefusedAsync(Er7Draft message, string id, string said)
    {
        var before = Bench.Partner.Learned.Single();
        var answer = await Bench.AskAsync(message);
        var received = Bench.Partner.Unclaimed[^1];
        Assert.That(answer.Said(), Is.EqualTo(said), answer["ERR-8"].Text);
        Assert.That(received.Refusals.Select(refusal => refusal.Id), Is.EqualTo(new[] { id }));
        Assert.That(received.Report.Verdict, Is.EqualTo(Validation.Verdict.Passed), "the message itself is conforming");
        Assert.That(Bench.Partner.Learned.Single(), Is.SameAs(before), "a refused message changes nothing");
        Assert.That(Judge.Findings(answer.Bytes.ToArray()), Is.Empty);
    }
}
