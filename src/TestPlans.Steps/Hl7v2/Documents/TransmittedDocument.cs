using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The documents that the messages of one scenario carry: the one of the current message, and the one transmitted first.</summary>
public sealed class TransmittedDocument(WireCase wire)
{
    private CdaDocument? _first;

    /// <summary>The document in the last message.</summary>
    /// <exception cref="JudgementException">The message carries no document that can be read.</exception>
    public CdaDocument Current => Read(wire.Message);

    /// <summary>The document that was transmitted before the one that is judged.</summary>
    /// <exception cref="PlanException">The scenario has transmitted none.</exception>
    public CdaDocument First => _first ?? throw new PlanException("aucun document n'a été transmis avant ce message dans le scénario");

    /// <summary>Where the document stands in the message.</summary>
    public JudgedPlace Place => wire.Place(wire.Message["OBX[1]-5"] is { IsValued: true } value ? value : wire.Message["MSH-9"]);

    /// <summary>Remembers the document of the last message as the one that other acts change.</summary>
    public void Remember() => _first = Current;

    private CdaDocument Read(Er7Message message)
    {
        if (EncapsulatedData.Of(message).FirstOrDefault(one => one.IsXml)?.Base64 is not { } text)
        {
            throw new JudgementException("le message ne porte aucun document (OBX de type ED, format XML, en Base64)", "aucun document", "un document CDA en OBX-5", Place);
        }

        return CdaDocument.Read(text.Bytes).TryGet(out var document, out var fault)
            ? document
            : throw new JudgementException($"le document que porte le message ne peut pas être lu : {fault}", place: Place);
    }
}
