using System.Runtime.CompilerServices;
using TestPlans.Schematron;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Tests;

/// <summary>The rules of our pack, which the reference system does not know.</summary>
internal sealed class Rules
{
    private readonly SchematronEvaluator _evaluator;
    private readonly IReadOnlyList<(SchemaSet Schemas, string? Requirement)> _schemas;

    private Rules(Validation.Model model)
    {
        var documents = new DocumentPool(model.Pack.Folder);
        _schemas = [.. model.Steps.Where(step => step.Kind == "xsd").Select(step => (SchemaSet.Load(step.PathIn(model.Pack), model.Pack.Folder).Schemas!, step.Requirement))];
        _evaluator = new SchematronEvaluator([.. model.Steps.Where(step => step.Kind == "schematron").Select(step => SchematronRules.Load(
            step.PathIn(model.Pack), new SchematronOptions { Folder = model.Pack.Folder, Documents = documents, ExactCase = true }).Rules!)]);
    }

    public static string Checkout { get; } = Path.GetFullPath(Path.Combine(Here(), "../.."));

    public static IReadOnlyDictionary<string, Rules> Models { get; } =
        PackReader.Read(Path.Combine(Checkout, "src/packs/ci-sis-cda")).Models.ToDictionary(model => model.Id, model => new Rules(model), StringComparer.Ordinal);

    public static Rules Of(string documentType) => Models[documentType == "VSM" ? "cda/vsm-2022.01" : "cda/structuration-minimale-2022.01"];

    /// <summary>The rules that failed or could not be answered, warnings included.</summary>
    public IReadOnlyList<AssertionInfo> Broken(Artefact document)
    {
        var tree = XmlTree.Load(document.Content, document.Name).Value!;
        return [.. _evaluator.Evaluate(tree).SelectMany(result => result.Counts)
            .Where(count => count.Failed > 0 || count.NotEvaluable > 0)
            .Select(count => count.Assertion)];
    }

    /// <summary>The exigences of the schemas that refuse the document.</summary>
    public IReadOnlyList<string?> RefusedFor(Artefact document) =>
        [.. _schemas.Where(schema => schema.Schemas.Validate(document.Content, document.Name).Count > 0).Select(schema => schema.Requirement)];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
