using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Actors;
using TestPlans.ReferenceSystem.Hl7v2.Documents;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>CREATEUR: transmits, replaces and deletes the documents that it makes itself. Parameters: document, second, situation, message, destinataires, masque, courriel.</summary>
internal sealed class ReferenceDocumentSupplier(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options, Func<IPEndPoint> returns)
    : ReferenceMessageSupplier(Unhurried(options, defect, time), options.Destination, options.OwnAnswerLimit, time, seed, "SD"), IDocumentSupplier
{
    private static readonly IReadOnlyList<string> Verbs = ["transmettre-document", "remplacer-document", "supprimer-document", "masquer-document"];

    private readonly ReferenceContentCreator _documents = new(patients, defect, time, seed + "|hl7");
    private readonly Dictionary<string, SentDocument> _last = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _sentIds = new(StringComparer.Ordinal);

    /// <summary>It shares the listener of the whole software.</summary>
    public EndPoint? Returns => returns();

    /// <summary>Whether a message of that MSH-10 left this system.</summary>
    public bool HasSent(string controlId) => _sentIds.ContainsKey(controlId);

    protected override async ValueTask<(Er7Draft? Draft, string? Problem)> WriteAsync(WorkflowRequest request, DateTimeOffset now, CancellationToken ct)
    {
        if (patients.Find(request.Patient) is not { } patient)
        {
            return (null, $"le système de référence n’a pas de dossier pour {request.Patient.DisplayName}");
        }

        if (request.Act == "transmettre-document")
        {
            return await TransmitAsync(request, patient, now, ct);
        }

        if (!_last.TryGetValue(patient.LocalId, out var last))
        {
            return (null, $"aucun document de {patient.Identity.DisplayName} n’a été transmis par le système de référence");
        }

        switch (request.Act)
        {
            case "remplacer-document":
                var next = defect.Switches(Behaviours.DocumentUnchangedOnReplacement) ? last.Document : await ProduceAsync(last.TypeName, last.Situation, patient, last.Document, ct);
                var second = last.Second is null ? null : await ProduceAsync(last.SecondTypeName!, last.Situation, patient, last.Second, ct);
                return Send(last with { Document = next!, Second = second }, DocumentAction.Replace, now);
            case "supprimer-document":
                var deleted = defect.Switches(Behaviours.DocumentDeletesAnother) ? await ProduceAsync(last.TypeName, last.Situation, patient, null, ct) : last.Document;
                return Send(last with { Document = deleted! }, DocumentAction.Delete, now);
            case "masquer-document":
                // Who may see a document is part of it: another choice is another version, with its own id.
                var hidden = defect.Switches(Behaviours.DocumentUnchangedWhenHidden) ? last.Document : await ProduceAsync(last.TypeName, last.Situation, patient, last.Document, ct);
                return Send(last with { Document = hidden!, Route = last.Route with { IsHiddenFromProfessionals = true } }, DocumentAction.Replace, now, changesConfidentiality: true);
            default:
                return (null, $"le système de référence ne connaît pas l’acte « {request.Act} » ; il connaît {string.Join(", ", Verbs)}");
        }
    }

    private async Task<(Er7Draft? Draft, string? Problem)> TransmitAsync(WorkflowRequest request, PatientRecord patient, DateTimeOffset now, CancellationToken ct)
    {
        var asked = request.Parameters.GetValueOrDefault("document", "");
        var route = DocumentRoute.Of(request.Parameters);
        if (route.ToPatient && !patient.Identity.IsQualified)
        {
            return (null, $"{patient.Identity.DisplayName} n’a pas d’INS qualifié : sa messagerie n’est pas connue");
        }

        var typeName = defect.Switches(Behaviours.DocumentOfAnotherType) ? (asked == "VSM" ? "compte rendu de consultation" : "VSM") : asked;
        var subject = defect.Switches(Behaviours.DocumentOfAnother) ? patients.Records.First(other => other.LocalId != patient.LocalId && other.Situations.Count > 0) : patient;
        var situation = ReferenceEquals(subject, patient) ? request.Parameters.GetValueOrDefault("situation") : null;
        if (await ProduceAsync(typeName, situation, subject, null, ct) is not { } document)
        {
            return (null, NotProduced(asked, patient, situation));
        }

        var secondName = request.Parameters.GetValueOrDefault("second");
        var second = secondName is null || defect.Switches(Behaviours.DocumentForgetsSecond) ? null : await ProduceAsync(secondName, situation, subject, null, ct);
        if (secondName is not null && second is null && !defect.Switches(Behaviours.DocumentForgetsSecond))
        {
            return (null, NotProduced(secondName, patient, situation));
        }

        var mail = request.Parameters.GetValueOrDefault("courriel");
        var sent = new SentDocument(patient, typeName, situation, document, request.Parameters.GetValueOrDefault("message") == "MDM^T02", route, Visit(now))
        {
            SecondTypeName = secondName,
            Second = second,
            Mail = mail is not null && defect.Switches(Behaviours.DocumentTruncatesMail) ? mail[..(mail.Length / 2)] : mail,
        };
        return Send(sent, DocumentAction.Create, now);
    }

    private static string NotProduced(string document, PatientRecord patient, string? situation) =>
        $"le système de référence ne produit pas le document « {document} » de {patient.Identity.DisplayName}{(situation is null ? "" : $" dans la situation « {situation} »")}";

    private (Er7Draft? Draft, string? Problem) Send(SentDocument document, DocumentAction action, DateTimeOffset now, bool changesConfidentiality = false)
    {
        _last[document.Patient.LocalId] = document;
        var id = NextId(now);
        _sentIds.TryAdd(id, 0);
        return (DocumentMessages.Write(document, action, changesConfidentiality, id, now), null);
    }

    private async Task<Artefact?> ProduceAsync(string typeName, string? situation, PatientRecord patient, Artefact? replaces, CancellationToken ct)
    {
        var asked = situation is null ? null : new RequestedSituation(situation, "");
        var produced = await _documents.ProduceAsync(new ProductionRequest(typeName, patient.Identity, asked, "", replaces), ct);
        return produced is Observed<Artefact> document ? document.Value : null;
    }

    private static string Visit(DateTimeOffset now) => now.ToString("yyMMddHHmm", CultureInfo.InvariantCulture);

    // Whoever receives a document may read it before it answers: that takes longer than an identity.
    private static MessageSender Unhurried(Hl7v2Options options, ActiveDefect defect, TimeProvider time) => new(options with { AnswerLimit = options.AnswerLimit * 2.5 }, defect, time);
}
