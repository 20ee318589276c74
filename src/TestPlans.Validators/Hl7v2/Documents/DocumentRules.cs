namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>The rules on carried documents that the code can check; packs declare which, what they weigh and from where.</summary>
internal static class DocumentRules
{
    public const string Base64 = "DOC-BASE64";
    public const string Cda = "DOC-CDA";
    public const string TwoIds = "DOC-DEUX-IDENTIFIANTS";

    /// <summary>The file of the step <c>documents</c>.</summary>
    public static IReadOnlyList<string> OfContent => [Base64, Cda, TwoIds];

    public const string Reading = "COH-LECTURE";
    public const string PatientIds = "COH-PID-3";
    public const string RecordTarget = "COH-RECORDTARGET";
    public const string BirthName = "COH-NOM";
    public const string FirstName = "COH-PRENOM";
    public const string GivenNames = "COH-PRENOMS";
    public const string UsedName = "COH-NOM-UTILISE";
    public const string Sex = "COH-SEXE";
    public const string BirthDate = "COH-NAISSANCE";
    public const string BirthPlace = "COH-LIEU";
    public const string Type = "COH-TYPE";
    public const string Id = "COH-TXA-12";
    public const string Parent = "COH-TXA-13";
    public const string Replacement = "COH-REMPLACEMENT";
    public const string Visit = "COH-VENUE";
    public const string Sender = "COH-EXPEDITEUR";
    public const string Confidentiality = "COH-CONFIDENTIALITE";

    /// <summary>The file of the step <c>coherence</c> of a message and its document.</summary>
    public static IReadOnlyList<string> OfPair =>
    [
        Reading, PatientIds, RecordTarget, BirthName, FirstName, GivenNames, UsedName, Sex, BirthDate, BirthPlace, Type, Id, Parent, Replacement, Visit, Sender,
        Confidentiality,
    ];
}
