using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Documents;
using TestPlans.Validation;
using TestPlans.Validators.Coherence;

namespace TestPlans.Validators.Hl7v2.Documents;

/// <summary>Judges a message beside documents that lie apart from it: the file that the system also keeps, the one that was taken out.</summary>
internal sealed class DocumentSet(CoherenceRules rules)
{
    private readonly CoherenceLedger _ledger = new(rules);

    public Report Judge(ArtefactSet set, Model model, string step, JudgeOptions options)
    {
        var report = new ReportBuilder();
        var messages = set.Members.Where(IsMessage).ToList();
        var documents = set.Members.Except(messages).ToList();
        if (messages.Count != 1 || documents.Count == 0)
        {
            report.AddInconclusive(step, "coherence", $"l'ensemble est fait d'un message HL7 v2 et d'un document au moins ; trouvé : {messages.Count} message(s), {documents.Count} document(s)");
            return report.Build(set, model, options.Engine);
        }

        var message = Er7Message.Parse(messages[0].Content).Message!;
        var carried = EncapsulatedData.Of(message).Where(data => data.IsXml).ToList();
        foreach (var (rank, document) in documents.Index())
        {
            var readable = CdaDocument.Read(document.Content).TryGet(out var read, out var fault);
            _ledger.Hold(
                DocumentRules.Reading,
                readable,
                $"Chaque document de l'ensemble est un document CDA lisible : {fault?.Message.TrimEnd('.')}",
                new Place(document.Name, "", fault?.Line ?? 0, fault?.Column ?? 0));
            if (readable)
            {
                // The OBX that carries these very bytes, else the one of the same rank.
                var own = carried.FirstOrDefault(data => data.Base64?.Bytes.Span.SequenceEqual(document.Content.Span) == true) ?? carried.ElementAtOrDefault(rank);
                new DocumentCoherence(message, messages[0].Name, new CdaView(read!, document.Name), _ledger).Check(own);
            }
        }

        report.Add(step, "coherence", _ledger.Outcomes(), _ledger.Findings);
        return report.Build(set, model, options.Engine);
    }

    private static bool IsMessage(Artefact artefact) => Er7Message.Parse(artefact.Content).Message is not null;
}
