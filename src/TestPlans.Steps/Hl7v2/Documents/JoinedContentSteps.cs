using System.Text;
using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What a message carries beside its first document: a second one, the text of the mail.</summary>
[Binding]
public sealed class JoinedContentSteps(WireCase wire)
{
    /// <summary>Two documents, each with its own identifier and of that type (ClinicalDocument/code).</summary>
    [Then("le message porte deux documents distincts, de type {guillemets}")]
    [Example("le message porte deux documents distincts, de type « 11488-4 »")]
    public void CarriesTwo(string code)
    {
        var carried = EncapsulatedData.Of(wire.Message).Where(one => one.IsXml).ToList();
        if (carried.Count != 2)
        {
            throw new JudgementException("le message ne porte pas deux documents (OBX de type ED, format XML)", $"{carried.Count}", "2", wire.Place(wire.Message["OBX[1]-5"]));
        }

        var headers = carried.ConvertAll(Header);
        if (headers[0].Id is null || headers[0].Id == headers[1].Id)
        {
            throw new JudgementException("les deux documents n'ont pas chacun leur identifiant", headers[1].Id?.ToString() ?? "absent", $"un autre que {headers[0].Id}", wire.Place(carried[1].Value));
        }

        if (headers.FindIndex(header => header.Code != code) is >= 0 and var wrong)
        {
            throw new JudgementException("un des deux documents n'est pas du type attendu", headers[wrong].Code ?? "absent", code, wire.Place(carried[wrong].Value));
        }
    }

    /// <summary>CORPSMAIL_PS, decoded.</summary>
    [Then("le corps du courriel destiné au professionnel est {guillemets}")]
    [Example("le corps du courriel destiné au professionnel est « Bonjour, voici la synthèse. »")]
    public void TellsProfessional(string text) => Tells("CORPSMAIL_PS", text);

    /// <summary>CORPSMAIL_PATIENT, decoded.</summary>
    [Then("le corps du courriel destiné au patient est {guillemets}")]
    [Example("le corps du courriel destiné au patient est « Bonjour, voici votre synthèse. »")]
    public void TellsPatient(string text) => Tells("CORPSMAIL_PATIENT", text);

    private CdaHeader Header(EncapsulatedData carried) => CdaHeaderReader.Read(carried.Base64?.Bytes ?? default) is var read && read.TryGet(out var header, out var fault)
        ? header
        : throw new JudgementException($"un document que porte le message ne peut pas être lu : {fault}", place: wire.Place(carried.Value));

    private void Tells(string code, string expected)
    {
        var carried = EncapsulatedData.Of(wire.Message).FirstOrDefault(one => one.Identifier.Component(1).Is(code));
        if (carried?.Base64 is not { Fault: null } text)
        {
            throw new JudgementException($"le message ne porte pas de corps de courriel lisible ({code}, en Base64)", carried?.Base64?.Fault ?? "absent", expected, wire.Place(wire.Message["OBX[1]-3"]));
        }

        if (Encoding.UTF8.GetString(text.Bytes.Span) is var found && found != expected)
        {
            throw new JudgementException($"le corps du courriel n'est pas celui de l'opérateur ({code})", found, expected, wire.Place(carried.Value));
        }
    }
}
