using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Documents;

/// <summary>Conformity to a model: the catalogue answers, its report is the evidence.</summary>
[Binding]
public sealed class ConformitySteps(TestCase testCase, Catalogue catalogue, IReqnrollOutputHelper output)
{
    /// <summary>Judges the artefact against the model that the sentence names by title or id.</summary>
    [Then("{artefact} est conforme au modèle de validation {guillemets}")]
    [Example("le document est conforme au modèle de validation « VSM 2022.01 »")]
    public void Conforms(string artefact, string name)
    {
        var model = catalogue.Find(name) ?? throw new PlanException(Unknown(name));
        var judged = testCase.Named(artefact);
        var report = catalogue.Judge(judged, model);
        ReportJudgements.Hold($"{artefact} « {report.Artefact.Name} »", report, [judged], output);
    }

    private string Unknown(string name)
    {
        var nearest = catalogue.Nearest(name);
        return $"le modèle de validation « {name} » est inconnu"
            + (nearest.Count > 0 ? $" ; modèles proches : {string.Join(", ", nearest.Select(model => $"« {model.Title} »"))}" : "")
            + " (liste : testplans models)";
    }
}
