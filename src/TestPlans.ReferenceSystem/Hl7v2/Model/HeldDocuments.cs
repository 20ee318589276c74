using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Documents;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>
/// The documents that a manager keeps, and what each action does to them (ANS, Transmission de documents CDA en HL7v2 2.1, volume 1): a change of
/// who may see a document is a replacement by a new version, like any other. A message is done wholly or not at all. Inferred, for want of the volet's own text: that one cannot replace nor delete what is not the current version
/// (its application code 900 speaks of a wrong version), and that one id serves once (HL7 2.5, table 0357, codes 204 and 205).
/// </summary>
internal sealed class HeldDocuments(ActiveDefect defect)
{
    // ERR-5, table applicationErrorCondition of CI-SIS: wrong version of a document on replacement or deletion.
    private const string WrongVersion = "900";

    private readonly List<HeldDocument> _all = [];

    /// <summary>Those of whoever carries one of the identifiers, in the order they came, those replaced or deleted included.</summary>
    public IReadOnlyList<HeldDocument> With(IEnumerable<LocalIdentifier> identifiers) => [.. _all.Where(one => one.IsOf(identifiers))];

    /// <summary>Does what a message asks; or says why not, and then keeps nothing of it.</summary>
    public Er7Error? Take(DocumentMessage message)
    {
        var ids = new HashSet<CdaId>();
        foreach (var document in message.Documents)
        {
            var error = ids.Add(document.Id) ? Fault(message, document) : Known(document);
            if (error is not null && !IsForgiven(message.Action, error))
            {
                Keep(message, error);
                return error;
            }
        }

        Keep(message, null);
        return null;
    }

    private Er7Error? Fault(DocumentMessage message, ReadDocument document)
    {
        if (message.Action == DocumentAction.Delete)
        {
            return Current(message, document.Id) is null ? Unknown(document.IdPlace, "à supprimer") : null;
        }

        return _all.Exists(one => one.Header.Id == document.Id) ? Known(document)
            : message.Action == DocumentAction.Create ? null
            : document.Replaces is not { } replaced ? new Er7Error("101", document.ReplacesPlace, "le document ne nomme pas celui qu’il remplace")
            : Current(message, replaced) is null ? Unknown(document.ReplacesPlace, "à remplacer")
            : null;
    }

    private static Er7Error Known(ReadDocument document) => new("205", document.IdPlace, $"un document d’identifiant {document.Id} est déjà conservé");

    private static Er7Error Unknown(Er7Path place, string which) => new("204", place, $"le document {which} n’est pas un document actif de ce patient") { ApplicationCode = WrongVersion };

    private bool IsForgiven(DocumentAction action, Er7Error error) =>
        error.Code == "205" ? defect.Switches(Behaviours.ManagerKeepsSameTwice) || defect.Switches(Behaviours.ConsumerDuplicates)
        : error.Code == "204" && defect.Switches(action == DocumentAction.Delete ? Behaviours.ManagerTakesUnknownDeletion : Behaviours.ManagerTakesUnknownReplacement);

    // Of what is refused nothing is kept.
    private void Keep(DocumentMessage message, Er7Error? refusal)
    {
        if ((refusal is not null && !defect.Switches(Behaviours.ConsumerKeepsFaulty)) || defect.Switches(Behaviours.ManagerKeepsNothing))
        {
            return;
        }

        var taken = message.Documents.Count > 1 && defect.Switches(Behaviours.ManagerKeepsFirstOnly) ? message.Documents.Take(1) : message.Documents;
        foreach (var document in taken)
        {
            if (message.Action == DocumentAction.Delete)
            {
                Change(Current(message, document.Id), KeptDocumentState.Deleted, Behaviours.ManagerIgnoresDeletion);
            }
            else
            {
                var replaces = message.Action == DocumentAction.Replace ? document.Replaces : null;
                Change(replaces is null ? null : Current(message, replaces), KeptDocumentState.Replaced, Behaviours.ManagerKeepsReplaced);
                _all.Add(Sent(message, document) with { Replaces = replaces });
            }
        }
    }

    private void Change(HeldDocument? known, KeptDocumentState state, string unless)
    {
        if (known is not null && !defect.Switches(unless))
        {
            _all[_all.IndexOf(known)] = known with { State = state };
        }
    }

    private HeldDocument Sent(DocumentMessage message, ReadDocument document) => new()
    {
        Patient = message.Patient,
        Header = document.Header,
        Content = SpoiledDocument.Of(document.Bytes, defect),
        Diffusions = Diffusions(message.Metadata),
        Masks = message.Metadata.Among(KeptDocument.KnownMasks).ToArray() is { Length: > 0 } masks && !defect.Switches(Behaviours.ManagerIgnoresMasks) ? masks : [],
    };

    private string[] Diffusions(DocumentMetadata metadata)
    {
        var asked = KeptDocument.KnownDiffusions.Where(word => metadata.Goes(word)).ToArray();
        var added = KeptDocument.KnownDiffusions.Except(asked).Take(1).ToArray();
        return asked.Length > 0 && defect.Switches(Behaviours.ManagerLosesDiffusion) ? []
            : added.Length > 0 && defect.Switches(Behaviours.ManagerAddsDiffusion) ? [.. asked, .. added]
            : asked;
    }

    private HeldDocument? Current(DocumentMessage message, CdaId id) =>
        _all.Find(one => one.State == KeptDocumentState.Active && one.Header.Id == id && one.IsOf(message.Patient));
}
