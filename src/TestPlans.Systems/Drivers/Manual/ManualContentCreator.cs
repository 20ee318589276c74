using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>The operator produces the document and gives its file.</summary>
internal sealed class ManualContentCreator(DriverContext context) : IContentCreator
{
    public async Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct)
    {
        var situation = request.Situation is { } known ? $"Situation « {known.Name} » : {known.Consigne}\n" : "";
        var question = new OperatorQuestion(
            $"Patient : {request.Patient.DisplayName}\n{situation}{request.Instruction}", $"le fichier du document « {request.DocumentType} » produit", WantsFile: true);
        return await OperatorProof.AskAsync(context, question, ct) switch
        {
            GivenByOperator<IReadOnlyList<Artefact>> { Files.Count: > 1 } many => new Ambiguous<Artefact>(
                $"un seul document est attendu, {many.Operator} en a donné plusieurs : {string.Join(", ", many.Files)}"),
            GivenByOperator<IReadOnlyList<Artefact>> one => new GivenByOperator<Artefact>(one.Files[0], one.Answer, one.Files, one.Operator, one.When),
            _ => new AwaitingOperator<Artefact>(question.Instruction),
        };
    }
}
