namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// ZBE-4 = CANCEL: the current movement, or one of the past (ZBE-5 = Y, PAM.fr 2.11.2 §5.3.7), by the event that cancels its kind. What was
/// never notified, or belongs to a visit that is not open, is set aside without an error (the « Expected actions » of each cancellation, IHE
/// ITI TF-2 3.31.7).
/// </summary>
internal static class MovementCancel
{
    public static VisitChange Decide(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        if (MovementEvents.Cancels[movement.Event].Any(PendingMovements.Announcements.ContainsKey))
        {
            return PendingMovements.Withdraw(visits, visit, movement);
        }

        if (visit is null || visit.Status == VisitStatus.Cancelled || (visit.Status == VisitStatus.Discharged && !movement.SaysHistoric && MovementEvents.NeedsOpenVisit(movement.Event)))
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

        if (visit.IsHistoric(named))
        {
            return HistoricMovements.Cancel(visits, visit, named);
        }

        IReadOnlyList<LearnedMovement> movements = [.. visit.Movements.Select(known => ReferenceEquals(known, named) ? known with { IsCancelled = true } : known)];
        var after = visit with { Movements = movements };
        return VisitChange.To(visits, visit, named.Before is { } before
            ? after with { Status = before.Status, PatientClass = before.PatientClass, AttendingDoctor = before.Doctor, Pending = before.Pending }
            : after with { Status = VisitStatus.Cancelled });
    }

    private static Refusal? Refusal(LearnedVisit visit, LearnedMovement named, MovementMessage movement)
    {
        if ((NamedMovement.OfAnotherKind(named, movement) ?? NamedMovement.OfAnotherEvent(named, movement)) is { } other)
        {
            return other;
        }

        var historic = visit.IsHistoric(named);
        return historic && movement.Event is ("A06" or "A07")
            ? Refusals.At(RefusalIds.NotCurrent, "207", "ZBE", 1, $"La bascule « {movement.Id} » (ZBE-1) est suivie d’autres mouvements, jusqu’à « {visit.Current?.Id} » : ils s’annulent d’abord.")
            : NamedMovement.OfAnotherTime(visit, named, movement);
    }
}
