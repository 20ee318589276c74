using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Reading;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>The documents of one type of message (ANS, Transmission de documents CDA en HL7v2 2.1): ORU^R01 in HL7 2.5, MDM^T02, T04 and T10 in HL7 2.6.</summary>
internal sealed class DocumentHandler : IMessageHandler
{
    private readonly HeldDocuments _documents;
    private readonly HeldIdentities _identities;
    private readonly Action<Er7Message> _taken;
    private readonly ActiveDefect _defect;
    private readonly DocumentReader _reader;
    private readonly PidReader _patients;

    // Read once, to be checked and then taken: a document may be large.
    private (Er7Message? Of, DocumentMessage? Read) _last;

    private DocumentHandler(string type, string version, string[] events, HeldDocuments documents, HeldIdentities identities, Action<Er7Message> taken, ActiveDefect defect)
    {
        (Type, Version, Events, _documents, _identities, _taken, _defect) = (type, version, events, documents, identities, taken, defect);
        (_reader, _patients) = (new DocumentReader(defect), new PidReader(defect));
    }

    public string Type { get; }

    public string Version { get; }

    public IReadOnlyList<string> Events { get; }

    /// <summary>Those of both types; what they take is kept together, and told once it is.</summary>
    public static IEnumerable<IMessageHandler> All(HeldDocuments documents, HeldIdentities identities, Action<Er7Message> taken, ActiveDefect defect) =>
    [
        new DocumentHandler("ORU", "2.5", ["R01"], documents, identities, taken, defect),
        new DocumentHandler("MDM", "2.6", ["T02", "T04", "T10"], documents, identities, taken, defect),
    ];

    public Er7Error? Check(Er7Message message)
    {
        var (read, fault) = _reader.Read(message);
        _last = (message, read);
        return fault ?? (_defect.Switches(Type == "MDM" ? Behaviours.ManagerRefusesMdm : Behaviours.ManagerRefusesOru) ? new Er7Error("207", null, "message refusé") : null);
    }

    public Er7Error? Take(Er7Message message)
    {
        var read = ReferenceEquals(_last.Of, message) ? _last.Read : _reader.Read(message).Read;
        if (read is null)
        {
            return null;
        }

        var error = _documents.Take(read);
        if (error is null)
        {
            // A document says whose it is now; its sender's clock is the only date that an ORU gives.
            var identity = _patients.Read(message);
            _identities.Update(identity with { BirthName = SpoiledDocument.Of(identity.BirthName, _defect), UpdatedAt = message["MSH-7"].Text });
            _taken(message);
        }

        return error;
    }
}
