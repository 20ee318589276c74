using System.Net;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>The operator has the system receive the message, hands over its acknowledgement, and proves what it keeps.</summary>
internal sealed class ManualMessageConsumer(DriverContext context) : IIdentityConsumer, IMovementConsumer, IDocumentManager
{
    public EndPoint? Endpoint => null;

    public IPEndPoint? Listening => null;

    public TimeSpan AnswerLimit => TimeSpan.Zero;

    public void SendReturnsTo(IPEndPoint simulator)
    {
        // Nothing goes by a wire.
    }

    public async Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            Directory.CreateDirectory(context.WorkFolder);
            var path = Path.Combine(context.WorkFolder, message.Sha256 + MediaTypes.ExtensionOf(message.MediaType));
            AtomicFile.Write(path, message.Content.Span);
            var question = new OperatorQuestion($"Faites recevoir au système le message {path}.", "le fichier de l’acquittement du système (.hl7), ou une capture de ce qu’il montre", WantsFile: true);
            return await OperatorProof.AskAsync(context, question, ct) is GivenByOperator<IReadOnlyList<Artefact>> given
                ? new GivenByOperator<Artefact>(given.Files.FirstOrDefault(file => file.MediaType == MediaTypes.Er7), given.Answer, given.Files, given.Operator, given.When)
                : new AwaitingOperator<Artefact>(question.Instruction);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Unreachable<Artefact>(context.Secrets.Apply($"le message ne peut pas être mis à disposition : {error.Message}"));
        }
    }

    public Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct) => new OperatorState(context).AskAsync(request, ct);
}

/// <summary>What a system keeps, proven by a person; shared with « mllp ».</summary>
internal sealed class OperatorState(DriverContext context)
{
    public async Task<ActResult<ConsumerState>> AskAsync(StateRequest request, CancellationToken ct)
    {
        var numbers = string.Join(", ", request.Identifiers.Select(one => $"{one.Number} ({one.Authority})"));
        var question = new OperatorQuestion(
            $"Patient : {request.Patient.DisplayName}, identifiant {numbers}\nVérifiez dans le système testé : {request.Question}", "ce que vous avez constaté, et une capture", WantsFile: true);
        return await OperatorProof.AskAsync(context, question, ct) is GivenByOperator<IReadOnlyList<Artefact>> given
            ? new GivenByOperator<ConsumerState>(null, given.Answer, given.Files, given.Operator, given.When)
            : new AwaitingOperator<ConsumerState>(question.Instruction);
    }
}
