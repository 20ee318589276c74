using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>ZBE-4 = INSERT: a movement at the end of the sequence, or one of the past (ZBE-5 = Y).</summary>
internal static class MovementInsert
{
    // More than any stay has; the oldest are forgotten first.
    private const int MostMovements = 1_000;

    public static VisitChange Decide(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        if (PendingMovements.Announcements.ContainsKey(movement.Event))
        {
            return PendingMovements.Announce(visits, visit, movement);
        }

        var rule = MovementEvents.Inserts.GetValueOrDefault(movement.Event);
        if (rule is null)
        {
            return VisitChange.Discarded($"l’événement {movement.Event} ne change ni les venues ni les mouvements");
        }

        var known = visit?.Movements.FirstOrDefault(other => !other.IsCancelled && other.Id == movement.Id);
        // Changes of one moment are one movement, told by one message or by several, each of its own nature (PAM.fr 2.11.2 §5.3.1).
        var simultaneous = known is not null && known.Start == movement.Start && (!known.Events.Contains(movement.Event) || (movement.Event == "A02" && known.Nature != movement.Nature));
        if ((Taken(visits, visit, movement, rule) ?? (known is not null && !simultaneous ? Exists(known) : null)) is { } taken)
        {
            return VisitChange.Refused(taken);
        }

        if (visit is not null && known is null && movement.SaysHistoric)
        {
            return HistoricMovements.Insert(visits, visit, movement, New(visit, false, movement));
        }

        // What nothing known allows is set aside without an error, or processed all the same: each event says which (IHE ITI TF-2 3.31.7).
        var unexpected = visit is null ? !rule.Opens : !rule.From.Contains(visit.Status) && !(simultaneous && rule.To is null) && !IsNextStay(visit, movement);
        if (unexpected && !rule.IsAlwaysProcessed)
        {
            return VisitChange.Discarded($"{rule.Name} ({movement.Event}) sans objet : la venue « {movement.VisitName} » {(visit is null ? "n’est pas connue" : $"est {visit.Status.InFrench()}")}");
        }

        if (visit is not null && OutOfOrder(visit, movement) is { } refusal)
        {
            return VisitChange.Refused(refusal);
        }

        if (known is not null)
        {
            // Simultaneous changes make one movement, which several messages may tell, under one identifier (PAM.fr 2.11.2 §5.3.1).
            var told = known with { Events = [.. known.Events, movement.Event], HousingUnit = Or(movement.HousingUnit, known.HousingUnit), MedicalUnit = Or(movement.MedicalUnit, known.MedicalUnit), CareUnit = Or(movement.CareUnit, known.CareUnit), Bed = Or(movement.Bed, known.Bed) };
            var same = visit!.Movements.Select(other => ReferenceEquals(other, known) ? told : other);
            return VisitChange.To(visits, visit, After(visit, movement, rule, unexpected) with { Movements = [.. same] });
        }

        var begun = visit ?? new LearnedVisit { Number = movement.Visit, Account = movement.Account };
        var remark = unexpected ? $"{rule.Name} ({movement.Event}) : message pris en compte, bien que la venue « {movement.VisitName} » {(visit is null ? "n’ait pas été connue" : $"ait été {visit.Status.InFrench()}")}" : null;
        return VisitChange.To(visits, visit, After(begun, movement, rule, unexpected) with { Movements = [.. begun.Movements.TakeLast(MostMovements - 1), New(begun, visit is null, movement)] }, remark);
    }

    // An admission while another is open is an error (IHE ITI TF-2 3.31.7.1.4). The number of a visit that has begun, or has ended, cannot
    // begin another: of A01, A04 and A05 the norm says no such thing, but a number has one visit (PAM.fr 2.11.2 §5.4.1), and the sender must know.
    private static Refusal? Taken(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement, MovementEvent rule)
    {
        var name = $"{rule.Name} ({movement.Event})";
        if (movement is { Event: "A01", SaysHistoric: false } && visits.FirstOrDefault(other => !ReferenceEquals(other, visit) && other.PatientClass == "I" && other.Status is VisitStatus.Admitted or VisitStatus.Absent) is { } open)
        {
            return Refusals.At(RefusalIds.AlreadyAdmitted, "207", "PV1", 19, $"Le patient est déjà admis (venue « {open.Number?.Value ?? open.Account?.Value} ») : {name} refusée.");
        }

        return !rule.Opens || visit is null || rule.From.Contains(visit.Status) || IsNextStay(visit, movement) ? null
            : visit.Status is VisitStatus.Admitted or VisitStatus.Absent or VisitStatus.Preadmitted or VisitStatus.Awaited
                ? Refusals.At(RefusalIds.VisitExists, "205", "PV1", 19, $"La venue « {movement.VisitName} » est déjà {visit.Status.InFrench()} : {name} refusée.")
                : Refusals.At(RefusalIds.Transition, "207", "PV1", 19, $"La venue « {movement.VisitName} » est {visit.Status.InFrench()} : {name} impossible.");
    }

    // « Séances » without a number of their own: one stay after the other under the number of the account.
    private static bool IsNextStay(LearnedVisit visit, MovementMessage movement) =>
        movement is { VisitIsAccount: true, Event: "A01" or "A04" } && (visit.Status == VisitStatus.Discharged || (movement.SaysHistoric && visit.Current is not null));

    private static Refusal Exists(LearnedMovement known) =>
        Refusals.At(RefusalIds.MovementExists, "205", "ZBE", 1, $"Le mouvement « {known.Id} » (ZBE-1) a déjà été créé le {known.Start} par {string.Join(", ", known.Events)}.");

    private static Refusal? OutOfOrder(LearnedVisit visit, MovementMessage movement)
    {
        // The date of a preadmission is a plan: the real admission may come before.
        return visit.Current is { Event: not "A05" } current && MovementMessage.IsBefore(movement.Start, current.Start)
            ? Refusals.At(RefusalIds.MovementOrder, "207", "ZBE", 2, $"Le mouvement commence le {movement.Start} (ZBE-2), avant le mouvement courant « {current.Id} » ({current.Start}) : un mouvement s’ajoute à la fin.")
            : null;
    }

    private static LearnedVisit After(LearnedVisit visit, MovementMessage movement, MovementEvent rule, bool unexpected) => visit with
    {
        Number = movement.Visit ?? visit.Number,
        Account = movement.Account ?? visit.Account,
        Status = rule.To ?? (unexpected ? VisitStatus.Admitted : visit.Status),
        PatientClass = Or(movement.PatientClass, rule.PatientClass ?? visit.PatientClass),
        AttendingDoctor = Or(movement.AttendingDoctor, visit.AttendingDoctor),
        Pending = PendingMovements.After(visit.Pending, movement.Event),
    };

    // A unit that is not repeated stays the one of the period before.
    private static LearnedMovement New(LearnedVisit visit, bool isFirst, MovementMessage movement) => new()
    {
        Id = movement.Id,
        Events = [movement.Event],
        Start = movement.Start,
        Nature = movement.Nature,
        HousingUnit = Or(movement.HousingUnit, visit.Current?.HousingUnit ?? ""),
        MedicalUnit = Or(movement.MedicalUnit, visit.Current?.MedicalUnit ?? ""),
        CareUnit = Or(movement.CareUnit, visit.Current?.CareUnit ?? ""),
        Bed = Or(movement.Bed, visit.Current?.Bed ?? ""),
        Before = isFirst ? null : (visit.Status, visit.PatientClass, visit.AttendingDoctor, visit.Pending),
    };

    private static string Or(string said, string known) => said.Length > 0 ? said : known;
}
