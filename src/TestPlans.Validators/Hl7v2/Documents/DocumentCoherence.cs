using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>What a message says of its document is what the document says: patient, type, identifiers, visit, sender, confidentiality.</summary>
internal sealed class DocumentCoherence(Er7Message message, string? name, CdaView document, CoherenceLedger ledger)
{
    private const string Loinc = "2.16.840.1.113883.6.1";
    private const string TreA05 = "1.2.250.1.213.1.1.4.12";

    /// <param name="carried">The OBX that carries the document, or that announces one like it; null when the message has none.</param>
    public void Check(EncapsulatedData? carried)
    {
        new PatientCoherence(message, name, document, ledger).Check();
        Type(carried);
        Identity();
        Visit();
        Sender();
        Confidentiality();
    }

    private void Type(EncapsulatedData? carried)
    {
        var code = document.Attribute("code", "code");
        if (carried?.Identifier is not { IsValued: true } said || code.Text is not { } written)
        {
            return;
        }

        var system = said.Component(3).Text switch { "LN" => Loinc, "TRE_A05" => TreA05, _ => null };
        var found = (string?)code.Element.Attribute("codeSystem");
        ledger.Hold(
            DocumentRules.Type,
            said.Component(1).Is(written) && (system is null || system == found),
            $"Le type annoncé (OBX-3) est celui du document ; message : « {said.Component(1).Text} » ({said.Component(3).Text}), document : « {written} » ({found})",
            Places.Of(said.Component(1), name),
            document.At(code),
            written);
    }

    private void Identity()
    {
        var parents = document.Replaced;
        if (message.Segment("TXA") is { } txa)
        {
            Entity(DocumentRules.Id, "L'identifiant du document (TXA-12)", txa.Field(12), document.Header.Id, document.Root.Element(CdaHeaderReader.Hl7 + "id"));
            if (parents.Count > 0)
            {
                Entity(DocumentRules.Parent, "L'identifiant du document remplacé (TXA-13)", txa.Field(13), parents[0].Id, parents[0].Element);
            }
        }

        var order = message["ORC-1"];
        if (order.Is("RO"))
        {
            ledger.Hold(
                DocumentRules.Replacement,
                parents.Count > 0,
                "Un document qui en remplace un autre (ORC-1 = RO) le nomme (relatedDocument de type RPLC) ; il n'en nomme aucun",
                Places.Of(order, name),
                document.At(document.Root, null));
        }
    }

    private void Entity(string rule, string what, Er7Value said, CdaId? id, System.Xml.Linq.XElement? element)
    {
        if (!said.IsValued || id is null || element is null)
        {
            return;
        }

        var same = id.Extension is null
            ? said.Component(1).Is(id.Root) && !said.Component(3).IsValued
            : said.Component(1).Is(id.Extension) && said.Component(3).Is(id.Root);
        ledger.Hold(rule, same, $"{what} est celui que porte le document ; message : « {said.Text} », document : « {id} »", Places.Of(said, name), document.At(element, id.ToString()), Expected(id));
    }

    private static string Expected(CdaId id) => id.Extension is null ? id.Root : $"{id.Extension}^^{id.Root}^ISO";

    private void Visit()
    {
        var said = message["PV1-19"];
        var visits = document.Encounter;
        if (said.Component(1).IsValued && visits.Count > 0)
        {
            ledger.Hold(
                DocumentRules.Visit,
                visits.Any(visit => PatientCoherence.Same(said.Repetition(1), visit.Id)),
                $"La venue (PV1-19) devrait être celle du document (encompassingEncounter) ; message : « {said.Component(1).Text} », document : « {visits[0].Id} »",
                Places.Of(said, name) with { Found = said.Component(1).Text },
                document.At(visits[0].Element, visits[0].Id.ToString()),
                visits[0].Id.ToString());
        }
    }

    private void Sender()
    {
        var sender = message.AllSegments("PRT").FirstOrDefault(segment => segment.Field(4).Component(1).Is("SB") && segment.Field(5).IsValued);
        var authors = document.Authors;
        if (sender is not null && authors.Count > 0)
        {
            var said = sender.Field(5).Component(1);
            ledger.Hold(
                DocumentRules.Sender,
                authors.Any(author => author.Id.Extension == said.Text),
                $"L'expéditeur (PRT-5 de PRT-4 = SB) n'est pas un auteur du document ; message : « {said.Text} », document : « {string.Join(", ", authors.Select(author => author.Id.Extension))} »",
                Places.Of(said, name),
                document.At(authors[0].Element, authors[0].Id.ToString()));
        }
    }

    private void Confidentiality()
    {
        var level = document.Attribute("code", "confidentialityCode");
        if (level.Text is { } code && Metadata("DESTDMP") is { } destined)
        {
            ledger.Hold(
                DocumentRules.Confidentiality,
                !(code is "R" or "V" && destined.Is("Y")),
                $"Un document de confidentialité renforcée (confidentialityCode {code}) ne devrait pas être mis en partage (DESTDMP = Y)",
                Places.Of(destined, name),
                document.At(level));
        }
    }

    private Er7Value? Metadata(string code) =>
        message.AllSegments("OBX").FirstOrDefault(segment => segment.Field(3).Component(1).Is(code))?.Field(5).Component(1);
}
