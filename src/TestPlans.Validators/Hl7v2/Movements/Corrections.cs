using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>Movements that a later message cancels or updates: known, still standing, and spoken of as they were inserted.</summary>
internal sealed class Corrections(Stays stays, CoherenceLedger ledger)
{
    public void Cancel(MovementMessage message)
    {
        if (Recalled(message) is not { } movement)
        {
            return;
        }

        var last = movement.Visit.Standing.LastOrDefault();
        ledger.Hold(
            MovementRules.Current,
            movement.IsPending || movement.Visit.IsCurrent(movement),
            $"Seul le mouvement courant s'annule : « {message.MovementName} » est suivi de {last?.Inserted}",
            message.At("ZBE-1"),
            last?.Inserted.At("ZBE-1"));
        // The cancellation of an absence or of a return has its own date (IHE ITI TF-2 3.31.7.22.3 and 3.31.7.24.3).
        if (message.Event is not ("A52" or "A53") && message.Occurred.Length > 0 && movement.Inserted.Occurred.Length > 0)
        {
            ledger.Hold(
                MovementRules.Occurred,
                Moments.Compare(message.Occurred, movement.Inserted.Occurred) == 0,
                $"Une annulation porte la date de l'événement annulé (EVN-6) : celle de {movement.Inserted}",
                message.At("EVN-6.1"),
                movement.Inserted.At("EVN-6.1"),
                movement.Inserted.Occurred);
        }

        movement.IsCancelled = true;
        movement.Visit.Standing.Remove(movement);
        if (message.Event == "A11")
        {
            movement.Visit.Withdrawn = message;
        }
    }

    public void Update(MovementMessage message)
    {
        if (Recalled(message) is not { } movement)
        {
            return;
        }

        var current = movement.IsPending || movement.Visit.IsCurrent(movement);
        ledger.Hold(
            MovementRules.Historic,
            message.SaysHistoric != current,
            current ? $"« {message.MovementName} » est le mouvement courant : ZBE-5 est N" : $"« {message.MovementName} » n'est plus le mouvement courant : ZBE-5 est Y",
            message.At("ZBE-5"),
            movement.Visit.Standing[^1].Inserted.At("ZBE-1"),
            current ? "N" : "Y");
        movement.Start = message.Start.Length > 0 ? message.Start : movement.Start;
    }

    // The movement that a message speaks of again; null when it cannot be followed.
    private Movement? Recalled(MovementMessage message)
    {
        var movement = stays.Find(message);
        ledger.Hold(MovementRules.Unknown, movement is not null, $"Le mouvement à annuler ou à mettre à jour est connu ; aucun message n'a inséré « {message.MovementName} » (ZBE-1)", message.At("ZBE-1"));
        if (movement is null)
        {
            return null;
        }

        ledger.Hold(MovementRules.Cancelled, !movement.IsCancelled, $"Un mouvement annulé ne change plus : « {message.MovementName} » l'a déjà été", message.At("ZBE-1"), movement.Inserted.At("ZBE-1"));
        if (movement.IsCancelled)
        {
            return null;
        }

        ledger.Hold(
            MovementRules.Visit,
            message.VisitKey.Length == 0 || message.VisitKey == movement.Visit.Key,
            $"Un mouvement reste dans sa venue (PV1-19) : « {message.MovementName} » est de la venue « {movement.Inserted.VisitName} »",
            message.At("PV1-19.1"),
            movement.Inserted.At("PV1-19.1"),
            movement.Inserted.VisitName);
        ledger.Hold(
            MovementRules.Origin,
            message.Original.Length == 0 || message.Original == movement.Event,
            $"L'événement d'origine (ZBE-6) est celui qui a inséré le mouvement « {message.MovementName} » : {movement.Inserted}",
            message.At("ZBE-6"),
            movement.Inserted.At("MSH-9"),
            movement.Event);
        return movement;
    }
}
