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
        var current = movement.IsPending || movement.Visit.IsCurrent(movement);
        // A change of class is taken back only when nothing follows it (PAM.fr 2.11.2 §5.3.5); any other movement of the past may be (§5.3.7).
        var onlyLast = message.Event is "A06" or "A07";
        ledger.Hold(
            MovementRules.Current,
            current || !onlyLast,
            $"Une bascule ne s'annule que si elle est le dernier mouvement : « {message.MovementName} » est suivi de {last?.Inserted}",
            message.At("ZBE-1"),
            last?.Inserted.At("ZBE-1"));
        if (current || !onlyLast)
        {
            SayWhen(message, movement, current);
        }

        if (message.Event == "A12")
        {
            GiveBack(message, movement);
        }

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
        GiveUp(message, movement.Visit);
    }

    public void Update(MovementMessage message)
    {
        if (Recalled(message) is not { } movement)
        {
            return;
        }

        SayWhen(message, movement, movement.IsPending || movement.Visit.IsCurrent(movement));
        movement.Start = Or(message.Start, movement.Start);
        movement.PatientClass = Or(message.PatientClass, movement.PatientClass);
        movement.Housing = Or(message.Housing, movement.Housing);
        movement.Medical = Or(message.Medical, movement.Medical);
    }

    // ZBE-5 says whether other movements follow the one that is named.
    private void SayWhen(MovementMessage message, Movement movement, bool current) => ledger.Hold(
        MovementRules.Historic,
        message.SaysHistoric != current,
        current ? $"« {message.MovementName} » est le mouvement courant : ZBE-5 est N" : $"« {message.MovementName} » n'est plus le mouvement courant : ZBE-5 est Y",
        message.At("ZBE-5"),
        movement.Visit.Standing.LastOrDefault()?.Inserted.At("ZBE-1"),
        current ? "N" : "Y");

    // A transfer that is taken back says where the patient was before it, and under whose responsibility (PAM.fr 2.11.2 §5.3.7).
    private void GiveBack(MovementMessage message, Movement movement)
    {
        var before = movement.Visit.Standing.TakeWhile(one => !ReferenceEquals(one, movement)).Reverse().ToList();
        var places = new[] { ("PV1-3.1", message.Housing, before.Find(one => one.Housing.Length > 0)?.Housing), ("ZBE-7.10", message.Medical, before.Find(one => one.Medical.Length > 0)?.Medical) };
        var wrong = places.FirstOrDefault(place => place.Item2.Length > 0 && place.Item3 is { } was && place.Item2 != was);
        ledger.Hold(
            MovementRules.Place,
            wrong == default,
            $"L'annulation d'une mutation donne les UF du mouvement précédent (PV1-3.1, ZBE-7) ; trouvé « {wrong.Item2} » au lieu de « {wrong.Item3} »",
            message.At(wrong.Item1 ?? "PV1-3.1"),
            before.Count > 0 ? before[0].Inserted.At("ZBE-1") : null,
            wrong.Item3);
    }

    // A visit that nothing opens any more has lost its number; its account too, unless the message spares it or a preadmission has it (PAM.fr 2.11.2 §5.4.1).
    private void GiveUp(MovementMessage message, Visit visit)
    {
        if (message.Event is not ("A11" or "A27" or "A38") || visit.Standing.Exists(one => one.Event is "A01" or "A04" or "A05" or "A06" or "A07"))
        {
            return;
        }

        visit.Withdrawn = message;
        if (message is { Event: "A11", SparesAccount: false, PreadmitNumber.Length: 0, Account.Length: > 0 })
        {
            stays.LostAccounts.TryAdd(message.Account, message);
        }
    }

    private static string Or(string said, string known) => said.Length > 0 ? said : known;

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
            message.Original.Length == 0 || movement.Events.Contains(message.Original),
            $"L'événement d'origine (ZBE-6) est celui qui a inséré le mouvement « {message.MovementName} » : {movement.Inserted}",
            message.At("ZBE-6"),
            movement.Inserted.At("MSH-9"),
            movement.Event);
        return movement;
    }
}
