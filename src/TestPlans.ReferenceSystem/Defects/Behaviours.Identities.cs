namespace TestPlans.ReferenceSystem;

/// <summary>Of the actors of ITI-30.</summary>
internal static partial class Behaviours
{
    public const string SupplierSilent = "pds-n-envoie-rien";
    public const string SupplierSendsTwice = "pds-envoie-deux-fois";
    public const string SupplierNeverRetries = "pds-ne-renvoie-pas";
    public const string SupplierRenumbersRetries = "pds-renumerote-les-renvois";
    public const string SupplierInsists = "pds-insiste-apres-un-refus";
    public const string SupplierRepeatsControlId = "pds-repete-l-identifiant-de-message";
    public const string SupplierSendsUnqualifiedIns = "pds-transmet-l-ins-non-qualifie";
    public const string SupplierMergesBackwards = "pds-fusionne-a-l-envers";
    public const string SupplierHidesChange = "pds-tait-la-modification";
    public const string SupplierKeepsUtf8 = "pds-garde-utf-8";
    public const string ConsumerAcceptsAll = "pdc-acquitte-tout";
    public const string ConsumerRefusesAll = "pdc-refuse-tout";
    public const string ConsumerNamesAnotherField = "pdc-designe-un-autre-champ";
    public const string ConsumerGivesAnotherCode = "pdc-donne-un-autre-code";
    public const string ConsumerSaysNoReason = "pdc-ne-dit-pas-pourquoi";
    public const string ConsumerRecallsAnother = "pdc-rappelle-un-autre-message";
    public const string ConsumerErrsOnType = "pdc-ne-rejette-pas-le-type";
    public const string ConsumerErrsOnEvent = "pdc-ne-rejette-pas-l-evenement";
    public const string ConsumerTakesAnyVersion = "pdc-accepte-toute-version";
    public const string ConsumerHangsUpOnFault = "pdc-raccroche-sur-une-faute";
    public const string ConsumerDiesOnFault = "pdc-s-arrete-sur-une-faute";
    public const string ConsumerKeepsProvisionalIns = "pdc-garde-l-ins-non-qualifie";
    public const string ConsumerLosesIns = "pdc-perd-l-ins";
    public const string ConsumerKeepsFormerIns = "pdc-garde-l-ins-retire";
    public const string ConsumerLosesGivenNames = "pdc-ne-garde-que-le-premier-prenom";
    public const string ConsumerLosesUsedName = "pdc-perd-le-nom-utilise";
    public const string ConsumerLosesBirthPlace = "pdc-perd-le-lieu-de-naissance";
    public const string ConsumerLosesStatus = "pdc-perd-le-statut";
    public const string ConsumerLosesAccents = "pdc-perd-les-accents";
    public const string ConsumerIgnoresCreation = "pdc-ne-cree-pas";
    public const string ConsumerIgnoresUpdate = "pdc-ne-met-pas-a-jour";
    public const string ConsumerIgnoresUnknownUpdate = "pdc-ignore-la-mise-a-jour-d-un-inconnu";
    public const string ConsumerIgnoresOrder = "pdc-ecrase-par-un-message-en-retard";
    public const string ConsumerDuplicates = "pdc-cree-un-doublon";
    public const string ConsumerIgnoresMerge = "pdc-ne-fusionne-pas";
    public const string ConsumerMergesBackwards = "pdc-fusionne-a-l-envers";
    public const string ConsumerRefusesUnknownMerge = "pdc-refuse-la-fusion-d-un-inconnu";
    public const string ConsumerIgnoresUnknownTarget = "pdc-ignore-la-fusion-vers-un-inconnu";
    public const string ConsumerIgnoresNewIdentifier = "pdc-ne-change-pas-l-identifiant";
    public const string ConsumerKeepsBothIdentifiers = "pdc-garde-l-ancien-identifiant";
    public const string ConsumerTakesIdentifierOfAnother = "pdc-prend-l-identifiant-d-un-autre";
    public const string ConsumerKeepsFaulty = "pdc-enregistre-le-fautif";

    public const string SupplierKeepsUnknown = "pds-dit-inconnu-qui-est-identifie";
    public const string ConsumerLosesUnknown = "pdc-ne-retient-pas-l-inconnu";
    public const string ConsumerKeepsUnknown = "pdc-garde-inconnu-qui-est-identifie";

