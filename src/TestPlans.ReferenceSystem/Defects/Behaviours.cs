namespace TestPlans.ReferenceSystem;

/// <summary>The places where what the reference system does can be switched by a defect.</summary>
internal static partial class Behaviours
{
    public const string Silent = "createur-ne-produit-rien";
    public const string SendUnqualifiedIns = "createur-transmet-l-ins-non-qualifie";
    public const string NewSetOnReplacement = "remplacement-change-de-lot";
    public const string SameVersionOnReplacement = "remplacement-garde-le-numero";
    public const string SameIdOnReplacement = "remplacement-garde-l-identifiant";
    public const string NoReferenceOnReplacement = "remplacement-sans-reference";
    public const string WrongParentOnReplacement = "remplacement-designe-un-autre-document";
    public const string ForgetTreatment = "createur-oublie-un-traitement";
    public const string ForgetAbsence = "createur-tait-l-absence";
    public const string SkipContent = "consommateur-ne-controle-pas-le-contenu";
    public const string IgnoreReplacement = "consommateur-ignore-les-remplacements";
    public const string SkipIdentity = "consommateur-ne-verifie-pas-l-identite";
    public const string SkipIns = "consommateur-ignore-le-matricule";
    public const string SkipBirthName = "consommateur-ignore-le-nom";
    public const string SkipGivenName = "consommateur-ignore-les-prenoms";
    public const string SkipSex = "consommateur-ignore-le-sexe";
    public const string SkipBirthDate = "consommateur-ignore-la-date-de-naissance";
    public const string SkipBirthPlace = "consommateur-ignore-le-lieu-de-naissance";
    public const string AcceptMalformed = "consommateur-integre-le-mal-forme";
    public const string AcceptNonCda = "consommateur-integre-ce-qui-n-est-pas-du-cda";
    public const string AcceptBrokenPdf = "consommateur-integre-un-corps-illisible";
    public const string TakeKnownId = "consommateur-reprend-un-identifiant-connu";
    public const string TakeKnownVersion = "consommateur-reprend-une-version-connue";
    public const string DropWarnings = "consommateur-tait-les-avertissements";
    public const string VagueWarnings = "consommateur-avertit-sans-designer";
    public const string AlwaysWarn = "consommateur-avertit-sans-raison";
    public const string RefuseAll = "consommateur-refuse-tout";
    public const string WrongFile = "consommateur-range-dans-un-autre-dossier";
    public const string HideHeader = "consommateur-n-affiche-pas-l-en-tete";
    public const string HideBody = "consommateur-n-affiche-pas-le-corps";
    public const string TruncateBody = "consommateur-tronque-le-corps";
    public const string HideCodedData = "consommateur-ne-restitue-rien";
    public const string WrongDosage = "consommateur-restitue-une-autre-posologie";
    public const string HideAllergies = "consommateur-omet-les-allergies";
    public const string HideProblems = "consommateur-omet-les-problemes";
    public const string HideTreatments = "consommateur-omet-les-traitements";
    public const string RepeatRows = "consommateur-restitue-en-double";
    public const string NoRestitution = "consommateur-ne-dit-rien";

    private static readonly string[] Documents =
    [
        Silent, SendUnqualifiedIns, NewSetOnReplacement, SameVersionOnReplacement, SameIdOnReplacement, NoReferenceOnReplacement, WrongParentOnReplacement,
        ForgetTreatment, ForgetAbsence, SkipContent, IgnoreReplacement, SkipIdentity, SkipIns, SkipBirthName, SkipGivenName, SkipSex, SkipBirthDate, SkipBirthPlace,
        AcceptMalformed, AcceptNonCda, AcceptBrokenPdf, TakeKnownId, TakeKnownVersion, DropWarnings, VagueWarnings, AlwaysWarn, RefuseAll, WrongFile,
        HideHeader, HideBody, TruncateBody, HideCodedData, WrongDosage, HideAllergies, HideProblems, HideTreatments, RepeatRows, NoRestitution,
    ];

    /// <summary>Whether the behaviour is one of a transaction on the wire, and not of making or showing a document.</summary>
    public static bool IsOnTheWire(string behaviour) => !Documents.Contains(behaviour, StringComparer.Ordinal);

    /// <summary>Every one of them, for whoever reads or checks a defect.</summary>
    public static IReadOnlyList<string> All => [.. Documents, .. Identities, .. Movements, .. Transmissions];
}
