namespace TestPlans.Validators.Hl7v2.Movements;

/// <summary>The rules on a sequence of movements that the code can check; packs declare which, what they weigh and from where.</summary>
internal static class MovementRules
{
    public const string Reading = "CDV-LECTURE";
    public const string Patient = "CDV-PATIENT";
    public const string Admission = "CDV-ADMISSION";
    public const string Reuse = "CDV-REEMPLOI";
    public const string Open = "CDV-OUVERTE";
    public const string Discharged = "CDV-SORTIE";
    public const string Order = "CDV-ORDRE";
    public const string Identifier = "CDV-IDENTIFIANT";
    public const string Unknown = "CDV-INCONNU";
    public const string Cancelled = "CDV-ANNULE";
    public const string Current = "CDV-COURANT";
    public const string Origin = "CDV-ORIGINE";
    public const string Visit = "CDV-VENUE";
    public const string Absence = "CDV-ABSENCE";
    public const string Class = "CDV-CLASSE";
    public const string Occurred = "CDV-EVN-6";
    public const string Historic = "CDV-HISTORIQUE";
    public const string Account = "CDV-DOSSIER";
    public const string SameAccount = "CDV-COMPTE";
    public const string Preadmission = "CDV-PREADMISSION";
    public const string Simultaneous = "CDV-SIMULTANE";
    public const string Place = "CDV-LIEU";

    public static IReadOnlyList<string> All =>
    [
        Reading, Patient, Admission, Reuse, Open, Discharged, Order, Identifier, Unknown, Cancelled, Current, Origin, Visit, Absence, Class, Occurred, Historic, Account, SameAccount, Preadmission, Simultaneous, Place,
    ];
}
