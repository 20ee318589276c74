namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>The fictitious establishment that sends: its applications and the authorities of its identifiers.</summary>
internal static class Establishment
{
    public const string Application = "SYSTEME-REFERENCE";
    public const string Facility = "TESTVILLE";

    /// <summary>The partner, until an answer says better.</summary>
    public const string Partner = "PARTENAIRE";

    /// <summary>Authority of the IPP: a local name, and an OID derived from a UUID, that belongs to nobody.</summary>
    public const string IppNamespace = "TESTVILLE";
    public const string IppRoot = TestPlans.ReferenceSystem.Writing.Practice.LocalPatientRoot;

    /// <summary>Local name of the authority of an INS-NIR (Contraintes types HL7 v2.5 1.8.2 N.1).</summary>
    public const string InsNamespace = "ASIP-SANTE-INS-NIR";

    /// <summary>The version of the national extension spoken.</summary>
    public const string Extension = "2.11";
}
