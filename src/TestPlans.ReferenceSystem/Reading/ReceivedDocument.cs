using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Xml;

namespace TestPlans.ReferenceSystem.Reading;

/// <summary>A document as this system reads it; it does not use the reader of the plans, so that one mistake is not made twice.</summary>
internal sealed class ReceivedDocument
{
    private static readonly XNamespace Hl7 = CdaHeaderReader.Hl7;

    private ReceivedDocument(XElement root)
    {
        Root = root;
        Header = CdaHeaderReader.Interpret(root);
        Body = root.Elements(Hl7 + "component").Elements().FirstOrDefault();
    }

    public XElement Root { get; }

    public CdaHeader Header { get; }

    public XElement? Body { get; }

    /// <summary>The sections of the first rank.</summary>
    public IEnumerable<XElement> Sections => Body?.Elements(Hl7 + "component").Elements(Hl7 + "section") ?? [];

    /// <summary>The file of a level 1 body, or null.</summary>
    public byte[]? EmbeddedFile { get; private init; }

    /// <summary>Why the body cannot be shown, in French, or null.</summary>
    public string? BodyProblem { get; private init; }

    /// <summary>The document, or why it is none.</summary>
    public static (ReceivedDocument? Document, UnreadableDocument? Problem) Read(ReadOnlyMemory<byte> bytes)
    {
        if (!SafeXml.Load(bytes).TryGet(out var document, out var fault))
        {
            return (null, new UnreadableDocument($"document illisible, non intégré : {fault}", IsMalformed: true));
        }

        if (document.Root!.Name != Hl7 + "ClinicalDocument")
        {
            return (null, new UnreadableDocument($"ce fichier n’est pas un document CDA (racine « {document.Root.Name.LocalName} »), non intégré", IsMalformed: false));
        }

        var read = new ReceivedDocument(document.Root);
        var (file, problem) = BodyOf(read.Body);
        return (new ReceivedDocument(document.Root) { EmbeddedFile = file, BodyProblem = problem }, null);
    }

    private static (byte[]? File, string? Problem) BodyOf(XElement? body)
    {
        if (body?.Name == Hl7 + "structuredBody")
        {
            return (null, null);
        }

        if (body?.Name != Hl7 + "nonXMLBody" || body.Element(Hl7 + "text") is not { } text)
        {
            return (null, "le document n’a pas de corps : rien à afficher, non intégré");
        }

        var file = new byte[(text.Value.Length * 3 / 4) + 3];
        return Convert.TryFromBase64String(text.Value, file, out var length)
            ? CheckPdf(file[..length], (string?)text.Attribute("mediaType"))
            : (null, "le corps du document n’est pas du base64 : impossible de l’afficher, non intégré");
    }

    private static (byte[]? File, string? Problem) CheckPdf(byte[] file, string? mediaType) =>
        mediaType == "application/pdf" && !(file.AsSpan().StartsWith("%PDF-"u8) && file.AsSpan().LastIndexOf("%%EOF"u8) >= 0)
            ? (null, "le corps du document n’est pas un PDF lisible : impossible de l’afficher, non intégré")
            : (file, null);
}

/// <summary>A file that cannot be taken as a document.</summary>
/// <param name="Warning">What the user is told.</param>
/// <param name="IsMalformed">True when it is not even XML.</param>
internal sealed record UnreadableDocument(string Warning, bool IsMalformed);
