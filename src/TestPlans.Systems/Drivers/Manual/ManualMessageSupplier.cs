using System.Net;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>The operator does the act and hands over the message that the system made.</summary>
internal sealed class ManualMessageSupplier(DriverContext context) : IIdentitySupplier, IMovementSupplier, IDocumentSupplier
{
    public IPEndPoint? Listening => null;

    public EndPoint? Returns => null;

    public TimeSpan Delay => TimeSpan.Zero;

    public async Task<ActResult<WorkflowDone>> ActAsync(WorkflowRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = new OperatorQuestion($"Patient : {request.Patient.DisplayName}\n{request.Instruction}", "le fichier du message HL7 v2 émis par le système (.hl7)", WantsFile: true);
        return await OperatorProof.AskAsync(context, question, ct) is GivenByOperator<IReadOnlyList<Artefact>> given
            ? new GivenByOperator<WorkflowDone>(new WorkflowDone(IsOver: true, OneMessage(given.Files)), given.Answer, given.Files, given.Operator, given.When)
            : new AwaitingOperator<WorkflowDone>(question.Instruction);
    }

    private static Artefact? OneMessage(IReadOnlyList<Artefact> files) => files.Where(file => file.MediaType == MediaTypes.Er7).ToArray() is [var one] ? one : null;
}
