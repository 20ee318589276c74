using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>A document that was given to a manager.</summary>
/// <param name="Id">ClinicalDocument/id.</param>
/// <param name="Sha256">Of its bytes, in lower case.</param>
public sealed record CarriedDocument(string Id, string Sha256);

/// <summary>The documents of the messages that a « gestionnaire de documents » received, from our simulator or from another system.</summary>
public sealed class CarriedDocuments(WireCase wire, TransmittedDocument transmitted)
{
    private CarriedDocument? _before;

    /// <summary>Those of the last message.</summary>
    /// <exception cref="PlanException">It carries none that can be read.</exception>
    public IReadOnlyList<CarriedDocument> All
    {
        get
        {
            var sent = wire.Sent ?? throw new PlanException("aucun message n'a été transmis au gestionnaire avant ce jugement");
            var documents = Of(sent.Message);
            return documents.Count > 0 ? documents : throw new PlanException("le dernier message transmis ne porte aucun document lisible : dire plutôt « le système testé ne conserve aucun document pour ce patient »");
        }
    }

    /// <summary>The first document of the last message.</summary>
    public CarriedDocument Current => All[0];

    /// <summary>Identifier of the document that was given before the one that is judged.</summary>
    /// <exception cref="PlanException">There is none.</exception>
    public string BeforeId => _before?.Id ?? transmitted.First.Header.Id?.ToString() ?? throw new PlanException("le document précédent n'a pas d'identifiant");

    /// <summary>Remembers the last document as the one that others replace.</summary>
    public void Remember() => _before = Current;

    internal static List<CarriedDocument> Of(Artefact artefact)
    {
        var documents = new List<CarriedDocument>();
        if (Er7Message.Parse(artefact.Content).TryGet(out var message))
        {
            foreach (var data in EncapsulatedData.Of(message).Where(one => one.IsXml && one.Base64 is { Fault: null }))
            {
                var bytes = data.Base64!.Bytes;
                if (CdaHeaderReader.Read(bytes).TryGet(out var header, out _) && header.Id is { } id)
                {
                    documents.Add(new CarriedDocument(id.ToString(), new Artefact("document.xml", "text/xml", bytes).Sha256));
                }
            }
        }

        return documents;
    }
}
