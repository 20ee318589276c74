using System.Text;
using System.Text.RegularExpressions;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// A copy of a test document under identifiers that no other copy bears, so that what a system keeps of earlier ones disturbs nothing. Only the
/// identifiers change, byte for byte the rest stays: a faulty document keeps its fault, whatever its encoding, if ASCII is a part of it.
/// </summary>
public static partial class DocumentCopy
{
    /// <summary>Where a test document bears its identifiers, below the arc that ITU-T X.660 leaves to examples (2.999).</summary>
    public const string Arc = "2.999.10";

    /// <summary>What a test document bears in place of the IPP of its patient.</summary>
    public const string IppMark = "IPP-DU-SCENARIO";

    /// <summary>The copy. A document without identifiers in <see cref="Arc"/> and without <see cref="IppMark"/> is given back as it is.</summary>
    /// <param name="document">The document.</param>
    /// <param name="number">Added to every identifier of the arc, as a last arc of its own: digits and dots, no leading zero.</param>
    /// <param name="ipp">The IPP of the patient; left alone by default.</param>
    public static byte[] Of(ReadOnlyMemory<byte> document, string number, string ipp = IppMark)
    {
        ArgumentNullException.ThrowIfNull(ipp);
        // Latin-1 gives each byte its own character, and back.
        var text = Encoding.Latin1.GetString(document.Span);
        text = Identifier().Replace(text, match => $"{match.Value}.{number}");
        return Encoding.Latin1.GetBytes(text.Replace(IppMark, ipp, StringComparison.Ordinal));
    }

    /// <summary>Whether an identifier was made by <see cref="Of"/>, and under another number.</summary>
    /// <param name="identifier">An OID, or an OID and its extension.</param>
    /// <param name="number">The number of the copies looked for.</param>
    public static bool IsOfAnother(string identifier, string number)
    {
        ArgumentNullException.ThrowIfNull(identifier);
        return identifier.StartsWith(Arc + ".", StringComparison.Ordinal) && !identifier.EndsWith("." + number, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<![0-9.])2\.999\.10(\.[0-9]+)+(?![0-9.])", RegexOptions.None, 10_000)]
    private static partial Regex Identifier();
}
