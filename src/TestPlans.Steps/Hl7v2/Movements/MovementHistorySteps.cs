using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Movements that the system under test has already made and transmitted: the context of the one that matters.</summary>
[Binding]
public sealed class MovementHistorySteps(WireCase wire, MovementActSteps acts, MovementCase movements, MessageWait wait, IReqnrollOutputHelper output)
{
    /// <summary>An admission, in the UF that the later sentences speak of.</summary>
    [Given("l'admission de ce patient dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Admitted(string unit) => MadeAsync("ADT^A01", () => acts.Admit(unit));

    /// <summary>An admission; in which UF does not matter.</summary>
    [Given("l'admission de ce patient transmise par le système testé")]
    [Example("l'admission de ce patient transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Admitted() => Admitted("6268");

    /// <summary>A preadmission.</summary>
    [Given("la préadmission de ce patient dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("la préadmission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Preadmitted(string unit) => MadeAsync("ADT^A05", () => acts.Preadmit(TimeSpan.FromDays(7), unit));

    /// <summary>A venue at the emergency department.</summary>
    [Given("l'inscription de ce patient aux urgences dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task RegisteredUrgent(string unit) => MadeAsync("ADT^A04", () => acts.RegisterUrgent(unit));

    /// <summary>A transfer.</summary>
    [Given("la mutation de ce patient dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Transferred(string unit) => MadeAsync("ADT^A02", () => acts.Transfer(unit));

    /// <summary>A transfer that changes the medical responsibility too.</summary>
    [Given("la mutation de ce patient dans l'UF d'hébergement {guillemets}, sous la responsabilité médicale de l'UF {guillemets}, transmise par le système testé")]
    [Example("la mutation de ce patient dans l'UF d'hébergement « 6270 », sous la responsabilité médicale de l'UF « 6301 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TransferredWithResponsibility(string unit, string medical) => MadeAsync("ADT^A02", () => acts.TransferWithResponsibility(unit, medical));

    /// <summary>A leave.</summary>
    [Given("le départ de ce patient en absence provisoire, transmis par le système testé")]
    [Example("le départ de ce patient en absence provisoire, transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Left() => MadeAsync("ADT^A21", acts.Leave);

    /// <summary>A return.</summary>
    [Given("le retour d'absence de ce patient, transmis par le système testé")]
    [Example("le retour d'absence de ce patient, transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Returned() => MadeAsync("ADT^A22", acts.Return);

    /// <summary>Another physician in charge.</summary>
    [Given("le changement du médecin responsable de ce patient pour {guillemets}, de numéro RPPS {guillemets}, transmis par le système testé")]
    [Example("le changement du médecin responsable de ce patient pour « Paul TESTDURAND », de numéro RPPS « 99900001027 », transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task ChangedDoctor(string name, string rpps) => MadeAsync("ADT^A54", () => acts.ChangeDoctor(name, rpps));

    /// <summary>From external to hospitalised.</summary>
    [Given("le passage de ce patient en hospitalisation dans l'UF d'hébergement {guillemets}, transmis par le système testé")]
    [Example("le passage de ce patient en hospitalisation dans l'UF d'hébergement « 6268 », transmis par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Hospitalised(string unit) => MadeAsync("ADT^A06", () => acts.Hospitalise(unit));

    /// <summary>A discharge.</summary>
    [Given("la sortie définitive de ce patient, transmise par le système testé")]
    [Example("la sortie définitive de ce patient, transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Discharged() => MadeAsync("ADT^A03", acts.Discharge);

    /// <summary>A movement that was cancelled.</summary>
    [Given("l'annulation de {ce mouvement}, transmise par le système testé")]
    [Example("l'annulation de cette admission, transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TakenBack(CitedMovement movement) => MadeAsync(null, () => acts.TakeBack(movement));

    /// <summary>Does an act and waits for its message, which then belongs to the context.</summary>
    /// <param name="type">MSH-9.1 and MSH-9.2; null for a cancellation, whatever its event.</param>
    /// <param name="act">The act.</param>
    internal async Task MadeAsync(string? type, Func<Task> act)
    {
        await act();
        if (wire.Supplier.Listening is not null)
        {
            var awaited = type is null ? $"une annulation pour {wire.Patient.DisplayName}" : $"un message « {type} » de {wire.Patient.DisplayName}";
            var received = await wait.ForAsync(one => type is null ? one.Parsed["ZBE-4"].Is("CANCEL") : one.Type == type, wire.Supplier.Delay, awaited);
            output.Attach(received.Message.Content, received.Message.MediaType, received.Message.Name);
            (wire.Received, wire.Message) = (received, received.Parsed);
        }

        movements.Remember();
    }
}
