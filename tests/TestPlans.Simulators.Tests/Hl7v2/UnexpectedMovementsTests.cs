using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What contradicts the state of a visit without being an error: set aside, or processed all the same, by event. Source: IHE ITI TF-2 3.31.7, « Expected actions ».</summary>
internal sealed class UnexpectedMovementsTests : StayTests
{
    private static readonly SimulatedPractitioner Successor = new("10002345689", "TESTROUX", "Anne");
    private static readonly DateTimeOffset Later = Stays.Start.AddHours(2);

    private static readonly (string Name, Func<SimulatedStay, Er7Draft> Act)[] WithoutVisit =
    [
        ("A03 (3.31.7.4.4)", stay => stay.Discharge(Later)),
        ("A21 (3.31.7.21.4)", stay => stay.Leave(Later)),
        ("A22 (3.31.7.23.4)", stay => stay.Return(Later)),
        ("A54 (3.31.7.19.4)", stay => stay.ChangeDoctor(Successor, Later)),
        ("A11 (3.31.7.2.4)", stay => stay.Cancel()),
        ("A12 (3.31.7.12.4)", stay => Then(stay, stay.Transfer(Stays.Medicine, Later)).Cancel()),
        ("A13 (3.31.7.5.4)", stay => Then(stay, stay.Discharge(Later)).Cancel()),
        ("A52 (3.31.7.22.4)", stay => Then(stay, stay.Leave(Later)).Cancel()),
        ("A53 (3.31.7.24.4)", stay => Then(Then(stay, stay.Leave(Later)), stay.Return(Later)).Cancel()),
        ("A55 (3.31.7.20.4)", stay => Then(stay, stay.ChangeDoctor(Successor, Later)).Cancel()),
    ];

    private static readonly (string Name, Func<SimulatedStay, Er7Draft> Act)[] AfterAdmission =
    [
        ("A22 without a leave (3.31.7.23.4)", stay => stay.Return(Later)),
        ("A12 of an unknown transfer (3.31.7.12.4)", stay => Then(stay, stay.Transfer(Stays.Medicine, Later)).Cancel()),
        ("A13 of an unknown discharge (3.31.7.5.4)", stay => Then(stay, stay.Discharge(Later)).Cancel()),
        ("A52 of an unknown leave (3.31.7.22.4)", stay => Then(stay, stay.Leave(Later)).Cancel()),
    ];

    private static readonly (string Name, Func<SimulatedStay, Er7Draft> Act)[] AfterDischarge =
    [
        ("A03 again (3.31.7.4.4)", stay => stay.Discharge(Later)),
        ("A21 (3.31.7.21.4)", stay => stay.Leave(Later)),
        ("A54 (3.31.7.19.4)", stay => stay.ChangeDoctor(Successor, Later)),
        ("A55 (3.31.7.20.4)", stay => Then(stay, stay.ChangeDoctor(Successor, Later)).Cancel()),
        ("A11 (3.31.7.2.4)", stay => Then(stay, stay.Cancel()).Cancel()),
    ];

    private static readonly (string Name, Func<SimulatedStay, Er7Draft> Act, string Class)[] Processed =
    [
        ("A02 (3.31.7.11.4)", stay => stay.Transfer(Stays.Medicine, Later), "I"),
        ("A06 (3.31.7.9.4)", stay => stay.Hospitalise(Stays.Medicine, Later), "I"),
        ("A07 (3.31.7.10.4)", stay => stay.MakeExternal(Stays.Medicine, Later), "O"),
    ];

    [TestCaseSource(nameof(Names), [nameof(WithoutVisit)])]
    public async Task Without_a_visit_it_leaves_no_trace(string name)
    {
        _ = Stay.Admit(Stays.Surgery, Stays.Start);
        await SetAsideAsync(Act(WithoutVisit, name));
        Assert.That(Bench.Partner.Learned, Is.Empty);
    }

