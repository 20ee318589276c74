using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Steps.Hl7v2;

/// <summary>A movement that our simulator « PES » transmits.</summary>
/// <param name="Words">As sentences say it.</param>
/// <param name="Write">Makes the message.</param>
public sealed record SentMovement(string Words, Func<SentStay, Er7Draft> Write);

/// <summary>The movements by the words of the trade, with their event.</summary>
[Binding]
public static class SentMovementParameterTypes
{
    private static readonly SentMovement[] All =
    [
        new("la préadmission de ce patient (A05)", sent => sent.Stay.Preadmit(SentStay.Surgery, sent.Now.AddDays(7))),
        new("l'admission de ce patient (A01)", sent => sent.Stay.Admit(SentStay.Surgery, sent.Now)),
        new("une seconde admission de ce patient (A01), sous une autre venue", sent => sent.Begin("I").Admit(SentStay.Medicine, sent.Now)),
        new("l'inscription de ce patient aux urgences (A04)", sent => sent.BeginAs("E").Admit(SentStay.Emergency, sent.Now)),
        new("l'inscription de ce patient en consultation externe (A04)", sent => sent.BeginAs("O").Admit(SentStay.Consultation, sent.Now)),
        new("la mutation de ce patient (A02)", sent => sent.Stay.Transfer(SentStay.Medicine, sent.Now)),
        new("le départ de ce patient en absence provisoire (A21)", sent => sent.Stay.Leave(sent.Now)),
        new("le retour d'absence de ce patient (A22)", sent => sent.Stay.Return(sent.Now)),
        new("le changement du médecin responsable de ce patient (A54)", sent => sent.Stay.ChangeDoctor(SentStay.Successor, sent.Now)),
        new("le passage de ce patient en hospitalisation (A06)", sent => sent.Stay.Hospitalise(SentStay.Surgery, sent.Now)),
        new("le passage de ce patient en externe (A07)", sent => sent.Stay.MakeExternal(SentStay.Consultation, sent.Now)),
        new("la sortie définitive de ce patient (A03)", sent => sent.Stay.Discharge(sent.Now)),
        new("l'admission en attente de ce patient (A14)", sent => sent.Stay.AwaitAdmission(SentStay.Surgery, sent.Now.AddHours(6))),
        new("la mutation en attente de ce patient (A15)", sent => sent.Stay.AwaitTransfer(SentStay.Medicine, sent.Now.AddHours(6))),
        new("la sortie en attente de ce patient (A16)", sent => sent.Stay.AwaitDischarge(sent.Now.AddDays(1), sent.Now)),
        new("l'annulation de l'admission en attente (A27)", sent => sent.Stay.Cancel()),
        new("l'annulation de la mutation en attente (A26)", sent => sent.Stay.Cancel()),
        new("l'annulation de la sortie en attente (A25)", sent => sent.Stay.Cancel()),
        new("l'annulation de l'admission (A11)", sent => sent.Stay.Cancel()),
        new("l'annulation de la préadmission (A38)", sent => sent.Stay.Cancel()),
        new("l'annulation de la mutation (A12)", sent => sent.Stay.Cancel()),
        new("l'annulation de la sortie (A13)", sent => sent.Stay.Cancel()),
        new("l'annulation de l'absence (A52)", sent => sent.Stay.Cancel()),
        new("l'annulation du retour (A53)", sent => sent.Stay.Cancel()),
        new("l'annulation du changement de médecin (A55)", sent => sent.Stay.Cancel()),
        new("la sortie (A03) d'une venue qui n'a jamais été ouverte", sent => Unopened(sent, stay => stay.Discharge(sent.Now))),
        new("la mutation (A02) d'une venue qui n'a jamais été ouverte", sent => Unopened(sent, stay => stay.Transfer(SentStay.Medicine, sent.Now))),
        new("le passage en hospitalisation (A06) d'une venue qui n'a jamais été ouverte", sent => Unopened(sent, stay => stay.Hospitalise(SentStay.Surgery, sent.Now))),
        new("l'inscription de l'autre patient en consultation externe (A04)", sent => sent.BeginOther("O").Admit(SentStay.Consultation, sent.Now)),
        new("la réattribution du dossier administratif de ce patient à l'autre patient (A44)", sent => sent.GiveAccount()),
        new("la réattribution d'un dossier administratif inconnu à l'autre patient (A44)", sent => sent.GiveAccount(sent.UnknownAccount)),
        new("l'annulation (A11) d'une admission qui n'a jamais été transmise", sent => Unopened(sent, stay => stay.Cancel())),
        new("la mutation oubliée de ce patient (A02), avant ce qui l'a suivie", sent => sent.Stay.TransferBefore(SentStay.Medicine, Between(sent))),
        new("l'annulation de la mutation (A12), que d'autres mouvements ont suivie", sent => sent.Stay.CancelHistoric(sent.Told(new CitedMovement("mutation", ["A02"])).Movement.Id)),
        new("l'annulation du retour (A53), que d'autres mouvements ont suivi", sent => sent.Stay.CancelHistoric(sent.Told(new CitedMovement("retour", ["A22"])).Movement.Id)),
        new("la suite de cette mutation (A02), pour la responsabilité médicale", sent => sent.Stay.TellAgain("M", movement => movement with { Medical = SentStay.Medicine })),
        new("la correction de son statut (Z99), d'urgence en hospitalisation", sent => sent.Stay.Reclass(sent.Stay.Current!.Id, "I", SentStay.Surgery)),
        new("la mise à jour (Z99) d'un mouvement inconnu", sent => sent.Tell(
            "Z99", new SimulatedMovement { Id = sent.Stay.Series + "INCONNU", Start = sent.Now, Action = MovementAction.Update, OriginalEvent = "A01", Housing = SentStay.Medicine, Medical = SentStay.Medicine, Care = SentStay.Medicine })),
    ];

