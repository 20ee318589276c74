using TestPlans.Formats.Hl7v2;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// What a receiver looks at before anything else: can this message be handled at all? If not it is rejected (AR). Sources: HL7 2.5, chapter 2,
/// §2.9.2 (header validation); IHE ITI TF-2 C.2.3 (unsupported type and event).
/// </summary>
internal sealed class HeaderGate(PartnerOptions options)
{
    private static readonly Er7Path Type = new("MSH", 1, 9, 1, 1);
    private static readonly Er7Path Event = new("MSH", 1, 9, 1, 2);
    private static readonly Er7Path ProcessingId = new("MSH", 1, 11);
    private static readonly Er7Path Version = new("MSH", 1, 12);

    private readonly HashSet<string> _supported = SupportedMessages.Of(options.Roles);

    public IReadOnlyList<Refusal> Check(Er7Message message)
    {
        var refusals = new List<Refusal>();
        Kind(message, refusals);
        var processing = message["MSH-11.1"];
        if (processing.IsValued && !options.ProcessingIds.Contains(processing.Text))
        {
            refusals.Add(Rejected(RefusalIds.ProcessingId, "202", ProcessingId, $"Mode de traitement « {processing.Text} » (MSH-11) non pris en charge ; attendu : {string.Join(", ", options.ProcessingIds)}."));
        }

        if (refusals.Count == 0 && !IsVersionTaken(message, out var expected))
        {
            refusals.Add(Rejected(RefusalIds.Version, "203", Version, $"Version « {$"{message["MSH-12.1"].Text}^{message["MSH-12.2"].Text}^{message["MSH-12.3"].Text}".TrimEnd('^')} » (MSH-12) non prise en charge ; attendu : {expected}."));
        }

        return refusals;
    }

    private void Kind(Er7Message message, List<Refusal> refusals)
    {
        if (message.Type.Length == 0 || message.Event.Length == 0)
        {
            var type = message.Type.Length == 0;
            refusals.Add(Rejected(RefusalIds.NoType, "101", type ? Type : Event, type ? "Le type de message (MSH-9.1) est absent." : "L’événement (MSH-9.2) est absent."));
        }
        else if (!_supported.Any(known => known.StartsWith(message.Type + "^", StringComparison.Ordinal)))
        {
            refusals.Add(Rejected(RefusalIds.Type, "200", Type, $"Type de message « {message.Type} » non pris en charge ; attendu : {string.Join(", ", _supported.Select(known => known.Split('^')[0]).Distinct().Order(StringComparer.Ordinal))}."));
        }
        else if (!_supported.Contains($"{message.Type}^{message.Event}"))
        {
            refusals.Add(Rejected(RefusalIds.Event, "201", Event, $"Événement « {message.Event} » non pris en charge ; attendu : {string.Join(", ", _supported.Where(known => known.StartsWith(message.Type + "^", StringComparison.Ordinal)).Select(known => known.Split('^')[1]).Order(StringComparer.Ordinal))}."));
        }
    }

    // An empty version, or one without its country, is for the rules of the model: here only what names another version.
    private bool IsVersionTaken(Er7Message message, out string expected)
    {
        var documents = message.Type is "MDM" or "ZAM";
        expected = documents ? "2.5 ou 2.6" : $"2.5^FRA^{string.Join(" ou 2.5^FRA^", options.PamVersions)}";
        var version = message.Version;
        if (version.Length > 0 && version != "2.5" && !(documents && version == "2.6"))
        {
            return false;
        }

        var extension = message["MSH-12.3"];
        return message.Type != "ADT" || !extension.IsValued || options.PamVersions.Contains(extension.Text);
    }

    private static Refusal Rejected(string id, string code, Er7Path place, string text) => new(id, "AR", new Er7Error(code, place, text));
}
