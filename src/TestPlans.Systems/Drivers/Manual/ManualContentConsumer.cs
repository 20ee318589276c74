using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>The operator imports the document and says what the system did.</summary>
internal sealed class ManualContentConsumer(DriverContext context) : IContentConsumer
{
    public async Task<ActResult<Consumption>> ConsumeAsync(ConsumptionRequest request, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(context.WorkFolder);
            var path = Path.Combine(context.WorkFolder, request.Document.Sha256 + MediaTypes.ExtensionOf(request.Document.MediaType));
            AtomicFile.Write(path, request.Document.Content.Span);
            return await new OperatorConsumption(context).AskAsync(request, path, ct);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Unreachable<Consumption>(context.Secrets.Apply($"le document ne peut pas être mis à disposition : {TestPlans.Formats.IoProblem.WithPath(error)}"));
        }
    }
}

/// <summary>The question about a document that is already within the operator's reach; shared with « dossier ».</summary>
internal sealed class OperatorConsumption(DriverContext context)
{
    public async Task<ActResult<Consumption>> AskAsync(ConsumptionRequest request, string path, CancellationToken ct)
    {
        var question = new OperatorQuestion(
            $"Dossier ouvert : {request.Patient.DisplayName}\nFaites recevoir au système le document {path}, puis dites ce qu’il en fait : intégré, refusé ou en attente, avertissement affiché, données restituées.",
            "une capture de ce que montre le système",
            WantsFile: true);
        return await OperatorProof.AskAsync(context, question, ct) is GivenByOperator<IReadOnlyList<Artefact>> given
            ? new GivenByOperator<Consumption>(null, given.Answer, given.Files, given.Operator, given.When)
            : new AwaitingOperator<Consumption>(question.Instruction);
    }
}