    /// <summary>{mouvement}: what is transmitted, with its event.</summary>
    [ParameterType(
        "mouvement",
        @"la préadmission de ce patient \(A05\)", @"l'admission de ce patient \(A01\)", @"une seconde admission de ce patient \(A01\), sous une autre venue",
        @"l'inscription de ce patient aux urgences \(A04\)", @"l'inscription de ce patient en consultation externe \(A04\)", @"la mutation de ce patient \(A02\)",
        @"le départ de ce patient en absence provisoire \(A21\)", @"le retour d'absence de ce patient \(A22\)", @"le changement du médecin responsable de ce patient \(A54\)",
        @"le passage de ce patient en hospitalisation \(A06\)", @"le passage de ce patient en externe \(A07\)", @"la sortie définitive de ce patient \(A03\)",
        @"l'admission en attente de ce patient \(A14\)", @"la mutation en attente de ce patient \(A15\)", @"la sortie en attente de ce patient \(A16\)",
        @"l'annulation de l'admission en attente \(A27\)", @"l'annulation de la mutation en attente \(A26\)", @"l'annulation de la sortie en attente \(A25\)",
        @"l'annulation de l'admission \(A11\)", @"l'annulation de la préadmission \(A38\)", @"l'annulation de la mutation \(A12\)", @"l'annulation de la sortie \(A13\)",
        @"l'annulation de l'absence \(A52\)", @"l'annulation du retour \(A53\)", @"l'annulation du changement de médecin \(A55\)",
        @"l'inscription de l'autre patient en consultation externe \(A04\)", @"la réattribution du dossier administratif de ce patient à l'autre patient \(A44\)",
        @"la réattribution d'un dossier administratif inconnu à l'autre patient \(A44\)",
        @"la sortie \(A03\) d'une venue qui n'a jamais été ouverte", @"la mutation \(A02\) d'une venue qui n'a jamais été ouverte",
        @"le passage en hospitalisation \(A06\) d'une venue qui n'a jamais été ouverte", @"l'annulation \(A11\) d'une admission qui n'a jamais été transmise",
        @"la mutation oubliée de ce patient \(A02\), avant ce qui l'a suivie", @"l'annulation de la mutation \(A12\), que d'autres mouvements ont suivie",
        @"l'annulation du retour \(A53\), que d'autres mouvements ont suivi", @"la suite de cette mutation \(A02\), pour la responsabilité médicale", @"la correction de son statut \(Z99\), d'urgence en hospitalisation", @"la mise à jour \(Z99\) d'un mouvement inconnu")]
    public static SentMovement Of(string words) => Array.Find(All, one => one.Words == words)!;

    /// <summary>{donnée}: what is missing from a faulty movement, and the field where it stands.</summary>
    [ParameterType("donnée", "numéro de venue", "dossier administratif", "identifiant de mouvement", "événement d'origine", "segment ZBE")]
    public static string Datum(string words) => words switch
    {
        "numéro de venue" => "PV1-19",
        "dossier administratif" => "PID-18",
        "identifiant de mouvement" => "ZBE-1",
        "événement d'origine" => "ZBE-6",
        _ => "ZBE",
    };

    // Halfway between the two last movements.
    private static DateTimeOffset Between(SentStay sent)
    {
        var told = sent.Stay.Movements;
        return told[^2].Movement.Start + ((told[^1].Movement.Start - told[^2].Movement.Start) / 2);
    }

    // What was never told: the stay is known here, and to nobody else.
    private static Er7Draft Unopened(SentStay sent, Func<SimulatedStay, Er7Draft> act)
    {
        _ = sent.Stay.Admit(SentStay.Surgery, sent.Now);
        return act(sent.Stay);
    }
}
