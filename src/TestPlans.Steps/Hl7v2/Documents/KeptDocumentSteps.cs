using System.Globalization;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The documents that a « gestionnaire de documents » keeps, whoever sent them to it.</summary>
[Binding]
public sealed class KeptDocumentSteps(CarriedDocuments carried, SentDocuments sent, KeptState state)
{
    /// <summary>Active, once, and with the very bytes that were sent.</summary>
    [Then("le système testé conserve le document transmis, octet pour octet")]
    [Example("le système testé conserve le document transmis, octet pour octet")]
    public Task Keeps() => JudgeAsync((documents, place) => Same(documents, carried.Current, place));

    /// <summary>Both formats, each under its own identifier.</summary>
    [Then("le système testé conserve les deux documents transmis, octet pour octet")]
    [Example("le système testé conserve les deux documents transmis, octet pour octet")]
    public Task KeepsBoth() => JudgeAsync((documents, place) =>
    {
        if (carried.All is not [var first, var second])
        {
            throw new PlanException("le dernier message transmis ne porte pas deux documents");
        }

        Same(documents, first, place);
        Same(documents, second, place);
    });

    /// <summary>Where the metadata asked to take it, and from whom they hide it: nothing more, nothing less.</summary>
    [Then("le système testé destine le document transmis {envoi}")]
    [Example("le système testé destine le document transmis au DMP, masqué aux professionnels")]
    public Task Routes(DocumentRouting routing) => JudgeAsync((documents, place) => Routed(documents, carried.Current, routing, place));

    /// <summary>The new one is active and says which one it replaced; that one is no longer active.</summary>
    [Then("dans le système testé, le document transmis remplace le précédent")]
    [Example("dans le système testé, le document transmis remplace le précédent")]
    public Task Replaces() => JudgeAsync((documents, place) => InPlaceOf(documents, carried.Current, carried.BeforeId, place));

    /// <summary>Withdrawn: kept no longer, or as deleted.</summary>
    [Then("le document transmis n'est plus actif dans le système testé")]
    [Example("le document transmis n'est plus actif dans le système testé")]
    [ObservedBy(KeptJudgement.DocumentsSeen)]
    public Task IsWithdrawn() => JudgeAsync((documents, place) => NotActive(documents, carried.Current.Id, "le document est toujours actif", place));

    /// <summary>Nothing of this scenario; what the system keeps of other scenarios of the same patient is left aside.</summary>
    [Then("le système testé ne conserve aucun document pour ce patient")]
    [Example("le système testé ne conserve aucun document pour ce patient")]
    [ObservedBy(KeptJudgement.DocumentsSeen)]
    public Task KeepsNothing() => JudgeAsync((documents, place) =>
        KeptJudgement.None("un document est conservé alors qu'aucun ne devait l'être", documents, Words, "aucun document", place));

    /// <summary>So many documents that are neither replaced nor deleted: none was doubled, none was added.</summary>
    [Then("le système testé conserve {int} document(s) actif(s) pour ce patient")]
    [Example("le système testé conserve 1 document actif pour ce patient")]
    public Task Counts(int count) => JudgeAsync((documents, place) =>
    {
        var active = documents.Where(one => one.State == KeptDocumentState.Active).ToList();
        if (active.Count != count)
        {
            throw new JudgementException("le nombre de documents actifs n'est pas celui qui est attendu", active.Count == 0 ? "aucun document actif" : Words(active), count.ToString(CultureInfo.InvariantCulture), place);
        }
    });

    private Task JudgeAsync(Action<IReadOnlyList<KeptDocument>, JudgedPlace> judge) => state.JudgeAsync(
        kept => kept.Documents is { } all ? all.Where(one => !DocumentCopy.IsOfAnother(one.Identifier, sent.Number)).ToList() : null, judge);

    internal static void Same(IReadOnlyList<KeptDocument> documents, CarriedDocument document, JudgedPlace place)
    {
        var found = Active(documents, document, place).Sha256 ?? throw new PlanException("l'état rendu ne donne pas l'empreinte du document conservé (SHA-256, « empreinte »)");
        KeptJudgement.Same("le document conservé n'est pas, octet pour octet, celui qui a été transmis (SHA-256)", found, document.Sha256, place);
    }

    private static KeptDocument Active(IReadOnlyList<KeptDocument> documents, CarriedDocument document, JudgedPlace place)
    {
        var found = documents.Where(one => one.Identifier == document.Id && one.State == KeptDocumentState.Active).ToList();
        return found.Count == 1
            ? found[0]
            : throw new JudgementException(
                found.Count == 0 ? "le document transmis n'est pas conservé, ou n'est pas actif" : "le document transmis est conservé plusieurs fois", documents.Count == 0 ? "aucun document" : Words(documents), document.Id, place);
    }

    internal static void Routed(IReadOnlyList<KeptDocument> documents, CarriedDocument document, DocumentRouting routing, JudgedPlace place)
    {
        ArgumentNullException.ThrowIfNull(routing);
        var found = Active(documents, document, place);
        Differences.Throw("le document conservé n'est pas destiné à qui le message le demande",
        [
            new("diffusion", Words(found.Diffusions), Words(Asked(routing, ("DESTDMP", "DMP"), ("DESTMSSANTEPS", "MSSANTE-PS"), ("DESTMSSANTEPAT", "MSSANTE-PATIENT"))), place),
            new("masquage", Words(found.Masks), Words(Asked(routing, ("MASQUE_PS", "MASQUE_PS"), ("INVISIBLE_PATIENT", "INVISIBLE_PATIENT"))), place),
        ]);
    }

    internal static void InPlaceOf(IReadOnlyList<KeptDocument> documents, CarriedDocument document, string before, JudgedPlace place)
    {
        KeptJudgement.Same("le document conservé ne dit pas remplacer le précédent", Active(documents, document, place).Replaces, before, place, "aucun document remplacé");
        NotActive(documents, before, "le document remplacé est toujours actif", place);
    }

    internal static void NotActive(IReadOnlyList<KeptDocument> documents, string id, string judgement, JudgedPlace place)
    {
        if (documents.FirstOrDefault(one => one.Identifier == id && one.State == KeptDocumentState.Active) is { } found)
        {
            throw new JudgementException(judgement, Words([found]), "remplace ou supprime", place);
        }
    }

    private static IEnumerable<string> Asked(DocumentRouting routing, params (string Code, string Word)[] words) =>
        words.Where(word => routing.Metadata.Any(one => one.Code == word.Code && one.Value == "Y")).Select(word => word.Word);

    private static string Words(IEnumerable<KeptDocument> documents) => string.Join(" ; ", documents.Select(one => $"{one.Identifier} ({one.StateWord})"));

    // Without order; nothing has a word, so that it can be compared.
    private static string Words(IEnumerable<string> words) => string.Join(", ", words.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "aucun";
}
