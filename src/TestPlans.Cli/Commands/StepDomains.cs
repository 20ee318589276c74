using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary>The vocabulary by domain: the folders of the step libraries, by the name that authors of plans know.</summary>
internal static class StepDomains
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["Common"] = "Contexte : rôle, patient, situation",
        ["Documents"] = "Documents produits par le système testé",
        ["Reception"] = "Documents reçus par le système testé",
        ["Hl7v2"] = "Messages HL7 v2",
        ["Proofs"] = "Preuves de l'opérateur",
    };

    /// <summary>The domains in the order of their first sentence, each with its French title.</summary>
    /// <exception cref="KeyNotFoundException">A library has no title.</exception>
    public static IEnumerable<(string Title, IEnumerable<CatalogueEntry> Entries)> Of(StepCatalogue vocabulary) =>
        vocabulary.Entries.GroupBy(entry => entry.Class.Split('.')[^2]).Select(domain => (Titles[domain.Key], domain.AsEnumerable()));
}
