using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>What our own simulators send deserves no finding at all, whatever the event.</summary>
internal sealed class OwnMessagesTests
{
    private static readonly SimulatedPractitioner Other = new("10002345689", "TESTROUX", "Anne");

    private static IEnumerable<TestCaseData> All()
    {
        var (jeanne, karim, source) = (Stays.Jeanne, Stays.Karim, Stays.Source());
        var former = new SimulatedIdentifier("T0009", Stays.Hospital);
        yield return Case("A28", IdentityMessages.Create(source.Next(), jeanne));
        yield return Case("A31", IdentityMessages.Update(source.Next(Stays.Start), jeanne));
        yield return Case("A40", IdentityMessages.Merge(source.Next(), jeanne, karim));
        yield return Case("A47", IdentityMessages.ChangeIdentifier(source.Next(), jeanne, former));
        yield return Case("A24", IdentityMessages.Link(source.Next(), jeanne, karim));
        yield return Case("A37", IdentityMessages.Unlink(source.Next(), jeanne, karim));
        yield return Case("A44", MovementMessages.MoveAccount(source.Next(), jeanne, karim, new SimulatedIdentifier("A0001", Stays.Hospital, "AN")));

        var stay = Stays.Of(jeanne, source: source);
        yield return Case("A14", stay.AwaitAdmission(Stays.Surgery, Stays.Start));
        yield return Case("A27", stay.Cancel());
        yield return Case("A05", stay.Preadmit(Stays.Surgery, Stays.Start));
        yield return Case("A38", stay.Cancel());
        yield return Case("A05", stay.Preadmit(Stays.Surgery, Stays.Start));
        yield return Case("A01", stay.Admit(Stays.Surgery, Stays.Start));
        yield return Case("A02", stay.Transfer(Stays.Medicine, Stays.Start.AddHours(1)));
        yield return Case("A12", stay.Cancel());
        yield return Case("A15", stay.AwaitTransfer(Stays.Medicine, Stays.Start.AddHours(1)));
        yield return Case("A26", stay.Cancel());
        yield return Case("A16", stay.AwaitDischarge(Stays.Start.AddHours(9), Stays.Start.AddHours(1)));
        yield return Case("A25", stay.Cancel());
        yield return Case("A02", stay.Transfer(Stays.Medicine, Stays.Start.AddHours(2), housingOnly: true));
        yield return Case("Z99", stay.Correct("MVT-V0001-4", movement => movement with { Start = Stays.Start.AddMinutes(5) }));
        yield return Case("Z99", stay.Correct(stay.Current!.Id, movement => movement with { Housing = Stays.Surgery }));
        yield return Case("A54", stay.ChangeDoctor(Other, Stays.Start.AddHours(3)));
        yield return Case("A55", stay.Cancel());
        yield return Case("A21", stay.Leave(Stays.Start.AddHours(4)));
        yield return Case("A52", stay.Cancel());
        yield return Case("A21", stay.Leave(Stays.Start.AddHours(5)));
        yield return Case("A22", stay.Return(Stays.Start.AddHours(6)));
        yield return Case("A53", stay.Cancel());
        yield return Case("A22", stay.Return(Stays.Start.AddHours(7)));
        yield return Case("A07", stay.MakeExternal(Stays.Medicine, Stays.Start.AddHours(8)));
        yield return Case("A06", stay.Cancel());
        yield return Case("A03", stay.Discharge(Stays.Start.AddHours(9)));
        yield return Case("A02", stay.TransferBefore(Stays.Surgery, Stays.Start.AddHours(8)));
        yield return Case("A12", stay.CancelHistoric(stay.Movements[^2].Movement.Id));
        yield return Case("A13", stay.Cancel());
        yield return Case("A04", Stays.Of(karim, "V0003", "O", source).Admit(Stays.Medicine, Stays.Start));

        var external = Stays.Of(karim, "V0002", "E", source);
        yield return Case("A04", external.Admit(Stays.Medicine, Stays.Start));
        yield return Case("Z99", external.Reclass("MVT-V0002-1", "E", Stays.Surgery));
        yield return Case("A06", external.Hospitalise(Stays.Medicine, Stays.Start.AddHours(1)));
        yield return Case("A07", external.Cancel());
        yield return Case("A11", external.Cancel());
    }

    private static TestCaseData Case(string @event, Er7Draft draft)
    {
        var bytes = draft.ToBytes();
        return new TestCaseData(@event, bytes).SetArgDisplayNames(@event, Er7Message.Parse(bytes).Message!.ControlId);
    }

    [TestCaseSource(nameof(All))]
    public void None_of_our_messages_has_a_finding(string @event, byte[] message)
    {
        Assert.That(Er7Message.Parse(message).Message!.Event, Is.EqualTo(@event));
        Assert.That(Judge.Findings(message), Is.Empty, System.Text.Encoding.UTF8.GetString(message).Replace('\r', '\n'));
    }

    [Test]
    public void Every_event_that_a_partner_takes_is_one_that_we_send()
    {
        var sent = All().Select(data => "ADT^" + data.Arguments[0]).ToHashSet();
        Assert.That(SupportedMessages.Of(PartnerRoles.Identities | PartnerRoles.Movements).Except(sent), Is.Empty);
    }
}
