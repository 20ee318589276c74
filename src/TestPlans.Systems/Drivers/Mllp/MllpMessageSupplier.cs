using System.Net;

namespace TestPlans.Systems.Drivers;

/// <summary>Hands an act over by a file or to the operator; the message comes to our simulator by itself.</summary>
internal sealed class MllpMessageSupplier(MllpSupplierSettings settings, DriverContext context) : IIdentitySupplier, IMovementSupplier, IDocumentSupplier
{
    public IPEndPoint? Listening => settings.Listening;

    public EndPoint? Returns => settings.Returns?.Endpoint;

    public TimeSpan Delay => settings.Delay;

    public async Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (settings.Requests is { } folder)
        {
            return Drop(folder, request);
        }

        var instruction = $"Patient : {request.Patient.DisplayName}\n{request.Instruction}\nLe message est attendu par le simulateur sur {request.Destination}.";
        if (!context.Operator.IsPresent)
        {
            return new AwaitingOperator<WorkflowDone>(instruction);
        }

        await context.Operator.InformAsync(instruction, ct);
        return new Observed<WorkflowDone>(new WorkflowDone(IsOver: false), "acte demandé à l’opérateur, message reçu par le simulateur");
    }

    private ActResult<WorkflowDone> Drop(string folder, WorkflowRequest request)
    {
        try
        {
            var id = ActNumber.Id(context.Time);
            AtomicFile.Write(Path.Combine(folder, id + ".json"), new WorkflowFile(id, request).Write());
            return new Observed<WorkflowDone>(new WorkflowDone(IsOver: false), $"acte demandé par le fichier {id}.json, message reçu par le simulateur");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var problem = Directory.Exists(folder) ? error.Message : FolderReach.Problem("demandes", folder, "écrire");
            return new Unreachable<WorkflowDone>(context.Secrets.Apply(problem));
        }
    }
}