    public const string SupplierUpdatesIns = "pds-change-l-ins-par-une-mise-a-jour";
    public const string SupplierHidesDroppedName = "pds-tait-le-nom-retire";
    public const string ConsumerKeepsDeletedIns = "pdc-garde-l-ins-supprime";
    public const string ConsumerIgnoresNewIns = "pdc-garde-l-ancien-ins";
    public const string ConsumerGuessesStatus = "pdc-devine-le-statut";
    public const string ConsumerTakesNia = "pdc-choisit-le-nia";
    public const string ConsumerTakesSecurityNumber = "pdc-prend-le-nir-pour-un-ins";
    public const string ConsumerRefusesNoStatus = "pdc-refuse-sans-statut";
    public const string ConsumerKeepsDroppedName = "pdc-garde-le-nom-retire";

    public const string ConsumerIgnoresLink = "pdc-ne-lie-pas";
    public const string ConsumerMergesOnLink = "pdc-fusionne-au-lieu-de-lier";
    public const string ConsumerCreatesOnLink = "pdc-cree-l-inconnu-d-un-lien";
    public const string ConsumerForgetsUnknownLink = "pdc-oublie-le-lien-avec-un-inconnu";
    public const string ConsumerRefusesUnknownLink = "pdc-refuse-le-lien-avec-un-inconnu";
    public const string ConsumerErrsOnLink = "pdc-ne-rejette-pas-un-lien";
    public const string ConsumerIgnoresUnlink = "pdc-ne-separe-pas";
    public const string ConsumerDropsOnUnlink = "pdc-supprime-en-separant";
    public const string ConsumerRefusesUnknownUnlink = "pdc-refuse-de-separer-ce-qui-n-est-pas-lie";

    public const string ConsumerTakesMissingSegment = "pdc-accepte-un-segment-absent";
    public const string ConsumerTakesAnyType = "pdc-accepte-tout-type";
    public const string ConsumerTakesAnyEvent = "pdc-acquitte-tout-evenement";
    public const string ConsumerNamesNoField = "pdc-ne-designe-aucun-champ";

    private static readonly string[] Identities =
    [
        SupplierSilent, SupplierSendsTwice, SupplierNeverRetries, SupplierRenumbersRetries, SupplierInsists, SupplierRepeatsControlId,
        SupplierSendsUnqualifiedIns, SupplierMergesBackwards, SupplierHidesChange, SupplierKeepsUtf8,
        ConsumerAcceptsAll, ConsumerRefusesAll, ConsumerNamesAnotherField, ConsumerGivesAnotherCode, ConsumerSaysNoReason, ConsumerRecallsAnother,
        ConsumerErrsOnType, ConsumerErrsOnEvent, ConsumerTakesAnyVersion, ConsumerHangsUpOnFault, ConsumerDiesOnFault,
        ConsumerKeepsProvisionalIns, ConsumerLosesIns, ConsumerKeepsFormerIns, ConsumerLosesGivenNames, ConsumerLosesUsedName, ConsumerLosesBirthPlace,
        ConsumerLosesStatus, ConsumerLosesAccents, ConsumerIgnoresCreation, ConsumerIgnoresUpdate, ConsumerIgnoresUnknownUpdate, ConsumerIgnoresOrder,
        ConsumerDuplicates, ConsumerIgnoresMerge, ConsumerMergesBackwards, ConsumerRefusesUnknownMerge, ConsumerIgnoresUnknownTarget,
        ConsumerIgnoresNewIdentifier, ConsumerKeepsBothIdentifiers, ConsumerTakesIdentifierOfAnother, ConsumerKeepsFaulty,
        SupplierKeepsUnknown, ConsumerLosesUnknown, ConsumerKeepsUnknown,
        SupplierUpdatesIns, SupplierHidesDroppedName, ConsumerKeepsDeletedIns, ConsumerIgnoresNewIns, ConsumerGuessesStatus, ConsumerTakesNia, ConsumerTakesSecurityNumber, ConsumerRefusesNoStatus, ConsumerKeepsDroppedName,
        ConsumerIgnoresLink, ConsumerMergesOnLink, ConsumerCreatesOnLink, ConsumerForgetsUnknownLink, ConsumerRefusesUnknownLink, ConsumerErrsOnLink,
        ConsumerIgnoresUnlink, ConsumerDropsOnUnlink, ConsumerRefusesUnknownUnlink,
        ConsumerTakesMissingSegment, ConsumerTakesAnyType, ConsumerTakesAnyEvent, ConsumerNamesNoField,
    ];
}
