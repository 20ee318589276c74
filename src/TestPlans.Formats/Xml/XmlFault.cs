namespace TestPlans.Formats.Xml;

/// <summary>Why a document could not be read as XML: a finding about the document, never an exception.</summary>
/// <param name="Message">One French line.</param>
/// <param name="Line">Line of the fault, from 1; 0 when the fault concerns the whole document.</param>
/// <param name="Column">Column of the fault, in characters from 1; 0 when unknown.</param>
public sealed record XmlFault(string Message, int Line, int Column)
{
    /// <summary>The fault as one line, with its place when there is one.</summary>
    public override string ToString() => Line == 0
        ? Message
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ligne {Line}, colonne {Column} : {Message}");
}
