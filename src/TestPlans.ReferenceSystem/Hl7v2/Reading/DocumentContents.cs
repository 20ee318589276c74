using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>The documents that a message carries: one in an MDM, one or two in an ORU (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2).</summary>
internal static class DocumentContents
{
    /// <summary>The OBX of documents: of type ED, and no text of a mail.</summary>
    public static IReadOnlyList<EncapsulatedData> Of(Er7Message message) => [.. EncapsulatedData.Of(message).Where(one => !one.Identifier.Component(3).Is(DocumentMetadata.System))];

    /// <summary>Those that could be read, and the first fault.</summary>
    public static (IReadOnlyList<ReadDocument> Documents, Er7Error? Fault) Read(Er7Message message)
    {
        var contents = Of(message);
        if (contents.Count == 0)
        {
            return ([], RequiredFields.Error("101", "OBX-5", "le message ne porte aucun document (OBX de type ED)"));
        }

        var limit = message.Type == "MDM" ? 1 : 2;
        var fault = contents.Count > limit ? new Er7Error("198", contents[limit].Value.Path with { Field = 0 }, $"un {message.Type} porte au plus {(limit == 1 ? "un document" : "deux documents")}") : null;
        var read = new List<ReadDocument>();
        foreach (var content in contents)
        {
            var (header, wrong) = Read(content);
            fault ??= wrong;
            if (header is { Id: not null })
            {
                read.Add(Placed(message, content, header));
            }
        }

        return (read, fault);
    }

    /// <summary>The id that TXA-12 or TXA-13 gives: an OID alone, or an extension under an OID.</summary>
    public static CdaId Id(Er7Value field) => field.Component(3).IsValued ? new CdaId(field.Component(3).Text, field.Component(1).Text) : new CdaId(field.Component(1).Text, null);

    // An MDM says in TXA which document it is about; an ORU leaves it to the document.
    private static ReadDocument Placed(Er7Message message, EncapsulatedData content, CdaHeader header)
    {
        var (bytes, place) = (content.Base64!.Bytes, content.Data.Path);
        return message.Type == "MDM"
            ? new ReadDocument(bytes, header, message.Event == "T10" ? Id(message["TXA-13"]) : null, place, Er7Path.Parse("TXA-12"), Er7Path.Parse("TXA-13"))
            : new ReadDocument(bytes, header, header.Replaces.Count > 0 ? header.Replaces[0] : null, place, place, place);
    }

    private static (CdaHeader? Header, Er7Error? Fault) Read(EncapsulatedData content)
    {
        var place = content.Data.Path;
        if (!content.IsBase64)
        {
            return (null, new Er7Error("103", content.Value.Component(4).Path, "un document est codé en Base64"));
        }

        if (content.Base64 is not { } decoded)
        {
            return (null, new Er7Error("101", place, "le document manque"));
        }

        if (!CdaDocument.Read(decoded.Bytes).TryGet(out var document, out var problem))
        {
            return (null, new Er7Error("102", place, decoded.Fault is null ? $"le document n’est pas un document CDA lisible : {problem.Message}" : NotBase64(decoded)));
        }

        return decoded.Fault is not null ? (document.Header, new Er7Error("102", place, NotBase64(decoded)))
            : (document.Header, document.Header.Id is null ? new Er7Error("102", place, "le document n’a pas d’identifiant") : null);
    }

    private static string NotBase64(Base64Text decoded) => $"le Base64 du document ne se lit pas : {decoded.Fault}";
}
