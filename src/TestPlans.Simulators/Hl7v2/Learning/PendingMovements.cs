namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Pending events (A14, A15, A16 and what cancels them): a movement to come, kept beside the visit until it takes place or is given up. It
/// changes neither where the patient is nor the order of the movements. Source: IHE ITI TF-2 3.31.7.13 to 3.31.7.18.
/// </summary>
internal static class PendingMovements
{
    /// <summary>What is announced, by event, and the events that make it real.</summary>
    public static IReadOnlyDictionary<string, (string Name, IReadOnlyList<string> RealisedBy)> Announcements { get; } = new Dictionary<string, (string, IReadOnlyList<string>)>
    {
        ["A14"] = ("admission en attente", ["A01", "A04"]),
        ["A15"] = ("mutation en attente", ["A02"]),
        ["A16"] = ("sortie en attente", ["A03"]),
    };

    /// <summary>A14, A15, A16.</summary>
    public static VisitChange Announce(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        var name = $"{Announcements[movement.Event].Name} ({movement.Event})";
        if (visit?.Movements.Concat(visit.Pending).FirstOrDefault(known => !known.IsCancelled && known.Id == movement.Id) is { } taken)
        {
            return VisitChange.Refused(Refusals.At(RefusalIds.MovementExists, "205", "ZBE", 1, $"Le mouvement « {movement.Id} » (ZBE-1) a déjà été créé le {taken.Start} par {string.Join(", ", taken.Events)}."));
        }

        if (movement.SaysHistoric)
        {
            return VisitChange.Refused(Refusals.At(RefusalIds.Historic, "207", "ZBE", 5, "Un mouvement créé (INSERT) est le mouvement courant : ZBE-5 vaut N."));
        }

        var pending = new LearnedMovement
        {
            Id = movement.Id,
            Events = [movement.Event],
            Start = movement.Start,
            Nature = movement.Nature,
            HousingUnit = movement.Event == "A15" ? movement.PendingUnit : movement.HousingUnit,
            MedicalUnit = movement.MedicalUnit,
            CareUnit = movement.CareUnit,
        };
        if (movement.Event == "A14")
        {
            // A pending admission conflicts with nothing (3.31.7.13.4), but a number that has begun a visit cannot begin another.
            return visit is { Status: not (VisitStatus.Preadmitted or VisitStatus.Awaited) }
                ? VisitChange.Refused(Refusals.At(RefusalIds.VisitExists, "205", "PV1", 19, $"La venue « {movement.VisitName} » est déjà {visit.Status.InFrench()} : {name} refusée."))
                : VisitChange.To(visits, visit, With(visit ?? new LearnedVisit { Number = movement.Visit, Account = movement.Account, Status = VisitStatus.Awaited, PatientClass = movement.PatientClass, AttendingDoctor = movement.AttendingDoctor }, pending));
        }

        return visit is { Status: VisitStatus.Admitted or VisitStatus.Absent, PatientClass: not ("O" or "E") }
            ? VisitChange.To(visits, visit, With(visit, pending))
            : VisitChange.Discarded($"{name} sans objet : aucune hospitalisation en cours sous la venue « {movement.VisitName} »");
    }

    /// <summary>A27, A26, A25: what was announced is given up.</summary>
    public static VisitChange Withdraw(IReadOnlyList<LearnedVisit> visits, LearnedVisit? visit, MovementMessage movement)
    {
        if (visit?.Pending.LastOrDefault(known => known.Id == movement.Id) is not { } named || visit.Status is VisitStatus.Discharged or VisitStatus.Cancelled)
        {
            return VisitChange.Discarded($"annulation {movement.Event} sans objet : le mouvement « {movement.Id} » n’est pas en attente dans la venue « {movement.VisitName} »");
        }

        if ((NamedMovement.OfAnotherKind(named, movement) ?? NamedMovement.OfAnotherEvent(named, movement)) is { } refusal)
        {
            return VisitChange.Refused(refusal);
        }

        IReadOnlyList<LearnedMovement> left = [.. visit.Pending.Where(known => !ReferenceEquals(known, named))];
        return VisitChange.To(visits, visit, visit with { Pending = left, Status = visit.Status == VisitStatus.Awaited && left.Count == 0 ? VisitStatus.Cancelled : visit.Status });
    }

    /// <summary>What still awaits once an event has taken place.</summary>
    public static IReadOnlyList<LearnedMovement> After(IReadOnlyList<LearnedMovement> pending, string @event) =>
        [.. pending.Where(known => !Announcements[known.Event].RealisedBy.Contains(@event))];

    private static LearnedVisit With(LearnedVisit visit, LearnedMovement pending) => visit with { Pending = [.. visit.Pending.TakeLast(99), pending] };
}
