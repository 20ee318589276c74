namespace TestPlans.Simulators.Hl7v2;

/// <summary>Which consumers a partner plays: they decide the messages it takes.</summary>
[Flags]
public enum PartnerRoles
{
    /// <summary>Nothing is taken: every message is rejected as unsupported.</summary>
    None = 0,

    /// <summary>PDC, « consommateur d’identités »: ITI-30.</summary>
    Identities = 1,

    /// <summary>PEC, « consommateur de mouvements »: ITI-31.</summary>
    Movements = 2,

    /// <summary>« Gestionnaire de documents »: ORU^R01 and MDM of « transmission de documents CDA en HL7v2 ». Messages are judged and kept; nothing is learned of them.</summary>
    Documents = 4,

    /// <summary>« Créateur de documents », that takes the business acknowledgements it asked for: ZAM^Z01, Z02 and Z03. They are judged and kept.</summary>
    BusinessAcknowledgements = 8,
}

/// <summary>The messages of each role, as MSH-9.1 and MSH-9.2 name them.</summary>
internal static class SupportedMessages
{
    // IHE ITI TF-2 3.30.4 with the French options; A08 is excluded in France (PAM.fr 2.11.2 §2.2).
    private static readonly string[] Identities = ["ADT^A28", "ADT^A31", "ADT^A40", "ADT^A47", "ADT^A24", "ADT^A37"];

    // PAM.fr 2.11.2 §2.2: the events that every PES and PEC has, and the option « Pending Event Management ». Tracking is not followed.
    private static readonly string[] Movements =
    [
        "ADT^A01", "ADT^A02", "ADT^A03", "ADT^A04", "ADT^A05", "ADT^A06", "ADT^A07", "ADT^A11", "ADT^A12", "ADT^A13", "ADT^A14", "ADT^A15", "ADT^A16",
        "ADT^A21", "ADT^A22", "ADT^A25", "ADT^A26", "ADT^A27", "ADT^A38", "ADT^A44", "ADT^A52", "ADT^A53", "ADT^A54", "ADT^A55", "ADT^Z99",
    ];

    private static readonly string[] Documents = ["ORU^R01", "MDM^T02", "MDM^T04", "MDM^T10"];

    private static readonly string[] BusinessAcknowledgements = ["ZAM^Z01", "ZAM^Z02", "ZAM^Z03"];

    /// <summary>The messages that these roles take.</summary>
    public static HashSet<string> Of(PartnerRoles roles) =>
    [
        .. roles.HasFlag(PartnerRoles.Identities) ? Identities : [],
        .. roles.HasFlag(PartnerRoles.Movements) ? Movements : [],
        .. roles.HasFlag(PartnerRoles.Documents) ? Documents : [],
        .. roles.HasFlag(PartnerRoles.BusinessAcknowledgements) ? BusinessAcknowledgements : [],
    ];
}
