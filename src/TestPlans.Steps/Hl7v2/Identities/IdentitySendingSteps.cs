using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator « PDS » transmits to a « consommateur d'identités », rightly or with one fault.</summary>
[Binding]
public sealed class IdentitySendingSteps(WireCase wire, ConnectionSteps connection, SentIdentity identity, MessageSending sending, AcknowledgementSteps acknowledgement)
{
    /// <summary>A sound message.</summary>
    [When("le simulateur {guillemets} transmet {transmission}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28)")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Transmit(string simulator, Transmission transmission) => SendAsync(simulator, transmission);

    /// <summary>A sound message that was taken: a context.</summary>
    [Given("{transmission}, transmise/transmis par le simulateur {guillemets} et acquittée/acquitté")]
    [Example("la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task TransmittedBefore(Transmission transmission, string simulator)
    {
        await SendAsync(simulator, transmission);
        acknowledgement.Acknowledges("AA");
    }

    /// <summary>The identity with its INS, whatever its status.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, avec un INS et une identité au statut {guillemets}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), avec un INS et une identité au statut « PROV »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithIns(string simulator, Transmission transmission, string status)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        var ins = wire.Patient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.Patient.DisplayName} » ne donne pas de matricule INS");
        wire.Patient = wire.Patient with { IdentityStatus = status };
        var draft = transmission.Write(identity, identity.Source);
        PidSegment.Write(draft, identity.Patient() with { Ins = new SimulatedIns(ins.Matricule, ins.Oid), IdentityStatus = [status] });
        connection.Require(simulator);
        return sending.SendAsync(draft);
    }

    /// <summary>The identity with its INS, and no status at all.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, avec un INS et sans statut d'identité")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), avec un INS et sans statut d'identité")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithoutStatus(string simulator, Transmission transmission)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        var ins = identity.FormerIns();
        var draft = transmission.Write(identity, identity.Source);
        PidSegment.Write(draft, identity.Patient() with { Ins = ins });
        return sending.SendAsync(draft.SetBytes("PID-32", default));
    }

    /// <summary>With a NIA before the NIR that replaced it: no OID is that of a NIA of test, the number is fictitious.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, avec aussi l'INS-NIA {guillemets}")]
    [Example("le simulateur « PDS » transmet la mise à jour de ce patient (A31), avec aussi l'INS-NIA « 190066912307992 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithNia(string simulator, Transmission transmission, string matricule)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        var draft = transmission.Write(identity, identity.Source);
        var nir = draft.ToMessage()["PID-3[2]"].Raw.ToArray();
        draft.SetEncoded("PID-3[2]", $"{matricule}^^^ASIP-SANTE-INS-NIA&{Formats.Identifiers.Ins.NiaOid}&ISO^INS").SetBytes("PID-3[3]", nir);
        return sending.SendAsync(draft);
    }

    /// <summary>With the social security number of the patient (type NH), of the same authority as an INS.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, avec le numéro de sécurité sociale {guillemets} et une identité au statut {guillemets}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), avec le numéro de sécurité sociale « 179112B03300116 » et une identité au statut « VALI »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithSecurityNumber(string simulator, Transmission transmission, string number, string status)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        wire.Patient = wire.Patient with { IdentityStatus = status };
        var draft = transmission.Write(identity, identity.Source);
        return sending.SendAsync(draft.SetEncoded("PID-3[2]", $"{number}^^^ASIP-SANTE-NIR&{Formats.Identifiers.Ins.NirOid}&ISO^NH"));
    }

    /// <summary>The traits change first: one of each row of the table.</summary>
    [When("le simulateur {guillemets} transmet {transmission} :")]
    [Example("le simulateur « PDS » transmet la mise à jour de ce patient (A31) :")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitChanged(string simulator, Transmission transmission, DataTable table)
    {
        wire.Patient = IdentityChanges.Of(table).Apply(wire.Patient);
        return SendAsync(simulator, transmission);
    }

    /// <summary>Without a segment, a field or a part of it.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, sans {guillemets}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), sans « PID-5 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithout(string simulator, Transmission transmission, string place)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        var draft = transmission.Write(identity, identity.Source);
        var path = Path(place);
        if (path.Field == 0)
        {
            draft.Remove(place);
        }
        else
        {
            draft.SetBytes(place, default);
        }

        return sending.SendAsync(draft);
    }

    /// <summary>With that value at that place.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, avec {guillemets} en {guillemets}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), avec « 2.6 » en « MSH-12.1 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWith(string simulator, Transmission transmission, string value, string place)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        return sending.SendAsync(transmission.Write(identity, identity.Source).Set(Path(place).ToString(), value));
    }

    /// <summary>In another character set, announced in MSH-18.</summary>
    [When("le simulateur {guillemets} transmet {transmission}, en {guillemets}")]
    [Example("le simulateur « PDS » transmet la création de ce patient (A28), en « 8859/15 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitIn(string simulator, Transmission transmission, string charset)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        Er7Charset[] known = [Er7Charset.Utf8, Er7Charset.Latin1, Er7Charset.Latin9];
        var set = Array.Find(known, one => one.Name == charset) ?? throw new PlanException($"le jeu de caractères « {charset} » n'est pas de ceux que le simulateur écrit : {string.Join(", ", known.Select(one => one.Name))}");
        return sending.SendAsync(transmission.Write(identity, identity.SourceIn(set)));
    }

    /// <summary>Late: what it tells happened a day before what was already transmitted.</summary>
    [When("le simulateur {guillemets} transmet en retard {transmission}, telle qu'elle était la veille")]
    [Example("le simulateur « PDS » transmet en retard la création de ce patient (A28), telle qu'elle était la veille")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitLate(string simulator, Transmission transmission)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        var (now, former) = (wire.Patient, wire.InitialPatient);
        wire.Patient = former;
        var draft = transmission.Write(identity, identity.Source);
        wire.Patient = now;
        var before = Day(draft.ToMessage()["EVN-6"].Text);
        return sending.SendAsync(draft.Set("EVN-6", before).Set("EVN-2", before).Set("PID-33", before));
    }

    /// <summary>The same bytes once more, as a sender does that saw no acknowledgement.</summary>
    [When("le simulateur {guillemets} transmet de nouveau le même message")]
    [Example("le simulateur « PDS » transmet de nouveau le même message")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitAgain(string simulator)
    {
        connection.Require(simulator);
        return sending.SendAsync((wire.Sent ?? throw new PlanException("le simulateur n'a encore rien transmis")).Message.Content);
    }

    /// <summary>Something that cannot be read as a message: without its MSH.</summary>
    [When("le simulateur {guillemets} transmet un message illisible, sans segment MSH")]
    [Example("le simulateur « PDS » transmet un message illisible, sans segment MSH")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitUnreadable(string simulator)
    {
        connection.Require(simulator);
        return sending.SendAsync(IdentityMessages.Create(identity.Source.Next(), identity.Patient()), SendFault.NoHeader);
    }

    private Task SendAsync(string simulator, Transmission transmission)
    {
        ArgumentNullException.ThrowIfNull(transmission);
        connection.Require(simulator);
        return sending.SendAsync(transmission.Write(identity, identity.Source));
    }

    private static Er7Path Path(string place) => Er7Path.TryParse(place, out var path) ? path : throw new PlanException($"« {place} » n'est pas une place d'un message, comme « PID-5 »");

    private static string Day(string time) => DateTime.ParseExact(time[..14], "yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture)
        .AddDays(-1).ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture) + time[14..];
}
