using TestPlans.Validation;

namespace TestPlans.Validators.Hl7v2;

/// <summary>What a model of HL7 v2 may declare, beside its clause.</summary>
internal static class Hl7v2Declaration
{
    /// <exception cref="UnusablePackException">The model declares what cannot be.</exception>
    public static void Check(Model model)
    {
        if (model.Steps.Where(step => step.Kind == "usage").Skip(1).FirstOrDefault() is { } second)
        {
            throw second.Place.Fault($"le modèle « {model.Id} » nomme plusieurs tables d'usage ; l'une doit étendre l'autre (@extends)");
        }

        if (model.Set is not (null or "sequence" or "document"))
        {
            throw UnknownSet(model);
        }

        if (model.Set is not null && model.Steps.All(step => step.Kind != "coherence"))
        {
            throw WithoutCoherence(model);
        }
    }

    public static UnusablePackException UnknownSet(Model model) =>
        model.SetPlace.Fault($"le modèle « {model.Id} » : « set » vaut « {model.Set} » ; attendu : sequence ou document");

    public static UnusablePackException WithoutCoherence(Model model) =>
        model.SetPlace.Fault($"le modèle « {model.Id} » : un modèle d'ensembles a une étape « coherence »");
}
