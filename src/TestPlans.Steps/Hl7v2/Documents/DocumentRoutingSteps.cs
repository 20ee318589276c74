using TestPlans.Formats.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Where a message asks the manager to take its document, and to whom.</summary>
[Binding]
public sealed class DocumentRoutingSteps(WireCase wire)
{
    private const string ProfessionalAuthority = "1.2.250.1.71.4.2.1";

    /// <summary>DESTDMP, DESTMSSANTEPS, DESTMSSANTEPAT, MASQUE_PS and INVISIBLE_PATIENT, each as the operator asked.</summary>
    [Then("le message demande l'envoi {envoi}")]
    [Example("le message demande l'envoi au DMP, masqué aux professionnels")]
    public void Asks(DocumentRouting routing)
    {
        ArgumentNullException.ThrowIfNull(routing);
        Differences.Throw("les métadonnées du message ne demandent pas l'envoi voulu", routing.Metadata.Select(expected =>
        {
            var found = DocumentMetadata.Find(wire.Message, expected.Code);
            return new Comparison(expected.Code, found?.Text, expected.Value, wire.Place(found ?? wire.Message["OBX[1]-3"]));
        }));
    }

    /// <summary>A recipient (PRT-4 = RCT) that is the patient: by the INS, with a mailbox.</summary>
    [Then("le message nomme pour destinataire ce patient")]
    [Example("le message nomme pour destinataire ce patient")]
    public void NamesPatient()
    {
        var ins = wire.Patient.Ins ?? throw new PlanException($"le jeu d'essai de « {wire.Patient.DisplayName} » ne donne pas de matricule INS");
        Names("le patient", segment => segment.Field(5).Component(13).Text == "INS", ins.Matricule);
    }

    /// <summary>A recipient (PRT-4 = RCT) that is a professional, with a national identifier and a mailbox.</summary>
    [Then("le message nomme pour destinataire un professionnel")]
    [Example("le message nomme pour destinataire un professionnel")]
    public void NamesProfessional() => Names("un professionnel", segment => segment.Field(5).Component(9).Subcomponent(2).Text == ProfessionalAuthority, null);

    private void Names(string who, Func<Er7Segment, bool> isSuch, string? identifier)
    {
        var recipients = wire.Message.AllSegments("PRT").Where(segment => segment.Field(4).Component(1).Text == "RCT").ToList();
        if (recipients.Find(segment => isSuch(segment)) is not { } named)
        {
            throw new JudgementException(
                $"aucun destinataire (PRT-4 = RCT) n'est {who}", recipients.Count == 0 ? "aucun destinataire" : string.Join(", ", recipients.Select(one => one.Field(5).Component(1).Text)), identifier ?? who, wire.Place(wire.Message["PRT[1]-5"]));
        }

        var found = named.Field(5).Component(1);
        if (!found.IsValued || (identifier is not null && found.Text != identifier))
        {
            throw new JudgementException($"le destinataire n'est pas {who} du test (PRT-5)", found.IsValued ? found.Text : "absent", identifier ?? "un identifiant national", wire.Place(found));
        }
    }
}

/// <summary>The metadata of DMP and MSSanté.</summary>
internal static class DocumentMetadata
{
    /// <summary>OBX-5.1 of the metadata of that code; null when the message has none.</summary>
    public static Er7Value? Find(Er7Message message, string code) =>
        message.AllSegments("OBX").FirstOrDefault(segment => segment.Field(3).Component(1).Text == code)?.Field(5).Component(1);
}
