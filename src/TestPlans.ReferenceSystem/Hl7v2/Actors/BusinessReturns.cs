using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Writing;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>Gives back to whoever transmitted documents the business acknowledgements that he asked for, beside the messages that keep coming.</summary>
internal sealed class BusinessReturns(ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _sending = Task.CompletedTask;
    private int _sent;

    /// <summary>Where they go; null: nowhere, and none is made.</summary>
    public IPEndPoint? Destination { get; set; } = options.Destination;

    /// <summary>Called for one message at a time, once its documents are taken.</summary>
    public void Owe(Er7Message request)
    {
        if (Destination is not { } to)
        {
            return;
        }

        var owed = BusinessAcknowledgements.Of(request, NextId, time.GetLocalNow()).ToList();
        if (owed.Count > 0 && !defect.Switches(Behaviours.ManagerGivesNothingBack))
        {
            _sending = SendAsync(_sending, [.. owed.Select(one => defect.Switches(Behaviours.ManagerGivesBackAnother) ? one.Set("OBX-4", "UN-AUTRE-MESSAGE") : one)], to);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _sending;
        _stop.Dispose();
    }

    // One after the other, off the connection that the request came by: it waits for its own acknowledgement there.
    private async Task SendAsync(Task before, List<Formats.Hl7v2.Editing.Er7Draft> owed, IPEndPoint to)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var sender = new MessageSender(options, defect, time);
        try
        {
            foreach (var one in owed)
            {
                await sender.SendAsync(one, to, _stop.Token);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The software stops: nobody waits for them any more.
        }
    }

    private string NextId() => string.Create(
        CultureInfo.InvariantCulture, $"SZ{new IdSource($"{seed}|{time.GetLocalNow().Ticks.ToString(CultureInfo.InvariantCulture)}").Uuid("SZ")[..8]}{++_sent:0000}");
}
