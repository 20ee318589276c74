using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>
/// The documents that a message carries: taken out, judged by their own models, and compared with the message. Findings in a document keep
/// its lines, and say by its name (<c>message.hl7#OBX[1]-5</c>) in which OBX it is.
/// </summary>
internal sealed class CarriedDocuments(Artefact artefact, Er7Message message, JudgeOptions options)
{
    private readonly IReadOnlyList<EncapsulatedData> _data = EncapsulatedData.Of(message);
    private readonly List<(EncapsulatedData Data, Artefact Document)> _documents = [];

    /// <summary>The step <c>documents</c>: Base64, CDA, then each document by its own model.</summary>
    public void Judge(string step, CoherenceRules rules, ReportBuilder report)
    {
        var ledger = new CoherenceLedger(rules);
        foreach (var data in _data)
        {
            Decode(data, ledger);
        }

        var ids = _documents.Select(one => (one.Data, CdaHeaderReader.Read(one.Document.Content).Value?.Id)).Where(one => one.Id is not null).ToList();
        // Two documents are an ORU's; in a MDM there is one too many, and that is what is wrong.
        if (ids.Count == 2 && message.Type == "ORU")
        {
            ledger.Hold(DocumentRules.TwoIds, ids[0].Id != ids[1].Id, $"Deux documents du même message ont chacun leur identifiant ; trouvé deux fois : « {ids[1].Id} »", Places.Of(ids[1].Data.Value, null) with { Found = ids[1].Id!.ToString() });
        }

        report.Add(step, "document", ledger.Outcomes(), ledger.Findings);
        foreach (var (_, document) in _documents)
        {
            options.Inside?.Invoke(document);
            if (options.JudgeInside?.Invoke(document) is { } answer)
            {
                report.AddReport(answer);
            }
            else
            {
                report.AddPart(document);
                report.AddInconclusive(document.Name, "document", "le document n'est pas jugé : aucun catalogue n'est à portée, ou il est trop profond");
            }
        }
    }

    /// <summary>The step <c>coherence</c>: each document beside the message.</summary>
    public void Compare(string step, CoherenceRules rules, ReportBuilder report)
    {
        var ledger = new CoherenceLedger(rules);
        foreach (var (data, document) in _documents)
        {
            if (CdaDocument.Read(document.Content).TryGet(out var read, out _))
            {
                new DocumentCoherence(message, null, new CdaView(read, document.Name), ledger).Check(data);
            }
        }

        if (_documents.Count == 0)
        {
            report.AddInconclusive(step, "coherence", "le message ne porte pas de document lisible : rien à comparer");
        }
        else
        {
            report.Add(step, "coherence", ledger.Outcomes(), ledger.Findings);
        }
    }

    private void Decode(EncapsulatedData data, CoherenceLedger ledger)
    {
        if (data.Base64 is not { } text)
        {
            return;
        }

        var place = Places.Of(data.Data, null) with { Found = null };
        ledger.Hold(
            DocumentRules.Base64,
            text.Fault is null,
            $"{data.Data.Path} est en Base64 : {text.Fault}",
            place with { Column = place.Column + text.FaultOffset });
        if (!data.IsXml)
        {
            return;
        }

        var document = new Artefact($"{artefact.Name}#{data.Value.Path}", "application/xml", text.Bytes);
        // What a fault of Base64 cut short is told once, at the Base64; a padding that is missing takes nothing away.
        if (text.Fault is not null && !CdaDocument.Read(text.Bytes).TryGet(out _, out _))
        {
            options.Inside?.Invoke(document);
            return;
        }

        var isCda = CdaHeaderReader.Read(text.Bytes).TryGet(out _, out var fault);
        ledger.Hold(
            DocumentRules.Cda,
            isCda,
            $"{data.Value.Path} porte un document CDA : {fault?.Message.TrimEnd('.')}",
            place,
            fault is null ? null : new Place(document.Name, "", fault.Line, fault.Column));
        if (isCda)
        {
            _documents.Add((data, document));
        }
        else
        {
            options.Inside?.Invoke(document);
        }
    }
}
