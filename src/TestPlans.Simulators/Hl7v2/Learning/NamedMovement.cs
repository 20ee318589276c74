namespace TestPlans.Simulators.Hl7v2;

/// <summary>The movement that a cancellation or an update names, and what of it contradicts the visit that is known.</summary>
internal static class NamedMovement
{
    /// <summary>The last movement of this identifier; null when there is none, or when it was cancelled.</summary>
    public static LearnedMovement? In(LearnedVisit visit, MovementMessage movement) =>
        visit.Movements.LastOrDefault(known => known.Id == movement.Id) is { IsCancelled: false } named ? named : null;

    /// <summary>No such movement: refused where the beginning of the visit was seen, set aside elsewhere.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="movement">What was said.</param>
    /// <param name="what">As sentences name the message: « mise à jour ».</param>
    public static VisitChange Unknown(LearnedVisit visit, MovementMessage movement, string what) => visit.IsSeenFromStart
        ? VisitChange.Refused(Refusals.At(RefusalIds.MovementUnknown, "204", "ZBE", 1, $"Le mouvement « {movement.Id} » (ZBE-1) n’est pas connu dans la venue « {movement.VisitName} »."))
        : VisitChange.Discarded($"{what} du mouvement « {movement.Id} », qui n’est pas connu ici : sans effet");

    /// <summary>ZBE-6 names another event than those that inserted the movement; null when it does not.</summary>
    public static Refusal? OfAnotherEvent(LearnedMovement named, MovementMessage movement) => movement.OriginalEvent.Length > 0 && !named.Events.Contains(movement.OriginalEvent)
        ? Refusals.At(RefusalIds.OriginalEvent, "207", "ZBE", 6, $"L’événement d’origine annoncé est {movement.OriginalEvent} (ZBE-6) ; le mouvement « {movement.Id} » a été créé par {named.Event}.")
        : null;
}
