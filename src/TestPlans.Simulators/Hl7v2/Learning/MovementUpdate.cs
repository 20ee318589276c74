namespace TestPlans.Simulators.Hl7v2;

/// <summary>ZBE-4 = UPDATE (Z99): corrects a movement, current or historic. A movement that is not known is an error (IHE ITI TF-2 3.31.7.30.4).</summary>
internal static class MovementUpdate
{
    public static VisitChange Decide(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        if (visit?.Pending.LastOrDefault(known => known.Id == movement.Id) is { } pending)
        {
            return Refusal(visit, pending, movement) is { } wrong
                ? VisitChange.Refused(wrong)
                : VisitChange.To(visits, visit, visit with { Pending = [.. visit.Pending.Select(known => ReferenceEquals(known, pending) ? Corrected(pending, movement, movement.PendingUnit) : known)] });
        }

        if (visit is null || NamedMovement.In(visit, movement) is not { } named)
        {
            return VisitChange.Refused(Refusals.At(RefusalIds.MovementUnknown, "204", "ZBE", 1, $"Le mouvement « {movement.Id} » (ZBE-1) n’est pas connu dans la venue « {movement.VisitName} »."));
        }

        if (Refusal(visit, named, movement) is { } refusal)
        {
            return VisitChange.Refused(refusal);
        }

        var updated = Corrected(named, movement, "");
        var current = ReferenceEquals(named, visit.Current);
        return VisitChange.To(visits, visit, visit with
        {
            Movements = [.. visit.Movements.Select(known => ReferenceEquals(known, named) ? updated : known)],
            Account = movement.Account ?? visit.Account,
            PatientClass = current ? Or(movement.PatientClass, visit.PatientClass) : visit.PatientClass,
            AttendingDoctor = current ? Or(movement.AttendingDoctor, visit.AttendingDoctor) : visit.AttendingDoctor,
        });
    }

    private static LearnedMovement Corrected(LearnedMovement named, MovementMessage movement, string pendingUnit) => named with
    {
        Start = Or(movement.Start, named.Start),
        Nature = Or(movement.Nature, named.Nature),
        HousingUnit = Or(Or(pendingUnit, movement.HousingUnit), named.HousingUnit),
        MedicalUnit = Or(movement.MedicalUnit, named.MedicalUnit),
        CareUnit = Or(movement.CareUnit, named.CareUnit),
        Bed = Or(movement.Bed, named.Bed),
    };

    private static Refusal? Refusal(LearnedVisit visit, LearnedMovement named, MovementMessage movement) =>
        NamedMovement.OfAnotherEvent(named, movement) ?? NamedMovement.OfAnotherTime(visit, named, movement);

    private static string Or(string said, string known) => said.Length > 0 ? said : known;
}
