using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The messages of a stay judged together: each may be right and their sequence wrong.</summary>
[Binding]
public sealed class MovementSequenceSteps(MovementCase movements, Catalogue catalogue, IReqnrollOutputHelper output)
{
    /// <summary>All the messages received for the patient since the scenario began, against a model of sets.</summary>
    [Then("les messages de ce patient, dans leur ordre, sont conformes au modèle de validation {guillemets}")]
    [Example("les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »")]
    public async Task Follow(string name)
    {
        var model = catalogue.Find(name) is { Set: not null } known
            ? known
            : throw new PlanException($"« {name} » n'est pas un modèle de validation d'un ensemble de messages (liste : testplans models)");
        var set = new ArtefactSet("messages du scénario", await movements.MessagesAsync());
        ReportJudgements.Hold($"la suite des {set.Members.Count} messages", catalogue.Judge(set, model), set.Members, output);
    }
}
