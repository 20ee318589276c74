namespace TestPlans.ReferenceSystem;

/// <summary>Of the actors of « Transmission de documents CDA en HL7v2 ».</summary>
internal static partial class Behaviours
{
    public const string DocumentOfAnother = "createur-hl7-document-d-un-autre";
    public const string DocumentOfAnotherType = "createur-hl7-autre-type-de-document";
    public const string DocumentUnchangedOnReplacement = "createur-hl7-remplace-sans-changer";
    public const string DocumentDeletesAnother = "createur-hl7-supprime-un-autre-document";

    private static readonly string[] Transmissions = [DocumentOfAnother, DocumentOfAnotherType, DocumentUnchangedOnReplacement, DocumentDeletesAnother];
}
