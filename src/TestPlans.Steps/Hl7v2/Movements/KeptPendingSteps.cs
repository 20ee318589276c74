using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The movements to come that a « consommateur de mouvements » keeps beside a visit.</summary>
[Binding]
public sealed class KeptPendingSteps(WireCase wire, KeptState state)
{
    /// <summary>A transfer to come, and where it leads.</summary>
    [Then("le système testé conserve la mutation en attente de ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("le système testé conserve la mutation en attente de ce patient dans l'UF d'hébergement « 6270 »")]
    public Task KeepsTransfer(string unit) => JudgeAsync((pending, place) =>
        KeptJudgement.Same("la mutation en attente ne mène pas dans l'UF d'hébergement transmise", Kept(pending, "mutation", "A15", place).HousingUnit, unit, place, "absente"));

    /// <summary>A discharge to come.</summary>
    [Then("le système testé conserve la sortie en attente de ce patient")]
    [Example("le système testé conserve la sortie en attente de ce patient")]
    public Task KeepsDischarge() => JudgeAsync((pending, place) => Kept(pending, "sortie", "A16", place));

    /// <summary>Nothing is awaited any longer.</summary>
    [Then("le système testé ne conserve aucun mouvement en attente pour ce patient")]
    [Example("le système testé ne conserve aucun mouvement en attente pour ce patient")]
    [ObservedBy("mllp : l'état demandé par fichier (demandes, etats : « enAttente »), sinon une capture à instruire ; référence : les venues du système ; manuel : une capture, à instruire")]
    public Task KeepsNothing() => JudgeAsync((pending, place) =>
        KeptJudgement.None("un mouvement est encore en attente", pending, Show, "aucun mouvement en attente", place));

    private Task JudgeAsync(Action<IReadOnlyList<KeptMovement>, JudgedPlace> judge) => state.JudgeAsync(
        kept => kept.Visits, (visits, place) => judge([.. visits.Where(visit => visit.Number == wire.SaidMovement.Visit).SelectMany(visit => visit.Pending)], place));

    private KeptMovement Kept(IReadOnlyList<KeptMovement> pending, string name, string @event, JudgedPlace place)
    {
        var said = wire.SaidMovement;
        return pending.LastOrDefault(one => one.Event == @event && one.Id == said.Id)
            ?? throw new JudgementException($"la {name} en attente n'est pas conservée dans sa venue", Show(pending), $"{said.Id} ({@event})", place);
    }

    private static string Show(IReadOnlyList<KeptMovement> pending) => pending.Count == 0 ? "aucun mouvement en attente" : string.Join(", ", pending.Select(one => $"{one.Id} ({one.Event}, UF {one.HousingUnit})"));
}
