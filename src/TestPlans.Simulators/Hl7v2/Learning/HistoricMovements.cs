namespace TestPlans.Simulators.Hl7v2;

/// <summary>Movements of the past of a visit (ZBE-5 = Y): where the visit stands now does not change. Source: PAM.fr 2.11.2 §5.3.7.</summary>
internal static class HistoricMovements
{
    /// <summary>One that was forgotten takes its place by its date, before another at least.</summary>
    public static VisitChange Insert(IReadOnlyList<LearnedVisit> visits, LearnedVisit visit, MovementMessage movement, LearnedMovement inserted)
    {
        var index = PlaceOf(visit.Movements, movement.Start);
        return index < 0
            ? VisitChange.Refused(Refusals.At(RefusalIds.Historic, "207", "ZBE", 5, $"Aucun mouvement de la venue « {movement.VisitName} » ne suit le {movement.Start} : le mouvement créé est le mouvement courant, ZBE-5 vaut N."))
            : VisitChange.To(visits, visit, visit with { Movements = [.. visit.Movements.Take(index), inserted, .. visit.Movements.Skip(index)] });
    }

    /// <summary>One that was too many is taken out; its kind and its origin were looked at before.</summary>
    public static VisitChange Cancel(IReadOnlyList<LearnedVisit> visits, LearnedVisit visit, LearnedMovement named) =>
        VisitChange.To(visits, visit, visit with { Movements = [.. visit.Movements.Select(known => ReferenceEquals(known, named) ? known with { IsCancelled = true } : known)] });

    // Before the first that is later; of one that is dated as the last, before it.
    private static int PlaceOf(IReadOnlyList<LearnedMovement> movements, string start)
    {
        var living = movements.Select((movement, index) => (movement, index)).Where(one => !one.movement.IsCancelled).ToList();
        return living.Where(one => MovementMessage.IsBefore(start, one.movement.Start)).Select(one => (int?)one.index).FirstOrDefault()
            ?? (living.Count > 1 && living[^1].movement.Start == start ? living[^1].index : -1);
    }
}
