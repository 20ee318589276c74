namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// ZBE-4 = CANCEL: only the current movement, by the event that cancels its kind. What was never notified, or belongs to a visit that is not
/// open, is set aside without an error (the « Expected actions » of each cancellation, IHE ITI TF-2 3.31.7).
/// </summary>
internal static class MovementCancel
{
    public static VisitChange Decide(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        if (MovementEvents.Cancels[movement.Event].Any(PendingMovements.Announcements.ContainsKey))
        {
            return PendingMovements.Withdraw(visits, visit, movement);
        }

        if (visit is null || visit.Status == VisitStatus.Cancelled || (visit.Status == VisitStatus.Discharged && MovementEvents.NeedsOpenVisit(movement.Event)))
        {
            return VisitChange.Discarded($"annulation {movement.Event} sans objet : aucune venue « {movement.VisitName} » en cours");
        }

        if (NamedMovement.In(visit, movement) is not { } named)
        {
            return VisitChange.Discarded($"annulation {movement.Event} sans objet : le mouvement « {movement.Id} » n’est pas connu dans la venue « {movement.VisitName} », ou est déjà annulé");
        }

        if (Refusal(visit, named, movement) is { } refusal)
        {
            return VisitChange.Refused(refusal);
        }

        IReadOnlyList<LearnedMovement> movements = [.. visit.Movements.Select(known => ReferenceEquals(known, named) ? known with { IsCancelled = true } : known)];
        var after = visit with { Movements = movements };
        return VisitChange.To(visits, visit, named.Before is { } before
            ? after with { Status = before.Status, PatientClass = before.PatientClass, AttendingDoctor = before.Doctor, Pending = before.Pending }
            : after with { Status = VisitStatus.Cancelled });
    }

    private static Refusal? Refusal(LearnedVisit visit, LearnedMovement named, MovementMessage movement)
    {
        if (!ReferenceEquals(named, visit.Current))
        {
            return Refusals.At(RefusalIds.NotCurrent, "207", "ZBE", 1, $"Le mouvement « {movement.Id} » (ZBE-1) n’est pas le mouvement courant, qui est « {visit.Current?.Id} » : lui seul peut être annulé.");
        }

        return NamedMovement.OfAnotherKind(named, movement) ?? NamedMovement.OfAnotherEvent(named, movement);
    }
}
