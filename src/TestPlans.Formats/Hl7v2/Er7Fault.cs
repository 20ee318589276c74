namespace TestPlans.Formats.Hl7v2;

/// <summary>How much a fault of reading weighs.</summary>
public enum Er7Severity
{
    /// <summary>Taken as it was meant, and said: line ends of a file, a blank line.</summary>
    Warning,

    /// <summary>The message breaks the encoding rules, yet could be read.</summary>
    Error,

    /// <summary>No message could be read.</summary>
    Fatal,
}

/// <summary>What is wrong with the encoding of a message: a value, never an exception.</summary>
/// <param name="Id">Stable id, one of <see cref="Er7FaultIds"/>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Message">One French line: what is asked and what was found.</param>
/// <param name="Path">Where, in the notation of <see cref="Er7Path"/>; empty for the message as a whole.</param>
/// <param name="Line">Line in the text, from 1; 0 when the fault has no place.</param>
/// <param name="Column">Column in characters (code points), from 1; 0 when the fault has no place.</param>
public sealed record Er7Fault(string Id, Er7Severity Severity, string Message, string Path, int Line, int Column)
{
    /// <summary>The fault as one line, with its place when there is one.</summary>
    public override string ToString() => Line == 0
        ? Message
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ligne {Line}, colonne {Column} : {Message}");
}

/// <summary>The ids of the faults of reading. They never change: rules, tests and acknowledgements name them.</summary>
public static class Er7FaultIds
{
    /// <summary>Nothing to read.</summary>
    public const string Empty = "ER7-VIDE";

    /// <summary>Larger than <see cref="Er7Limits"/> allows.</summary>
    public const string TooLarge = "ER7-TAILLE";

    /// <summary>More segments than <see cref="Er7Limits"/> allows.</summary>
    public const string TooManySegments = "ER7-TROP-DE-SEGMENTS";

    /// <summary>The first segment is not MSH.</summary>
    public const string NoHeader = "ER7-MSH-ABSENT";

    /// <summary>MSH-1 and MSH-2 do not give five usable delimiters.</summary>
    public const string Delimiters = "ER7-SEPARATEURS";

    /// <summary>A byte order mark, a line end or a framing byte before MSH.</summary>
    public const string Prologue = "ER7-PROLOGUE";

    /// <summary>Segments end with LF instead of CR.</summary>
    public const string LineFeed = "ER7-FIN-LF";

    /// <summary>Segments end with CR LF instead of CR.</summary>
    public const string CarriageReturnLineFeed = "ER7-FIN-CRLF";

    /// <summary>The last segment has no end.</summary>
    public const string NoLastEnd = "ER7-FIN-ABSENTE";

    /// <summary>A line without a segment.</summary>
    public const string BlankLine = "ER7-LIGNE-VIDE";

    /// <summary>A segment name that is not a letter and two letters or digits.</summary>
    public const string SegmentName = "ER7-SEGMENT-NOM";

    /// <summary>A second MSH: two messages were sent as one.</summary>
    public const string SeveralMessages = "ER7-PLUSIEURS-MESSAGES";

    /// <summary>MSH-18 names a character set that is not read here.</summary>
    public const string Charset = "ER7-JEU-INCONNU";

    /// <summary>Bytes that the declared character set does not have.</summary>
    public const string BadBytes = "ER7-OCTETS-HORS-JEU";

    /// <summary>A control character inside a value.</summary>
    public const string ControlCharacter = "ER7-CONTROLE";

    /// <summary>An escape character without its partner, or an unknown sequence.</summary>
    public const string Escape = "ER7-ECHAPPEMENT";
}
