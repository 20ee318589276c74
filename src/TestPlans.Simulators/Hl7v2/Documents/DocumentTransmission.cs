using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The message that carries a document.</summary>
public enum DocumentCarrier
{
    /// <summary>ORU^R01 in HL7 2.5: one document, or two formats of the same.</summary>
    Oru,

    /// <summary>MDM^T02, T10 or T04 in HL7 2.6: one document.</summary>
    Mdm,
}

/// <summary>What the manager is asked to do with a document, as ORC-1, OBX-11 and the event of an MDM say it together.</summary>
public enum DocumentAction
{
    /// <summary>NW, F, T02: take it.</summary>
    Transmit,

    /// <summary>RO, C, T10: it takes the place of another one.</summary>
    Replace,

    /// <summary>CA, D, T04: withdraw it.</summary>
    Delete,
}

/// <summary>A request of our CREATEUR about documents of one patient.</summary>
public sealed record DocumentTransmission
{
    /// <summary>Whose documents they are (PID).</summary>
    public required SimulatedPatient Patient { get; init; }

    /// <summary>The visit they come from (PID-18, PV1).</summary>
    public required SimulatedVisit Visit { get; init; }

    /// <summary>The document; a second one, another format of the same, in an ORU only.</summary>
    public required IReadOnlyList<SimulatedDocument> Documents { get; init; }

    /// <summary>In which message they go.</summary>
    public DocumentCarrier Carrier { get; init; }

    /// <summary>What is asked.</summary>
    public DocumentAction Action { get; init; }

    /// <summary>Where the manager is to take them.</summary>
    public DocumentDestination Destination { get; init; } = new() { ToDmp = true };

    /// <summary>Who sends them (PRT-4 = SB); null: not written.</summary>
    public DocumentSender? Sender { get; init; }

    /// <summary>Who receives them by MSSanté (PRT-4 = RCT).</summary>
    public IReadOnlyList<DocumentRecipient> Recipients { get; init; } = [];

    /// <summary>The mailbox for answers (PRT-4 = REPLY); null: not written.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether the only change is who may see the document (MODIF_CONF_CODE).</summary>
    public bool ChangesConfidentiality { get; init; }

    /// <summary>Whether the manager is to say what the DMP and the mailboxes answered (ACK_RECEPTION).</summary>
    public bool AsksReceipt { get; init; }

    /// <summary>Text of the mail to professionals (CORPSMAIL_PS); null: not written.</summary>
    public string? MailToProfessionals { get; init; }

    /// <summary>Text of the mail to the patient (CORPSMAIL_PATIENT); null: not written.</summary>
    public string? MailToPatient { get; init; }
}

/// <summary>Where a document goes and who must not see it in the DMP. The norm admits some combinations only; nothing is corrected here.</summary>
public sealed record DocumentDestination
{
    /// <summary>DESTDMP.</summary>
    public bool ToDmp { get; init; }

    /// <summary>DESTMSSANTEPS.</summary>
    public bool ToProfessional { get; init; }

    /// <summary>DESTMSSANTEPAT.</summary>
    public bool ToPatient { get; init; }

    /// <summary>MASQUE_PS.</summary>
    public bool IsHiddenFromProfessionals { get; init; }

    /// <summary>INVISIBLE_PATIENT.</summary>
    public bool IsHiddenFromPatient { get; init; }

    /// <summary>INVISIBLE_REP_LEGAUX.</summary>
    public bool IsHiddenFromRepresentatives { get; init; }

    /// <summary>CONNEXION_SECRETE.</summary>
    public bool IsSecret { get; init; }
}

/// <summary>The professional who sends, and the organisation.</summary>
/// <param name="Professional">Written with « 8 » before the RPPS number, as IDNPS.</param>
/// <param name="Organisation">Its name.</param>
/// <param name="StructureId">Its national identifier (IDNST): a FINESS number has « 1 » before it.</param>
public sealed record DocumentSender(SimulatedPractitioner Professional, string Organisation, string StructureId);

/// <summary>A recipient by MSSanté.</summary>
/// <param name="Mailbox">The address (PRT-15.4).</param>
/// <param name="Professional">The professional; null for the patient of the message.</param>
public sealed record DocumentRecipient(string Mailbox, SimulatedPractitioner? Professional = null);
