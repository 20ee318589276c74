using TestPlans.Validation;
using TestPlans.Validators.Xml;

namespace TestPlans.Validators.Cda;

/// <summary>Judges CDA R2 documents by the XSD and Schematron files of a model. One instance compiles each model once and serves all threads.</summary>
public sealed class CdaValidator : IValidator
{
    private readonly CompiledModels _models = new();
    private readonly DetectionClauses _clauses = new();

    /// <inheritdoc/>
    public string Standard => "CDA";

    /// <inheritdoc/>
    public IReadOnlyList<string> StepKinds { get; } = ["xsd", "schematron"];

    /// <inheritdoc/>
    public void Check(Model model) => _clauses.Compile(model);

    /// <inheritdoc/>
    public void Prepare(Model model) => _ = _models.Of(model);

    /// <inheritdoc/>
    public IArtefactReading Read(Artefact artefact) =>
        new XmlReading(artefact, _models, _clauses, root: new RootName("ClinicalDocument", "urn:hl7-org:v3"));
}
