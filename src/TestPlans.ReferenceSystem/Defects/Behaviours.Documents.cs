namespace TestPlans.ReferenceSystem;

/// <summary>Of the actors of « Transmission de documents CDA en HL7v2 ».</summary>
internal static partial class Behaviours
{
    public const string DocumentOfAnother = "createur-hl7-document-d-un-autre";
    public const string DocumentOfAnotherType = "createur-hl7-autre-type-de-document";
    public const string DocumentUnchangedOnReplacement = "createur-hl7-remplace-sans-changer";
    public const string DocumentUnchangedWhenHidden = "createur-hl7-masque-sans-nouvelle-version";
    public const string DocumentDeletesAnother = "createur-hl7-supprime-un-autre-document";

    public const string DocumentForgetsSecond = "createur-hl7-oublie-le-second-document";
    public const string DocumentTruncatesMail = "createur-hl7-tronque-le-courriel";

    public const string DocumentRefusesReturns = "createur-hl7-refuse-les-accuses-metier";
    public const string ManagerGivesNothingBack = "gestionnaire-ne-rend-pas-d-accuse-metier";
    public const string ManagerGivesBackAnother = "gestionnaire-rend-l-accuse-d-un-autre-message";

    public const string ManagerSilent = "gestionnaire-ne-repond-pas";
    public const string ManagerRefusesOru = "gestionnaire-refuse-les-oru";
    public const string ManagerRefusesMdm = "gestionnaire-refuse-les-mdm";
    public const string ManagerKeepsNothing = "gestionnaire-ne-conserve-rien";
    public const string ManagerRewrites = "gestionnaire-reecrit-le-document";
    public const string ManagerLosesAccents = "gestionnaire-perd-les-accents";
    public const string ManagerLosesDiffusion = "gestionnaire-perd-la-diffusion";
    public const string ManagerAddsDiffusion = "gestionnaire-ajoute-une-diffusion";
    public const string ManagerIgnoresMasks = "gestionnaire-ignore-le-masquage";
    public const string ManagerKeepsReplaced = "gestionnaire-garde-actif-le-remplace";
    public const string ManagerIgnoresDeletion = "gestionnaire-ignore-la-suppression";
    public const string ManagerTakesUnknownReplacement = "gestionnaire-accepte-le-remplacement-d-un-inconnu";
    public const string ManagerTakesUnknownDeletion = "gestionnaire-acquitte-la-suppression-d-un-inconnu";
    public const string ManagerTakesDocumentOfAnother = "gestionnaire-accepte-le-document-d-un-autre";
    public const string ManagerTakesUnreadable = "gestionnaire-accepte-l-illisible";
    public const string ManagerSkipsMetadata = "gestionnaire-ne-verifie-pas-les-metadonnees";
    public const string ManagerSkipsParticipants = "gestionnaire-ne-verifie-pas-les-participants";
    public const string ManagerTakesAnyProfile = "gestionnaire-accepte-tout-profil";
    public const string ManagerKeepsSameTwice = "gestionnaire-garde-deux-fois-le-meme-document";
    public const string ManagerKeepsFirstOnly = "gestionnaire-ne-garde-que-le-premier-document";

    private static readonly string[] Transmissions =
    [
        DocumentOfAnother, DocumentOfAnotherType, DocumentUnchangedOnReplacement, DocumentUnchangedWhenHidden, DocumentDeletesAnother, DocumentForgetsSecond, DocumentTruncatesMail, DocumentRefusesReturns,
        ManagerGivesNothingBack, ManagerGivesBackAnother,
        ManagerSilent, ManagerRefusesOru, ManagerRefusesMdm, ManagerKeepsNothing, ManagerRewrites, ManagerLosesAccents, ManagerLosesDiffusion, ManagerAddsDiffusion,
        ManagerIgnoresMasks, ManagerKeepsReplaced, ManagerIgnoresDeletion, ManagerTakesUnknownReplacement, ManagerTakesUnknownDeletion,
        ManagerTakesDocumentOfAnother, ManagerTakesUnreadable, ManagerSkipsMetadata, ManagerSkipsParticipants, ManagerTakesAnyProfile,
        ManagerKeepsSameTwice, ManagerKeepsFirstOnly,
    ];
}
