using System.Text;

namespace TestPlans.Formats.Xml;

/// <summary>
/// How the very start of a document is written, its mark above all, against the encoding that it declares. Readers follow the one or the other, and the document then
/// reads as nonsense somewhere else; XML 1.0 (§4.3.3) makes the contradiction itself the fault.
/// </summary>
internal static class EncodingClaim
{
    private const int Looked = 256;

    /// <summary>The fault, at the declared encoding; null when bytes and declaration agree, or when nothing is declared.</summary>
    public static XmlFault? Problem(ReadOnlySpan<byte> bytes)
    {
        var (mark, name, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, "UTF-8", 3),
            // UTF-32 begins as UTF-16 does: its own mark is longer, and readers know it.
            [0xFF, 0xFE, 0, 0, ..] => (null, "", 0),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, "UTF-16", 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, "UTF-16", 2),
            [(byte)'<', (byte)'?', (byte)'x', ..] => (Encoding.Latin1, "", 0),
            _ => (null, "", 0),
        };
        if (mark is null)
        {
            return null;
        }

        var head = mark.GetString(bytes[length..Math.Min(bytes.Length, Looked * 2)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = head.StartsWith("<?xml", StringComparison.Ordinal) && end > 0 ? head[..end].IndexOf("encoding", StringComparison.Ordinal) : -1;
        if (at < 0 || head[at..end].Split('"', '\'') is not [_, { } declared, _, ..] || Agree(declared, name))
        {
            return null;
        }

        var line = head[..at].Count(character => character == '\n') + 1;
        var written = name.Length > 0 ? $"commence par la marque de {name} : il est écrit en {name}" : "s’écrit à un octet par lettre : il est en UTF-8 ou dans un jeu à un octet";
        return new XmlFault($"Le document déclare l’encodage « {declared} », mais {written}.", line, at - head[..at].LastIndexOf('\n'));
    }

    // Without a mark, one byte a letter excludes UTF-16 alone: what else is declared, the reader tries.
    private static bool Agree(string declared, string mark) =>
        mark.Length > 0 ? declared.StartsWith(mark, StringComparison.OrdinalIgnoreCase) : !declared.StartsWith("UTF-16", StringComparison.OrdinalIgnoreCase);
}
