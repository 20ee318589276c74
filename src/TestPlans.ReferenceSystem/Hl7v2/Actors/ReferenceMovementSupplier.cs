using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Stays;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PES: what its operator does to a stay leaves by ITI-31. The stays are its own, and their numbers.</summary>
internal sealed class ReferenceMovementSupplier(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options)
    : ReferenceMessageSupplier(new MessageSender(options, defect, time), options.Destination, options.AnswerLimit, time, seed, "SM"), IMovementSupplier
{
    private readonly IdentityRegistry _files = new(patients, defect);
    private readonly StayRegistry _stays = new(defect, seed);
    private readonly MovementMessages _messages = new(defect);

    protected override ValueTask<(Er7Draft? Draft, string? Problem)> WriteAsync(WorkflowRequest request, DateTimeOffset now, CancellationToken ct) => ValueTask.FromResult(Do(request, now));

    private (Er7Draft? Draft, string? Problem) Do(WorkflowRequest request, DateTimeOffset now)
    {
        if ((_files.Current(request.Patient) ?? _files.Create(request, now)) is not { } patient)
        {
            return (null, $"le système de référence n’a pas de patient {request.Patient.DisplayName}");
        }

        if (request.Act == StayActs.MoveAccount)
        {
            return MoveAccount(request, patient, now);
        }

        var (told, stay, problem) = new StayActs(_stays).Do(request, patient, now);
        return told is null ? (null, problem) : (Write(told, stay!, patient, now), null);
    }

    // The stay goes on under the same numbers, in the name of the other.
    private (Er7Draft? Draft, string? Problem) MoveAccount(WorkflowRequest request, IdentityFile from, DateTimeOffset now)
    {
        if (request.Other is not { } other || (_files.Current(other) ?? _files.Create(request with { Patient = other }, now)) is not { } to)
        {
            return (null, $"le système de référence n’a pas de patient à qui réattribuer le dossier de {request.Patient.DisplayName}");
        }

        if (_stays.Give(from, to) is not { } stay)
        {
            return (null, $"{request.Patient.DisplayName} n’a pas de dossier à réattribuer");
        }

        var account = defect.Switches(Behaviours.MovementMovesAnotherAccount) ? _stays.Number("D", now) : stay.Account;
        var giver = defect.Switches(Behaviours.MovementMovesToTheSame) ? to : from;
        return (MovementMessages.MoveAccount(account, giver.Ipp, to, NextId(now), now), null);
    }

    private Er7Draft Write(ToldMovement told, Stay stay, IdentityFile patient, DateTimeOffset now)
    {
        var changesId = told.Action switch
        {
            "CANCEL" => defect.Switches(Behaviours.MovementRenumbersCancel),
            "UPDATE" => defect.Switches(Behaviours.MovementRenumbersUpdate),
            _ => false,
        };
        var movement = told.Action == "UPDATE" && stay.Withdrawn is { } gone && defect.Switches(Behaviours.MovementUpdatesWithdrawn) ? told.Movement with { Id = gone.Id }
            : changesId ? told.Movement with { Id = _stays.Number("M", now) }
            : told.Action == "CANCEL" && stay.First is { } first && defect.Switches(Behaviours.MovementCancelsFirst) ? told.Movement with { Id = first.Id }
            : told.Movement;
        var isFirst = told.Event is "A01" or "A04" or "A05";
        var visit = !isFirst && defect.Switches(Behaviours.MovementChangesVisit) ? _stays.Number("V", now) : stay.Visit;
        return _messages.Of(told with { Movement = movement }, (stay.Account, visit), patient, NextId(now), now, patients.Find(patient.Identity)?.TreatingPhysician);
    }
}
