using TestPlans.Simulators.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Lends the catalogue of models to the simulators.</summary>
/// <param name="catalogue">Every model.</param>
public sealed class CatalogueJudge(Catalogue catalogue) : IMessageJudge
{
    /// <inheritdoc/>
    public Report Judge(Artefact message) => catalogue.Judge(message);
}
