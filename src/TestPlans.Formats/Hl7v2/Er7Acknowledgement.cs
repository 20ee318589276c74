using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Formats.Hl7v2;

/// <summary>An error to report in an acknowledgement: one ERR segment.</summary>
/// <param name="Code">ERR-3.1, table HL7 0357: 101 for a missing field.</param>
/// <param name="Place">ERR-2: where; null when it concerns the message as a whole.</param>
/// <param name="Text">ERR-8: a French sentence for the person who reads it.</param>
/// <param name="Severity">ERR-4, table HL7 0516: E, W or I.</param>
public sealed record Er7Error(string Code, Er7Path? Place, string Text, char Severity = 'E')
{
    /// <summary>ERR-5.1, user table applicationErrorCondition of CI-SIS: 900 for a wrong version of a document; null to say nothing.</summary>
    public string? ApplicationCode { get; init; }
}

/// <summary>Makes acknowledgements (HL7 2.5, chapter 2, §2.9: original mode AA, AE, AR; enhanced mode CA, CE, CR).</summary>
public static class Er7Acknowledgement
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["0"] = "Message accepted",
        ["100"] = "Segment sequence error",
        ["101"] = "Required field missing",
        ["102"] = "Data type error",
        ["103"] = "Table value not found",
        ["200"] = "Unsupported message type",
        ["201"] = "Unsupported event code",
        ["202"] = "Unsupported processing id",
        ["203"] = "Unsupported version id",
        ["204"] = "Unknown key identifier",
        ["205"] = "Duplicate key identifier",
        ["206"] = "Application record locked",
        ["207"] = "Application internal error",
    };

    /// <summary>
    /// Answers a message: applications and facilities swapped, event, processing id, version, country and character set repeated,
    /// MSA-2 recalling MSH-10. A draft, so that a simulator can still spoil it.
    /// </summary>
    /// <param name="received">The message; null when what came could not be read as one: then nothing can be recalled.</param>
    /// <param name="code">MSA-1.</param>
    /// <param name="controlId">MSH-10 of the acknowledgement itself.</param>
    /// <param name="at">Its date and time, written with its own offset.</param>
    /// <param name="errors">One ERR segment each.</param>
    public static Er7Draft For(Er7Message? received, string code, string controlId, DateTimeOffset at, params IReadOnlyList<Er7Error> errors)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(errors);
        // Delimiters that lack one are not imitated: the answer must be right.
        var same = received is { Delimiters.Subcomponent: not 0 };
        var header = new AcknowledgementWriter(received, received?.Charset ?? Er7Charset.Utf8, same ? received!.Delimiters : Er7Delimiters.Default, same);
        var draft = Er7Draft.Written(header.Charset, header.Delimiters, ("MSH", header.Header(controlId, at)), ("MSA", header.Msa(code)));
        for (var i = 0; i < errors.Count; i++)
        {
            Write(draft, $"ERR[{i + 1}]", errors[i]);
        }

        return draft;
    }

    private static void Write(Er7Draft draft, string segment, Er7Error error)
    {
        draft.SetEncoded($"{segment}-2", error.Place?.ToErl((char)draft.Delimiters.Component) ?? "")
            .Set($"{segment}-3.1", error.Code)
            .Set($"{segment}-3.2", Labels.GetValueOrDefault(error.Code, ""))
            .Set($"{segment}-3.3", "HL70357")
            .Set($"{segment}-4", error.Severity.ToString())
            .Set($"{segment}-8", draft.Charset.Fit(error.Text));
        if (error.ApplicationCode is { } application)
        {
            draft.Set($"{segment}-5.1", application).Set($"{segment}-5.3", "applicationErrorCondition");
        }
    }
}
