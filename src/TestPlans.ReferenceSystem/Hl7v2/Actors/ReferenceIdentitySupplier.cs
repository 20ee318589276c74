using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PDS: what its operator does to an identity leaves by ITI-30. The traits are those of its own patients, or what the operator types.</summary>
internal sealed class ReferenceIdentitySupplier(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options) : IIdentitySupplier
{
    private readonly IdentityRegistry _files = new(patients);
    private readonly IdentityMessages _messages = new(defect);
    private readonly MessageSender _sender = new(options, defect, time);
    private int _sent;

    public IPEndPoint? Listening { get; } = new(IPAddress.Loopback, 0);

    public TimeSpan Delay => options.OwnAnswerLimit;

    public async Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if ((options.Destination ?? request.Destination) is not { } destination)
        {
            return new Unreachable<WorkflowDone>("le système de référence ne sait pas où envoyer ses messages");
        }

        var (draft, problem) = Do(request);
        if (draft is null)
        {
            return new Unreachable<WorkflowDone>(problem!);
        }

        await _sender.SendAsync(draft, destination, ct);
        return new Observed<WorkflowDone>(new WorkflowDone(IsOver: true), "message reçu par le simulateur, du système de référence");
    }

    private (Er7Draft? Draft, string? Problem) Do(WorkflowRequest request)
    {
        var now = time.GetLocalNow();
        switch (request.Act)
        {
            case "creer-identite":
                return _files.Create(request, now) is { } created
                    ? (_messages.Identity("A28", created, NextId(now), now, Charset(request)), null)
                    : (null, $"le système de référence n’a pas de patient {request.Patient.DisplayName}");
            case "retransmettre":
                return _sender.Refused is { } refused ? (refused.Set("MSH-10", NextId(now)), null) : (null, "aucun message refusé n’attend d’être retransmis");
            default:
                return _files.Current(request.Patient) is { } file
                    ? Change(request, file, now)
                    : (null, $"l’identité de {request.Patient.DisplayName} n’a pas été créée dans le système de référence");
        }
    }

    private (Er7Draft? Draft, string? Problem) Change(WorkflowRequest request, IdentityFile file, DateTimeOffset now)
    {
        switch (request.Act)
        {
            case "modifier-identite":
                var changed = _files.Change(file, request.Parameters, now);
                return (_messages.Identity("A31", defect.Switches(Behaviours.SupplierHidesChange) ? file : changed, NextId(now), now, Charset(request)), null);
            case "fusionner":
                return _files.Merge(file) is { } duplicate
                    ? (_messages.Merge(file, duplicate, NextId(now), now), null)
                    : (null, $"{request.Patient.DisplayName} n’a pas de doublon dans le système de référence");
            case "changer-identifiant":
                return (IdentityMessages.ChangeIdentifier(_files.Renumber(file, now), file.Ipp, NextId(now), now), null);
            default:
                return (null, $"le système de référence ne connaît pas l’acte « {request.Act} » ; il connaît creer-identite, modifier-identite, fusionner, changer-identifiant, retransmettre");
        }
    }

    // Unique among the systems that run side by side: 20 characters at most.
    private string NextId(DateTimeOffset now)
    {
        var number = defect.Switches(Behaviours.SupplierRepeatsControlId) ? 1 : ++_sent;
        var act = new TestPlans.ReferenceSystem.Writing.IdSource($"{seed}|{now.Ticks.ToString(CultureInfo.InvariantCulture)}").Uuid("message")[..8];
        return string.Create(CultureInfo.InvariantCulture, $"SR{(defect.Switches(Behaviours.SupplierRepeatsControlId) ? "REPETE" : act)}{number:0000}");
    }

    private Er7Charset Charset(WorkflowRequest request) =>
        defect.Switches(Behaviours.SupplierKeepsUtf8) ? Er7Charset.Utf8
        : request.Parameters.GetValueOrDefault("jeuCaracteres") switch
        {
            "8859/1" => Er7Charset.Latin1,
            "8859/15" => Er7Charset.Latin9,
            _ => Er7Charset.Utf8,
        };
}
