using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TestPlans.Gherkin;

/// <summary>A judgement that did not hold, as the stream carries it: attached to its step under <see cref="MediaTypes.Judgement"/>.</summary>
/// <param name="Message">What does not hold, in French.</param>
/// <param name="Faults">Everything at fault, at least one.</param>
/// <param name="Requirements">The exigences that the sentence judges, for the faults that name none; empty when the plan ties it to none.</param>
public sealed record Judgement(string Message, IReadOnlyList<JudgementFault> Faults, IReadOnlyList<string> Requirements)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Escapes no more than JSON asks: whoever masks secrets in the text must be able to see them.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Whether it says more than its message: else the result of the step holds it all, and nothing is attached.</summary>
    [JsonIgnore]
    public bool HasDetails => Faults.Count > 1 || Requirements.Count > 0 || Faults[0] != new JudgementFault(Message);

    /// <summary>The exigences that this fault accuses.</summary>
    public IReadOnlyList<string> RequirementsOf(JudgementFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return fault.Requirement is { } own ? [own] : Requirements;
    }

    /// <summary>Every exigence that the judgement accuses, each once.</summary>
    public IEnumerable<string> Accused() => Faults.SelectMany(RequirementsOf).Distinct(StringComparer.Ordinal);

    /// <summary>What was observed, of all faults; null when none names a value.</summary>
    public string? Found() => Joined(fault => fault.Found);

    /// <summary>What was expected, of all faults; null when none names a value.</summary>
    public string? Expected() => Joined(fault => fault.Expected);

    /// <summary>Writes it for the stream.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="Write"/> wrote; null when the text is something else.</summary>
    public static Judgement? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Judgement>(json, Json) is { Message: not null, Faults.Count: > 0, Requirements: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The whole as French lines, for a terminal or a text file: what, expected, found, where, excerpt, exigence.</summary>
    public string InFrench()
    {
        var text = new StringBuilder(Message);
        foreach (var fault in Faults)
        {
            var alone = Faults.Count == 1;
            var margin = alone ? "\n" : "\n  ";
            if (!alone || fault.Message != Message)
            {
                text.Append("\n- ").Append(fault.Rule is null ? "" : fault.Rule + " : ").Append(fault.Message);
            }

            Add(text, margin + "Attendu : ", fault.Expected);
            Add(text, margin + "Trouvé : ", fault.Found);
            Add(text, margin + "Lieu : ", fault.Place?.ToString());
            Add(text, margin + "Extrait : ", fault.Place?.Excerpt);
            Add(text, margin + (RequirementsOf(fault).Count > 1 ? "Exigences : " : "Exigence : "), string.Join(", ", RequirementsOf(fault)));
        }

        return text.ToString();
    }

    private string? Joined(Func<JudgementFault, string?> value) =>
        Faults.Any(fault => value(fault) is not null) ? string.Join(" ; ", Faults.Select(fault => value(fault) ?? "absent")) : null;

    private static void Add(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(label).Append(value);
        }
    }
}
