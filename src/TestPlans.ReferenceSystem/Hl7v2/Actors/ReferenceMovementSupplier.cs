using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Stays;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PES: what its operator does to a stay leaves by ITI-31. The stays are its own, and their numbers.</summary>
internal sealed class ReferenceMovementSupplier(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options) : IMovementSupplier
{
    private readonly IdentityRegistry _files = new(patients);
    private readonly StayRegistry _stays = new(defect, seed);
    private readonly MessageSender _sender = new(options, defect, time);
    private readonly MovementMessages _messages = new(defect);
    private int _sent;

    public IPEndPoint? Listening { get; } = new(IPAddress.Loopback, 0);

    public TimeSpan Delay => options.AnswerLimit;

    public async Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((options.Destination ?? request.Destination) is not { } destination)
        {
            return new Unreachable<WorkflowDone>("le système de référence ne sait pas où envoyer ses messages");
        }

        var now = time.GetLocalNow();
        if ((_files.Current(request.Patient) ?? _files.Create(request, now)) is not { } patient)
        {
            return new Unreachable<WorkflowDone>($"le système de référence n’a pas de patient {request.Patient.DisplayName}");
        }

        var (told, stay, problem) = new StayActs(_stays).Do(request, patient, now);
        if (told is null)
        {
            return new Unreachable<WorkflowDone>(problem!);
        }

        await _sender.SendAsync(Write(told, stay!, patient, now), destination, ct);
        return new Observed<WorkflowDone>(new WorkflowDone(IsOver: true), "message reçu par le simulateur, du système de référence");
    }

    private Er7Draft Write(ToldMovement told, Stay stay, IdentityFile patient, DateTimeOffset now)
    {
        var changesId = told.Action switch
        {
            "CANCEL" => defect.Switches(Behaviours.MovementRenumbersCancel),
            "UPDATE" => defect.Switches(Behaviours.MovementRenumbersUpdate),
            _ => false,
        };
        var movement = changesId ? told.Movement with { Id = _stays.Number("M", now) }
            : told.Action == "CANCEL" && stay.First is { } first && defect.Switches(Behaviours.MovementCancelsFirst) ? told.Movement with { Id = first.Id }
            : told.Movement;
        var isFirst = told.Event is "A01" or "A04" or "A05";
        var visit = !isFirst && defect.Switches(Behaviours.MovementChangesVisit) ? _stays.Number("V", now) : stay.Visit;
        return _messages.Of(told with { Movement = movement }, (stay.Account, visit), patient, NextId(now), now);
    }

    // Unique among the systems that run side by side: 20 characters at most.
    private string NextId(DateTimeOffset now)
    {
        var act = new TestPlans.ReferenceSystem.Writing.IdSource($"{seed}|{now.Ticks.ToString(CultureInfo.InvariantCulture)}").Uuid("mouvement")[..8];
        return string.Create(CultureInfo.InvariantCulture, $"SM{act}{++_sent:0000}");
    }
}
