using TestPlans.Formats.Hl7v2;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator « PES » transmits to a « consommateur de mouvements », rightly or with one fault.</summary>
[Binding]
public sealed class MovementSendingSteps(SentStay stay, ConnectionSteps connection, MessageSending sending, AcknowledgementSteps acknowledgement)
{
    /// <summary>A sound message.</summary>
    [When("le simulateur {guillemets} transmet {mouvement}")]
    [Example("le simulateur « PES » transmet l'admission de ce patient (A01)")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task Transmit(string simulator, SentMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        connection.Require(simulator);
        return sending.SendAsync(movement.Write(stay));
    }

    /// <summary>A sound message that was taken: a context.</summary>
    [Given("{mouvement}, transmise/transmis par le simulateur {guillemets} et acquittée/acquitté")]
    [Example("l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task TransmittedBefore(SentMovement movement, string simulator)
    {
        await Transmit(simulator, movement);
        acknowledgement.Acknowledges("AA");
    }

    /// <summary>Without something that the norm requires.</summary>
    [When("le simulateur {guillemets} transmet {mouvement} sans {donnée}")]
    [Example("le simulateur « PES » transmet l'admission de ce patient (A01) sans numéro de venue")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWithout(string simulator, SentMovement movement, string place)
    {
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(place);
        connection.Require(simulator);
        var draft = movement.Write(stay);
        return sending.SendAsync(place.Length == 3 ? draft.Remove(place) : draft.SetBytes(place, default));
    }

    /// <summary>With that value at that place.</summary>
    [When("le simulateur {guillemets} transmet {mouvement}, avec {guillemets} en {guillemets}")]
    [Example("le simulateur « PES » transmet l'admission de ce patient (A01), avec « A99 » en « MSH-9.2 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitWith(string simulator, SentMovement movement, string value, string place)
    {
        ArgumentNullException.ThrowIfNull(movement);
        connection.Require(simulator);
        return Er7Path.TryParse(place, out var path)
            ? sending.SendAsync(movement.Write(stay).Set(path.ToString(), value))
            : throw new PlanException($"« {place} » n'est pas une place d'un message, comme « PV1-2 »");
    }

    /// <summary>Corrects the UF d'hébergement of a movement, be it the last or an older one (Z99).</summary>
    [When("le simulateur {guillemets} transmet la mise à jour \\(Z99\\) du mouvement {de mouvement}, corrigé dans l'UF d'hébergement {guillemets}")]
    [Example("le simulateur « PES » transmet la mise à jour (Z99) du mouvement d'admission, corrigé dans l'UF d'hébergement « 6270 »")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public Task TransmitCorrection(string simulator, CitedMovement cited, string unit)
    {
        connection.Require(simulator);
        return sending.SendAsync(stay.Stay.Correct(stay.Told(cited).Movement.Id, movement => movement with { Housing = new(unit) }));
    }
}
