namespace TestPlans.Formats.Hl7v2;

/// <summary>The delimiters of a message, as its MSH-1 and MSH-2 give them (HL7 2.5, chapter 2, §2.5.4).</summary>
/// <param name="Field">Between fields: MSH-1.</param>
/// <param name="Component">Between components: first character of MSH-2.</param>
/// <param name="Repetition">Between repetitions: second character.</param>
/// <param name="Escape">Around escape sequences: third character; 0 when the message has none.</param>
/// <param name="Subcomponent">Between subcomponents: fourth character; 0 when the message has none.</param>
public readonly record struct Er7Delimiters(byte Field, byte Component, byte Repetition, byte Escape, byte Subcomponent)
{
    /// <summary>The usual ones: <c>|^~\&amp;</c>.</summary>
    public static Er7Delimiters Default { get; } = new((byte)'|', (byte)'^', (byte)'~', (byte)'\\', (byte)'&');

    /// <summary>MSH-2 as it is written: the delimiters but the first.</summary>
    internal byte[] EncodingCharacters() =>
        [.. new[] { Component, Repetition, Escape, Subcomponent }.Where(delimiter => delimiter != 0)];

    // 0 when the message has none: then nothing is split at that level.
    internal byte Between(int level) => level switch
    {
        0 => Field,
        1 => Repetition,
        2 => Component,
        _ => Subcomponent,
    };

    /// <summary>
    /// Reads MSH-1 and MSH-2 of a text that begins with <c>MSH</c>. A message without its last encoding characters can still be split:
    /// that is an error and not a refusal. Delimiters that cannot tell values apart are a refusal.
    /// </summary>
    /// <returns>What is wrong, in French, and how much it weighs; null when nothing is.</returns>
    internal static (Er7Severity Severity, string Message)? Read(ReadOnlySpan<byte> header, out Er7Delimiters delimiters)
    {
        delimiters = default;
        if (header.Length < 4 || !Usable(header[3]))
        {
            return (Er7Severity.Fatal, "MSH-1 doit être le séparateur de champs, un caractère ASCII qui n’est ni une lettre ni un chiffre (d’ordinaire « | »).");
        }

        var rest = header[4..];
        var end = rest.IndexOfAny(header[3], (byte)'\r', (byte)'\n');
        var characters = end < 0 ? rest : rest[..end];
        if (characters.Length is 0 or > 5 || !AllUsable(characters, header[3]))
        {
            return (Er7Severity.Fatal, $"MSH-2 doit donner quatre séparateurs différents (d’ordinaire « ^~\\& ») ; trouvé : « {Er7Charset.Printable(characters)} ».");
        }

        delimiters = new Er7Delimiters(header[3], characters[0], At(characters, 1), At(characters, 2), At(characters, 3));
        return characters.Length < 4
            ? (Er7Severity.Error, $"MSH-2 doit donner quatre séparateurs (composante, répétition, échappement, sous-composante) ; trouvé : « {Er7Charset.Printable(characters)} ».")
            : null;
    }

    private static byte At(ReadOnlySpan<byte> characters, int index) => index < characters.Length ? characters[index] : (byte)0;

    private static bool AllUsable(ReadOnlySpan<byte> characters, byte field)
    {
        for (var i = 0; i < characters.Length; i++)
        {
            if (!Usable(characters[i]) || characters[i] == field || characters[..i].Contains(characters[i]))
            {
                return false;
            }
        }

        return true;
    }

    // A space, a quote or a letter would make every value ambiguous.
    private static bool Usable(byte value) => value is > 0x20 and < 0x7F && !char.IsAsciiLetterOrDigit((char)value) && value != '"';
}
