using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>New movements: admission, change, absence, discharge, each where the state of the visit allows it, or in its past (ZBE-5 = Y).</summary>
internal sealed class Insertions(Stays stays, Openings openings, CoherenceLedger ledger)
{
    public void Insert(MovementMessage message)
    {
        var visit = stays.VisitOf(message.VisitKey);
        var known = stays.Find(message);
        var again = known is not null && IsToldAgain(known, message, visit);
        ledger.Hold(
            MovementRules.Identifier,
            known is null || again || known is { IsPending: true, IsCancelled: false },
            $"Un mouvement inséré a un identifiant neuf (ZBE-1) ; « {message.MovementName} » est déjà celui du mouvement inséré par {known?.Inserted}",
            message.At("ZBE-1"),
            known?.Inserted.At("ZBE-1"));
        if (again)
        {
            known!.Events.Add(message.Event);
            return;
        }

        var before = ledger.Findings.Count;
        var movement = new Movement(message, visit);
        var enters = movement.IsPlanned ? Announce(message, visit) : Enter(message, visit);
        if (enters && !movement.IsPending)
        {
            if (!movement.IsPlanned)
            {
                InOrder(message, visit);
            }

            if (ledger.Findings.Count == before)
            {
                Alone(movement);
            }

            visit.Place(movement);
        }

        stays.Remember(movement);
    }

    // Changes of one moment are one movement, told by one message or by several (PAM.fr 2.11.2 §5.3.1).
    private static bool IsToldAgain(Movement known, MovementMessage message, Visit visit) =>
        known is { IsCancelled: false, IsPending: false } && ReferenceEquals(known.Visit, visit) && visit.IsCurrent(known) && known.Start == message.Start
        && IsChange(known.Event) && IsChange(message.Event);

    private static bool IsChange(string inserted) => inserted is "A02" or "A06" or "A07" or "A54";

    private bool Announce(MovementMessage message, Visit visit)
    {
        if (message.Event is "A05" or "A14")
        {
            return openings.Reusable(message, visit) || message.Event == "A05";
        }

        return Inside(message, visit);
    }

    // Whether the movement takes its place in the visit.
    private bool Enter(MovementMessage message, Visit visit) => message.Event switch
    {
        "A01" or "A04" => openings.Admit(message, visit),
        "A06" or "A07" => ChangeClass(message, visit),
        _ => Inside(message, visit),
    };

    // From one class to another, E, I, O or R (PAM.fr 2.11.2 §5.3.5); without a visit it opens one (IHE ITI TF-2 3.31.7.9.4 and 3.31.7.10.4).
    private bool ChangeClass(MovementMessage message, Visit visit)
    {
        if (!NotDischarged(message, visit))
        {
            return false;
        }

        if (visit.PatientClass is { } patientClass && !message.SaysHistoric)
        {
            ledger.Hold(
                MovementRules.Class,
                patientClass != message.PatientClass,
                $"Une bascule ({message.Event}) change la classe de la venue (PV1-2) ; celle de « {message.VisitName} » est déjà « {patientClass} »",
                message.At("MSH-9"),
                visit.Standing[^1].Inserted.At("MSH-9"));
        }

        return true;
    }

    private bool Inside(MovementMessage message, Visit visit)
    {
        ledger.Hold(
            MovementRules.Open,
            visit.Admission is not null || visit.IsAssumedOpen,
            $"Le premier mouvement d'une venue est son entrée ; rien n'a ouvert la venue « {message.VisitName} » avant {message.Event}",
            message.At("PV1-19"));
        visit.IsAssumedOpen |= visit.Admission is null;
        if (!NotDischarged(message, visit))
        {
            return false;
        }

        if (message.Event is "A21" or "A22" && !message.SaysHistoric)
        {
            var absence = visit.Absence;
            ledger.Hold(
                MovementRules.Absence,
                message.Event == "A21" == absence is null,
                message.Event == "A21" ? $"Un patient déjà absent ne s'absente pas : il l'est depuis {absence?.Inserted}" : "Un retour d'absence (A22) suit une absence (A21) ; le patient n'est pas absent",
                message.At("MSH-9"),
                absence?.Inserted.At("MSH-9"));
        }

        return true;
    }

    // A movement that was forgotten may be inserted once the patient has left (PAM.fr 2.11.2 §5.3.7).
    private bool NotDischarged(MovementMessage message, Visit visit)
    {
        var discharge = message.SaysHistoric ? null : visit.Discharge;
        ledger.Hold(
            MovementRules.Discharged,
            discharge is null,
            $"La sortie est le dernier mouvement d'une venue : « {message.VisitName} » est close par {discharge?.Inserted}",
            message.At("MSH-9"),
            discharge?.Inserted.At("MSH-9"));
        return discharge is null;
    }

    // ZBE-5 and ZBE-2 agree: N after all others, Y before one at least.
    private void InOrder(MovementMessage message, Visit visit)
    {
        if (message.Start.Length == 0 || visit.Standing.LastOrDefault(movement => !movement.IsPlanned && movement.Start.Length > 0) is not { } last)
        {
            return;
        }

        if (message.SaysHistoric)
        {
            ledger.Hold(
                MovementRules.Historic,
                visit.After(message.Start) >= 0,
                $"Un mouvement historique (ZBE-5 = Y) en précède un autre ; « {message.MovementName} » suit le dernier de la venue, {last.Inserted}",
                message.At("ZBE-5"),
                last.Inserted.At("ZBE-1"),
                "N");
            return;
        }

        ledger.Hold(
            MovementRules.Order,
            Moments.Compare(message.Start, last.Start) >= 0,
            $"Le mouvement courant (ZBE-5 = N) est le dernier : sa date (ZBE-2) n'est pas avant celle du précédent ({last.Inserted}), {last.Start}",
            message.At("ZBE-2.1"),
            last.Inserted.At("ZBE-2.1"),
            $"{last.Start} ou après");
    }

    // Two movements of one nature, under one medical responsibility, at one moment, are one (PAM.fr 2.11.2 §5.3.4).
    private void Alone(Movement movement)
    {
        var twin = stays.Visits.SelectMany(visit => visit.Standing).FirstOrDefault(other =>
            other.Event == movement.Event && other.Inserted.Nature == movement.Inserted.Nature && other.Start == movement.Start && other.Medical == movement.Medical && movement.Start.Length > 0 && movement.Medical.Length > 0);
        ledger.Hold(
            MovementRules.Simultaneous,
            twin is null,
            $"Deux mouvements de même nature ne commencent pas à la même date sous la même responsabilité médicale ; « {movement.Inserted.MovementName} » double {twin?.Inserted}",
            movement.Inserted.At("ZBE-2.1"),
            twin?.Inserted.At("ZBE-2.1"));
    }
}