    [TestCaseSource(nameof(Names), [nameof(AfterAdmission)])]
    public async Task In_an_open_visit_it_changes_nothing(string name)
    {
        await AcceptedAsync(Stay.Admit(Stays.Surgery, Stays.Start));
        await SetAsideAsync(Act(AfterAdmission, name));
    }

    [TestCaseSource(nameof(Names), [nameof(AfterDischarge)])]
    public async Task After_the_discharge_it_changes_nothing(string name)
    {
        await AcceptedAsync(Stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(Stay.Discharge(Stays.Start.AddHours(1)));
        await SetAsideAsync(Act(AfterDischarge, name));
    }

    [Test]
    public async Task The_cancellation_of_a_preadmission_that_nobody_told_is_set_aside()
    {
        _ = Stay.Preadmit(Stays.Surgery, Stays.Start);
        await SetAsideAsync(Stay.Cancel());
    }

    [TestCaseSource(nameof(Names), [nameof(Processed)])]
    public async Task Without_a_visit_it_begins_one(string name)
    {
        _ = Stay.Admit(Stays.Surgery, Stays.Start);
        await ProcessedAsync(name, "n’ait pas été connue");
    }

    [TestCaseSource(nameof(Names), [nameof(Processed)])]
    public async Task After_the_discharge_it_opens_the_visit_again(string name)
    {
        await AcceptedAsync(Stay.Admit(Stays.Surgery, Stays.Start));
        await AcceptedAsync(Stay.Discharge(Stays.Start.AddHours(1)));
        await ProcessedAsync(name, "ait été terminée");
    }

    [Test]
    public async Task An_account_that_is_not_known_does_not_move_and_teaches_nobody()
    {
        await AcceptedAsync(MovementMessages.MoveAccount(Source.Next(), Stays.Jeanne, Stays.Karim, new SimulatedIdentifier("A0002", Stays.Hospital, "AN")));
        Assert.That(Bench.Partner.Learned, Is.Empty);
        Assert.That(Bench.Partner.Unclaimed.Single().Remarks, Has.One.Contains("rien n’est déplacé"));
    }

    private static SimulatedStay Then(SimulatedStay stay, Er7Draft told)
    {
        _ = told;
        return stay;
    }

    private static IEnumerable<string> Names(string list) => list switch
    {
        nameof(WithoutVisit) => WithoutVisit.Select(one => one.Name),
        nameof(AfterAdmission) => AfterAdmission.Select(one => one.Name),
        nameof(AfterDischarge) => AfterDischarge.Select(one => one.Name),
        _ => Processed.Select(one => one.Name),
    };

    private Er7Draft Act((string Name, Func<SimulatedStay, Er7Draft> Act)[] list, string name) => Array.Find(list, one => one.Name == name).Act(Stay);

    private async Task SetAsideAsync(Er7Draft message)
    {
        var before = Bench.Partner.Learned.SingleOrDefault();
        await AcceptedAsync(message);
        Assert.That(Bench.Partner.Unclaimed[^1].Remarks, Has.One.Contains("sans objet"));
        Assert.That(Bench.Partner.Learned.SingleOrDefault(), Is.SameAs(before));
    }

    private async Task ProcessedAsync(string name, string remark)
    {
        var one = Array.Find(Processed, known => known.Name == name);
        await AcceptedAsync(one.Act(Stay));
        var visit = Bench.Partner.Learned.Single().Visits.Single();
        Assert.That((visit.Status, visit.PatientClass, visit.Current!.HousingUnit), Is.EqualTo((VisitStatus.Admitted, one.Class, "6270")));
        Assert.That(Bench.Partner.Unclaimed[^1].Remarks, Has.One.Contains(remark));
    }

    private async Task AcceptedAsync(Er7Draft message)
    {
        var answer = await Bench.AskAsync(message);
        Assert.That(answer.Said(), Is.EqualTo("AA"), $"{message.ToMessage().Event}: {answer["ERR-8"].Text}");
    }
}
