using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>New movements: admission, change, absence, discharge, each where the state of the visit allows it.</summary>
internal sealed class Insertions(Stays stays, CoherenceLedger ledger)
{
    public void Insert(MovementMessage message)
    {
        var visit = stays.VisitOf(message.VisitKey);
        var known = stays.Find(message);
        // Several changes at the same time are one movement, told by one message or by several (IHE ITI TF-4 4.1.3.3.1.2).
        var again = known is { IsCancelled: false } && ReferenceEquals(known.Visit, visit) && visit.IsCurrent(known) && known.Start == message.Start && known.Event == message.Event && message.Event is not ("A01" or "A03" or "A04");
        ledger.Hold(
            MovementRules.Identifier,
            known is null || again || known is { IsPending: true, IsCancelled: false },
            $"Un mouvement inséré a un identifiant neuf (ZBE-1) ; « {message.MovementName} » est déjà celui du mouvement inséré par {known?.Inserted}",
            message.At("ZBE-1"),
            known?.Inserted.At("ZBE-1"));
        if (again)
        {
            return;
        }

        var movement = new Movement(message, visit);
        if ((movement.IsPlanned ? Announce(message, visit) : Enter(message, visit)) && !movement.IsPending)
        {
            if (!movement.IsPlanned)
            {
                InOrder(message, visit);
            }

            visit.Standing.Add(movement);
        }

        stays.Remember(movement);
    }

    private bool Announce(MovementMessage message, Visit visit)
    {
        if (message.Event == "A05")
        {
            Reusable(message, visit);
            return true;
        }

        return message.Event == "A14" || Inside(message, visit);
    }

    // Whether the movement takes its place in the visit.
    private bool Enter(MovementMessage message, Visit visit) => message.Event switch
    {
        "A01" or "A04" => Admit(message, visit),
        "A06" or "A07" => ChangeClass(message, visit),
        _ => Inside(message, visit),
    };

    private bool Admit(MovementMessage message, Visit visit)
    {
        if (!Reusable(message, visit))
        {
            return true;
        }

        var other = visit.Admission
            ?? (message.Event == "A01" ? stays.Visits.Where(one => one.IsOpen && one.PatientClass == "I").Select(one => one.Admission).FirstOrDefault() : null);
        ledger.Hold(
            MovementRules.Admission,
            other is null,
            visit.Admission is null
                ? $"Un patient n'est pas hospitalisé deux fois : la venue « {other?.Inserted.VisitName} », ouverte par {other?.Inserted}, n'est pas close"
                : $"Une venue n'est ouverte qu'une fois : « {message.VisitName} » l'est déjà par {other?.Inserted}",
            message.At("PV1-19"),
            other?.Inserted.At("PV1-19"));
        return visit.Admission is null;
    }

    private bool Reusable(MovementMessage message, Visit visit)
    {
        ledger.Hold(
            MovementRules.Reuse,
            visit.Withdrawn is null,
            $"Le numéro d'une venue dont l'admission a été annulée ne sert plus : « {message.VisitName} » a été annulé par {visit.Withdrawn}",
            message.At("PV1-19"),
            visit.Withdrawn?.At("PV1-19"));
        return visit.Withdrawn is null;
    }

    // A change of class without a visit opens one (IHE ITI TF-2 3.31.7.9.4 and 3.31.7.10.4).
    private bool ChangeClass(MovementMessage message, Visit visit)
    {
        if (!NotDischarged(message, visit))
        {
            return false;
        }

        if (visit.PatientClass is { } patientClass)
        {
            ledger.Hold(
                MovementRules.Class,
                patientClass != (message.Event == "A06" ? "I" : "O"),
                message.Event == "A06"
                    ? $"Le passage en hospitalisation (A06) part d'une venue externe ou d'urgence ; la venue « {message.VisitName} » est déjà d'hospitalisation"
                    : $"Le passage en externe (A07) part d'une hospitalisation ou des urgences ; la venue « {message.VisitName} » est déjà externe",
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
            $"Le premier mouvement d'une venue est son admission ; rien n'a ouvert la venue « {message.VisitName} » avant {message.Event}",
            message.At("PV1-19"));
        visit.IsAssumedOpen |= visit.Admission is null;
        if (!NotDischarged(message, visit))
        {
            return false;
        }

        if (message.Event is "A21" or "A22")
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

    private bool NotDischarged(MovementMessage message, Visit visit)
    {
        ledger.Hold(
            MovementRules.Discharged,
            visit.Discharge is null,
            $"La sortie est le dernier mouvement d'une venue : « {message.VisitName} » est close par {visit.Discharge?.Inserted}",
            message.At("MSH-9"),
            visit.Discharge?.Inserted.At("MSH-9"));
        return visit.Discharge is null;
    }

    private void InOrder(MovementMessage message, Visit visit)
    {
        if (message.Start.Length > 0 && visit.Standing.LastOrDefault(movement => !movement.IsPlanned && movement.Start.Length > 0) is { } last)
        {
            ledger.Hold(
                MovementRules.Order,
                Moments.Compare(message.Start, last.Start) >= 0,
                $"Un mouvement s'insère à la fin de la séquence : sa date (ZBE-2) n'est pas avant celle du dernier ({last.Inserted}), {last.Start}",
                message.At("ZBE-2.1"),
                last.Inserted.At("ZBE-2.1"),
                $"{last.Start} ou après");
        }
    }
}
