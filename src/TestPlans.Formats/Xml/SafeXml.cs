using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace TestPlans.Formats.Xml;

/// <summary>
/// The only door by which XML enters: no DTD, no external reference, bounded size and depth, positions kept.
/// What is wrong with a document comes back as an <see cref="XmlFault"/>.
/// </summary>
public static class SafeXml
{
    static SafeXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads a document into LINQ to XML, with line information on every element and attribute.</summary>
    /// <param name="bytes">The document; a byte order mark is taken.</param>
    /// <param name="limits">Bounds, or null for <see cref="XmlLimits.Default"/>.</param>
    public static XmlResult<XDocument> Load(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null) =>
        Read(bytes, static reader => XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace), limits);

    /// <summary>Reads the document of a file; an absent, unreadable or too large file is a fault too.</summary>
    public static XmlResult<XDocument> LoadFile(string path, XmlLimits? limits = null)
    {
        var content = ReadFile(path, limits);
        return content.TryGet(out var bytes, out var fault) ? Load(bytes, limits) : XmlResult<XDocument>.Failed(fault);
    }

    /// <summary>Says whether the document is well formed: null when it is.</summary>
    public static XmlFault? Check(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null) =>
        Read(bytes, static reader => { while (reader.Read()) { } return string.Empty; }, limits).Fault;

    /// <summary>Runs <paramref name="consume"/> over a hardened reader and turns every XML error it meets into a fault.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="consume">Reads from the reader, which also implements <see cref="IXmlLineInfo"/>; must not keep it.</param>
    /// <param name="limits">Bounds, or null for the default ones.</param>
    public static XmlResult<T> Read<T>(ReadOnlyMemory<byte> bytes, Func<XmlReader, T> consume, XmlLimits? limits = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(consume);
        limits ??= XmlLimits.Default;
        if (Refuse(bytes, limits) is { } refused)
        {
            return XmlResult<T>.Failed(refused);
        }

        XmlReader? reader = null;
        try
        {
            reader = Open(bytes, limits);
            return XmlResult<T>.Of(consume(reader));
        }
        catch (XmlException error)
        {
            return XmlResult<T>.Failed(Placed(XmlFaultText.From(error), bytes.Span));
        }
        catch (Exception error) when (error is DecoderFallbackException or NotSupportedException or ArgumentException && reader is null or { ReadState: ReadState.Error })
        {
            return XmlResult<T>.Failed(new XmlFault("L’encodage déclaré n’est pas connu ou ne correspond pas aux octets du document.", 1, 1));
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Reads a whole file within bounds: its bytes, or the fault (absent, a folder, a pipe, a device, unreadable, too large).</summary>
    public static XmlResult<byte[]> ReadFile(string path, XmlLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        limits ??= XmlLimits.Default;
        try
        {
            if (RegularFile.Problem(path) is { } problem)
            {
                return Unread(problem);
            }

            var file = new FileInfo(path);
            if (!file.Exists)
            {
                return Unread("Le fichier n’existe pas.");
            }

            return file.Length > limits.MaxBytes ? Unread(TooLarge(limits)) : XmlResult<byte[]>.Of(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Unread("Le fichier ne peut pas être lu (droits, verrou ou nom invalide).");
        }
    }

    /// <summary>
    /// A hardened reader for callers that need one of their own (schema sets, streaming). It throws <see cref="XmlException"/>
    /// on a bad document: prefer <see cref="Read{T}"/>; <see cref="Fault(XmlException)"/> puts the exception in French.
    /// </summary>
    public static XmlReader Open(ReadOnlyMemory<byte> bytes, XmlLimits? limits = null)
    {
        limits ??= XmlLimits.Default;
        var array = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        return new BoundedXmlReader(XmlReader.Create(stream, Settings(limits)), limits.MaxDepth);
    }

    /// <summary>A result that is a fault, for readers that add their own checks.</summary>
    public static XmlResult<T> Failed<T>(XmlFault fault)
        where T : class => XmlResult<T>.Failed(fault);

    /// <summary>A result that is a value, for readers of their own.</summary>
    public static XmlResult<T> Succeeded<T>(T value)
        where T : class => XmlResult<T>.Of(value);

    /// <summary>What a reader that builds a tree raises beyond <see cref="XmlLimits.MaxNodes"/>.</summary>
    /// <param name="limits">The bounds.</param>
    /// <param name="line">Line where the bound is passed, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    public static XmlException TooManyNodes(XmlLimits limits, int line, int column)
    {
        ArgumentNullException.ThrowIfNull(limits);
        return new XmlException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Le document dépasse {limits.MaxNodes} {XmlFaultText.NodesMark} (éléments, attributs, textes) : il demanderait trop de mémoire."), null, line, column);
    }

    /// <summary>The fault, in French, that an XML exception stands for.</summary>
    public static XmlFault Fault(XmlException error) => XmlFaultText.From(error);

    // The platform refuses a DOCTYPE without saying where it stands.
    private static XmlFault Placed(XmlFault fault, ReadOnlySpan<byte> bytes)
    {
        var doctype = fault.Line == 0 ? bytes.IndexOf("<!DOCTYPE"u8) : -1;
        return doctype < 0 ? fault : fault with { Line = bytes[..doctype].Count((byte)'\n') + 1, Column = doctype - bytes[..doctype].LastIndexOf((byte)'\n') };
    }

    private static XmlReaderSettings Settings(XmlLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        MaxCharactersInDocument = limits.MaxBytes,
        MaxCharactersFromEntities = 1024,
    };

    private static XmlFault? Refuse(ReadOnlyMemory<byte> bytes, XmlLimits limits) =>
        bytes.Length > limits.MaxBytes ? new XmlFault(TooLarge(limits), 0, 0)
        : IsBlank(bytes.Span) ? new XmlFault("Le document est vide.", 0, 0)
        : EncodingClaim.Problem(bytes.Span);

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at == bytes.Length;
    }

    private static XmlResult<byte[]> Unread(string message) => XmlResult<byte[]>.Failed(new XmlFault(message, 0, 0));

    private static string TooLarge(XmlLimits limits) => $"Le document dépasse la taille admise ({DocumentSize.Shown(limits.MaxBytes)}).";
}
