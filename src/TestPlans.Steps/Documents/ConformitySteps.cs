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
        // The document that a message carries is judged with it: it is kept too, so that its findings can be read at their place.
        var inside = new List<Artefact>();
        var report = catalogue.Judge(judged, model, new JudgeOptions { Inside = inside.Add });
        foreach (var part in inside)
        {
            output.Attach(part.Content, part.MediaType, part.Name);
        }

        ReportJudgements.Hold($"{artefact} « {report.Artefact.Name} »", report, [judged, .. inside], output);
    }

    private string Unknown(string name)
    {
        var nearest = catalogue.Nearest(name);
        return $"le modèle de validation « {name} » est inconnu"
            + (nearest.Count > 0 ? $" ; modèles proches : {string.Join(", ", nearest.Select(model => $"« {model.Title} »"))}" : "")
            + " (liste : testplans models)";
    }
}
