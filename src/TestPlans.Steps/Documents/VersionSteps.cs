using System.Globalization;

namespace TestPlans.Steps.Documents;

/// <summary>Versions of a document.</summary>
[Binding]
public sealed class VersionSteps(DocumentReading reading)
{
    /// <summary>setId kept, versionNumber greater, relatedDocument RPLC naming the replaced document (CDA R2 §4.2.3.1 « Document Replacement »), and an id of its own.</summary>
    [Then("la nouvelle version remplace la précédente : même identifiant de lot de versions, numéro de version supérieur, référence au document remplacé")]
    [Example("la nouvelle version remplace la précédente : même identifiant de lot de versions, numéro de version supérieur, référence au document remplacé")]
    public void Replaces()
    {
        var (previous, current) = (reading.Previous.Header, reading.Current.Header);
        if (current.Id == previous.Id)
        {
            throw new JudgementException("la nouvelle version porte le même identifiant que la précédente", current.Id?.ToString(), "un identifiant propre à cette version", reading.Place("id"));
        }

        if (current.SetId is null || current.SetId != previous.SetId)
        {
            throw new JudgementException("l'identifiant de lot de versions (setId) n'est pas celui de la version précédente", current.SetId?.ToString() ?? "absent", previous.SetId?.ToString() ?? "présent dans les deux versions", reading.Place("setId"));
        }

        if (Number(current.VersionNumber) is not { } newer || Number(previous.VersionNumber) is not { } older || newer <= older)
        {
            throw new JudgementException("le numéro de version n'est pas supérieur au précédent", current.VersionNumber ?? "absent", $"supérieur à {previous.VersionNumber ?? "(absent)"}", reading.Place("versionNumber"));
        }

        if (previous.Id is null || !current.Replaces.Contains(previous.Id))
        {
            throw new JudgementException(
                "la nouvelle version ne référence pas le document remplacé (relatedDocument de type RPLC)",
                current.Replaces.Count == 0 ? "aucune référence" : string.Join(", ", current.Replaces),
                previous.Id?.ToString(),
                reading.Place("relatedDocument", "parentDocument", "id"));
        }
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
