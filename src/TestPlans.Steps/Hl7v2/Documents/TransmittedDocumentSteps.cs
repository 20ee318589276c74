using System.Globalization;
using TestPlans.Formats.Cda;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The document that a message carries, against the patient, the request and the document transmitted before.</summary>
[Binding]
public sealed class TransmittedDocumentSteps(WireCase wire, TransmittedDocument transmitted)
{
    /// <summary>The traits and, for a qualified identity, the INS of the test case data: a coherent message about somebody else is not enough.</summary>
    [Then("le document transmis est celui de ce patient")]
    [Example("le document transmis est celui de ce patient")]
    public void IsOfPatient()
    {
        var expected = wire.Patient;
        var found = transmitted.Current.Header.Patient ?? throw new JudgementException("le document transmis ne désigne aucun patient (recordTarget)", place: transmitted.Place);
        Differences.Throw("le document transmis n'est pas celui du patient de test",
        [
            new("matricule INS", found.Ids.FirstOrDefault(id => Formats.Identifiers.Ins.IsAuthority(id.Root))?.Extension, expected.IsQualified ? expected.Ins?.Matricule : null, transmitted.Place),
            new("nom de naissance", found.BirthName, expected.BirthName, transmitted.Place),
            new("premier prénom", found.FirstGivenName, expected.GivenNames[0], transmitted.Place),
            new("date de naissance", found.BirthTime, expected.BirthDate.ToString("yyyyMMdd", CultureInfo.InvariantCulture), transmitted.Place),
        ]);
    }

    /// <summary>The code of the document itself (ClinicalDocument/code), whatever the message announces.</summary>
    [Then("le document transmis est de type {guillemets}")]
    [Example("le document transmis est de type « SYNTH »")]
    public void IsOfType(string code)
    {
        if (transmitted.Current.Header.Code is var found && found != code)
        {
            throw new JudgementException("le document transmis n'est pas du type demandé", found ?? "absent", code, transmitted.Place);
        }
    }

    /// <summary>Another document, that says which one it replaces.</summary>
    [Then("le document transmis remplace le précédent")]
    [Example("le document transmis remplace le précédent")]
    public void Replaces()
    {
        var (current, first) = (transmitted.Current.Header, transmitted.First.Header);
        if (current.Id == first.Id)
        {
            throw new JudgementException("le document transmis en remplacement est le document d'origine : il en garde l'identifiant", Text(current.Id), $"un autre identifiant que {first.Id}", transmitted.Place);
        }

        if (first.Id is null || !current.Replaces.Contains(first.Id))
        {
            throw new JudgementException(
                "le document transmis ne dit pas remplacer le précédent (relatedDocument RPLC)", current.Replaces.Count == 0 ? "aucune référence" : string.Join(", ", current.Replaces), Text(first.Id), transmitted.Place);
        }
    }

    /// <summary>The very document that was transmitted, by its identifier.</summary>
    [Then("le message supprime le document transmis")]
    [Example("le message supprime le document transmis")]
    public void Deletes()
    {
        Same("le document supprimé n'est pas celui qui a été transmis");
        Expect("la demande (ORC-1) n'est pas une suppression", "ORC-1", "CA");
    }

    /// <summary>A replacement that says it changes only the confidentiality (MODIF_CONF_CODE), by a new version: the volet gives it a new id.</summary>
    [Then("le message change la seule confidentialité du document transmis")]
    [Example("le message change la seule confidentialité du document transmis")]
    public void ChangesConfidentiality()
    {
        Expect("la demande (ORC-1) n'est pas un remplacement", "ORC-1", "RO");
        var (current, first) = (transmitted.Current.Header, transmitted.First.Header);
        if (current.Id == first.Id)
        {
            throw new JudgementException("le document garde son identifiant : changer de masquage crée une nouvelle version, d'un nouvel identifiant", Text(current.Id), $"un autre identifiant que {first.Id}", transmitted.Place);
        }

        if (DocumentMetadata.Find(wire.Message, "MODIF_CONF_CODE") is var value && value?.Text != "Y")
        {
            throw new JudgementException("le message ne dit pas qu'il change la confidentialité (MODIF_CONF_CODE)", value?.Text ?? "absent", "Y", value is null ? transmitted.Place : wire.Place(value.Value));
        }
    }

    private void Same(string judgement)
    {
        if (transmitted.Current.Header.Id is var found && found != transmitted.First.Header.Id)
        {
            throw new JudgementException(judgement, Text(found), Text(transmitted.First.Header.Id), transmitted.Place);
        }
    }

    private void Expect(string judgement, string path, string expected)
    {
        if (wire.Message[path] is var found && found.Text != expected)
        {
            throw new JudgementException(judgement, found.IsValued ? found.Text : "absent", expected, wire.Place(found));
        }
    }

    private static string Text(CdaId? id) => id?.ToString() ?? "absent";
}
