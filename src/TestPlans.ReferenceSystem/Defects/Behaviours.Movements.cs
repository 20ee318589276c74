namespace TestPlans.ReferenceSystem;

/// <summary>Of the actors of ITI-31.</summary>
internal static partial class Behaviours
{
    public const string MovementReusesVisit = "pes-reprend-le-numero-d-une-venue-annulee";
    public const string MovementRenumbersCancel = "pes-renumerote-le-mouvement-annule";
    public const string MovementRenumbersUpdate = "pes-cree-un-mouvement-par-une-mise-a-jour";
    public const string MovementChangesVisit = "pes-change-de-numero-de-venue";
    public const string MovementCancelsFirst = "pes-annule-le-premier-mouvement";
    public const string MovementTellsReturnPlanned = "pes-annonce-un-retour-comme-prevu";
    public const string MovementsAdmitTwice = "pec-admet-deux-fois";
    public const string MovementsDropSecondAdmission = "pec-ecarte-sans-le-dire-une-seconde-admission";
    public const string MovementsRefuseConflict = "pec-refuse-un-mouvement-sans-objet";
    public const string MovementsRefuseHistory = "pec-refuse-les-mouvements-historiques";
    public const string MovementsIgnoreHistory = "pec-n-annule-pas-un-mouvement-historique";
    public const string MovementsTakeAnyEvent = "pec-prend-un-evenement-inconnu-pour-une-admission";
    public const string MovementsKeepClass = "pec-garde-la-classe-corrigee";
    public const string MovementsCountMessages = "pec-compte-les-messages-d-un-mouvement";
    public const string MovementHidesPlan = "pes-tait-la-date-prevue";
    public const string MovementsDropPreadmission = "pec-annule-la-preadmission-avec-l-admission";
    public const string MovementReusesAccount = "pes-reprend-un-dossier-annule";
    public const string MovementForgetsPreadmission = "pes-tait-la-preadmission";
    public const string MovementGivesBackNothing = "pes-garde-les-uf-annulees";
    public const string MovementTellsPastAsCurrent = "pes-dit-courant-un-mouvement-historique";
    public const string MovementsTakeUnknownUpdate = "pec-acquitte-la-mise-a-jour-d-un-inconnu";
    public const string MovementsIgnoreUpdate = "pec-ignore-la-mise-a-jour";
    public const string MovementsUpdateCurrent = "pec-met-a-jour-le-mouvement-courant";
    public const string MovementsAddOnUpdate = "pec-ajoute-un-mouvement-par-une-mise-a-jour";
    public const string MovementsDropUnexpected = "pec-ecarte-un-mouvement-inattendu";
    public const string MovementsTransferAtOnce = "pec-mute-des-l-attente";
    public const string MovementUpdatesWithdrawn = "pes-met-a-jour-un-mouvement-annule";
    public const string MovementMovesAnotherAccount = "pes-reattribue-un-autre-dossier";
    public const string MovementMovesToTheSame = "pes-reattribue-au-meme-patient";
    public const string MovementsKeepMovedAccount = "pec-garde-le-dossier-reattribue";
    public const string MovementsAwaitForEver = "pec-attend-ce-qui-a-eu-lieu";

    private static readonly string[] Inserted = ["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A14", "A15", "A16", "A21", "A22", "A44", "A54"];
    private static readonly string[] Cancelled = ["A11", "A12", "A13", "A25", "A26", "A27", "A38", "A52", "A53", "A55"];

    private static readonly string[] Movements =
    [
        MovementReusesVisit, MovementRenumbersCancel, MovementRenumbersUpdate, MovementChangesVisit, MovementCancelsFirst, MovementTellsReturnPlanned, MovementsAdmitTwice, MovementsDropSecondAdmission,
        MovementsRefuseConflict, MovementsRefuseHistory, MovementsIgnoreHistory, MovementsTakeAnyEvent, MovementsKeepClass, MovementsCountMessages,
        MovementHidesPlan, MovementsDropPreadmission, MovementReusesAccount, MovementForgetsPreadmission, MovementGivesBackNothing, MovementTellsPastAsCurrent, MovementsTakeUnknownUpdate, MovementsIgnoreUpdate, MovementsUpdateCurrent, MovementsAddOnUpdate,
        MovementsDropUnexpected, MovementsTransferAtOnce, MovementsAwaitForEver,
        MovementUpdatesWithdrawn, MovementMovesAnotherAccount, MovementMovesToTheSame, MovementsKeepMovedAccount, .. Inserted.Select(MovementsIgnore), .. Cancelled.Select(MovementsIgnoreCancel),
    ];

    /// <summary>A consumer that acknowledges an event and does nothing of it.</summary>
    public static string MovementsIgnore(string inserted) => $"pec-ignore-{inserted.ToLowerInvariant()}";

    /// <summary>A consumer that acknowledges a cancellation and does nothing of it.</summary>
    public static string MovementsIgnoreCancel(string cancelling) => $"pec-n-annule-pas-{cancelling.ToLowerInvariant()}";
}
