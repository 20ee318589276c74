using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The movement that a cancellation or an update names, and what of it contradicts the visit that is known.</summary>
internal static class NamedMovement
{
    /// <summary>The last movement of this identifier; null when there is none, or when it was cancelled.</summary>
    public static LearnedMovement? In(LearnedVisit visit, MovementMessage movement) =>
        visit.Movements.LastOrDefault(known => known.Id == movement.Id) is { IsCancelled: false } named ? named : null;

    /// <summary>The event cancels movements of another kind; null when it does not.</summary>
    public static Refusal? OfAnotherKind(LearnedMovement named, MovementMessage movement) => MovementEvents.Cancels[movement.Event].Intersect(named.Events).Any()
        ? null
        : new Refusal(RefusalIds.WrongCancel, "AE", new Er7Error("207", new Er7Path("MSH", 1, 9, 1, 2), $"{movement.Event} annule un mouvement {string.Join(" ou ", MovementEvents.Cancels[movement.Event])} ; « {movement.Id} » a été créé par {named.Event}."));

    /// <summary>ZBE-5 contradicts whether other movements follow; null when it does not.</summary>
    public static Refusal? OfAnotherTime(LearnedVisit visit, LearnedMovement named, MovementMessage movement)
    {
        var historic = visit.IsHistoric(named) && !visit.Pending.Contains(named);
        return movement.SaysHistoric != historic
            ? Refusals.At(RefusalIds.Historic, "207", "ZBE", 5, $"Le mouvement « {movement.Id} » est {(historic ? "historique : ZBE-5 vaut Y" : "le mouvement courant : ZBE-5 vaut N")}.")
            : null;
    }

    /// <summary>ZBE-6 names another event than those that inserted the movement; null when it does not.</summary>
    public static Refusal? OfAnotherEvent(LearnedMovement named, MovementMessage movement) => movement.OriginalEvent.Length > 0 && !named.Events.Contains(movement.OriginalEvent)
        ? Refusals.At(RefusalIds.OriginalEvent, "207", "ZBE", 6, $"L’événement d’origine annoncé est {movement.OriginalEvent} (ZBE-6) ; le mouvement « {movement.Id} » a été créé par {named.Event}.")
        : null;
}
