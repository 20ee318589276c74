using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>
/// Sends one message until it is acknowledged: what has no answer, or whose connection was closed, is sent again as it was, twice at most; what was
/// refused is kept for a person to correct.
/// </summary>
internal sealed class MessageSender(Hl7v2Options options, ActiveDefect defect, TimeProvider time)
{
    private const int Attempts = 3;

    /// <summary>The message that was refused and waits for a person.</summary>
    public Er7Draft? Refused { get; private set; }

    public async Task SendAsync(Er7Draft draft, IPEndPoint destination, CancellationToken ct)
    {
        draft = defect.Apply(draft);
        if (defect.Switches(Behaviours.SupplierSilent))
        {
            return;
        }

        await using var client = new MllpClient(new MllpClientOptions(destination.Address.ToString(), destination.Port) { AnswerTimeout = options.AnswerLimit, Time = time });
        Refused = await SendUntilAnsweredAsync(client, draft, ct) is { } code && code is not ("AA" or "CA") ? draft : null;
        if (defect.Switches(Behaviours.SupplierSendsTwice))
        {
            await client.SendAsync(draft.ToBytes(), ct);
        }

        if (Refused is not null && defect.Switches(Behaviours.SupplierInsists))
        {
            await client.SendAsync(draft.ToBytes(), ct);
        }
    }

    // The code of the acknowledgement; null when none came.
    private async Task<string?> SendUntilAnsweredAsync(MllpClient client, Er7Draft draft, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var exchange = await client.SendAsync(draft.ToBytes(), ct);
            if (exchange.TryGet(out var answer) && CodeOf(answer.Value, draft) is { } code)
            {
                return code;
            }

            if (defect.Switches(Behaviours.SupplierNeverRetries))
            {
                return null;
            }

            if (defect.Switches(Behaviours.SupplierRenumbersRetries))
            {
                draft.Set("MSH-10", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"RENVOI{attempt}"));
            }
        }

        return null;
    }

    // An answer that does not recall the message is the answer to another.
    private static string? CodeOf(ReadOnlyMemory<byte> answer, Er7Draft sent) =>
        Er7Message.Parse(answer).TryGet(out var message) && message["MSA-2"].Text == Er7Message.Parse(sent.ToBytes()).Message?.ControlId ? message["MSA-1"].Text : null;
}
