using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>The operator produces the document and gives its file.</summary>
internal sealed class ManualContentCreator(DriverContext context) : IContentCreator
{
    public async Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct)
    {
        var situation = request.Situation is { } known ? $"Situation « {known.Name} » : {known.Consigne}\n" : "";
        var question = new OperatorQuestion(
            $"Patient : {request.Patient.DisplayName}\n{situation}{request.Instruction}", $"le fichier du document « {request.DocumentType} » produit", WantsFile: true) { OneFile = true };
        var result = await AskAsync(question, request.Patient, ct);

        // The wrong file of a folder is taken more easily than it is seen: once, the person is told.
        return result is Ambiguous<Artefact> doubt
            ? await AskAsync(question with { Instruction = $"Vérifiez le fichier donné : {doubt.Reason}\n{question.Instruction}" }, request.Patient, ct)
            : result;
    }

    private async Task<ActResult<Artefact>> AskAsync(OperatorQuestion question, TestPatient patient, CancellationToken ct) => await OperatorProof.AskAsync(context, question, ct) switch
    {
        GivenByOperator<IReadOnlyList<Artefact>> { Files.Count: > 1 } many => new Ambiguous<Artefact>(
            $"un seul document est attendu, {many.Operator} en a donné plusieurs : {string.Join(", ", many.Files)}"),
        GivenByOperator<IReadOnlyList<Artefact>> one when OtherPatient.In(one.Files[0], patient) is { } other => new Ambiguous<Artefact>($"donné par {one.Operator}, {other}"),
        GivenByOperator<IReadOnlyList<Artefact>> one => new GivenByOperator<Artefact>(one.Files[0], one.Answer, one.Files, one.Operator, one.When),
        _ => new AwaitingOperator<Artefact>(question.Instruction),
    };
}
