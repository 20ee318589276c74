using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Actors;

/// <summary>PDS: what its operator does to an identity leaves by ITI-30. The traits are those of its own patients, or what the operator types.</summary>
internal sealed class ReferenceIdentitySupplier(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed, Hl7v2Options options)
    : ReferenceMessageSupplier(new MessageSender(options, defect, time), options.Destination, options.OwnAnswerLimit, time, seed, "SR"), IIdentitySupplier
{
    private readonly IdentityRegistry _files = new(patients, defect);
    private readonly IdentityMessages _messages = new(defect);

    protected override ValueTask<(Er7Draft? Draft, string? Problem)> WriteAsync(WorkflowRequest request, DateTimeOffset now, CancellationToken ct) => ValueTask.FromResult(Do(request, now));

    protected override string NextId(DateTimeOffset now) => defect.Switches(Behaviours.SupplierRepeatsControlId) ? "SRREPETE0001" : base.NextId(now);

    private (Er7Draft? Draft, string? Problem) Do(WorkflowRequest request, DateTimeOffset now)
    {
        switch (request.Act)
        {
            case "creer-identite":
                return _files.Create(request, now) is { } created
                    ? (_messages.Identity("A28", created, NextId(now), now, Charset(request)), null)
                    : (null, $"le système de référence n’a pas de patient {request.Patient.DisplayName}");
            case "retransmettre":
                return Refused is { } refused ? (refused.Set("MSH-10", NextId(now)), null) : (null, "aucun message refusé n’attend d’être retransmis");
            default:
                return _files.Current(request.Patient) is { } file
                    ? Change(request, file, now)
                    : (null, $"l’identité de {request.Patient.DisplayName} n’a pas été créée dans le système de référence");
        }
    }

    private (Er7Draft? Draft, string? Problem) Change(WorkflowRequest request, IdentityFile file, DateTimeOffset now)
    {
        switch (request.Act)
        {
            case "modifier-identite":
                var changed = _files.Change(file, request.Parameters, now);
                if (file.Identity is { IsQualified: true, Ins: { } former } && (!changed.Identity.IsQualified || (changed.Identity.Ins != former && former.Oid != Formats.Identifiers.Ins.NiaOid)) && !defect.Switches(Behaviours.SupplierUpdatesIns))
                {
                    return (IdentityMessages.ReplaceIns(changed, former, NextId(now), now), null);
                }

                return (_messages.Identity("A31", defect.Switches(Behaviours.SupplierHidesChange) ? file : changed, NextId(now), now, Charset(request)), null);
            case "fusionner":
                return _files.Merge(file, request.Other) is { } duplicate
                    ? (_messages.Merge(file, duplicate, NextId(now), now), null)
                    : (null, $"{request.Patient.DisplayName} n’a pas {(request.Other is { } named ? $"d’autre identité, {named.DisplayName}," : "de doublon")} dans le système de référence");
            case "rapprocher" or "separer":
                return _files.Duplicate(file) is { } other
                    ? (IdentityMessages.Couple(request.Act == "rapprocher" ? "A24" : "A37", file, other, NextId(now), now), null)
                    : (null, $"{request.Patient.DisplayName} n’a pas de doublon dans le système de référence");
            case "changer-identifiant":
                return (IdentityMessages.ChangeIdentifier(_files.Renumber(file, now), file.Ipp, NextId(now), now), null);
            default:
                return (null, $"le système de référence ne connaît pas l’acte « {request.Act} » ; il connaît creer-identite, modifier-identite, fusionner, rapprocher, separer, changer-identifiant, retransmettre");
        }
    }

    private Er7Charset Charset(WorkflowRequest request) =>
        defect.Switches(Behaviours.SupplierKeepsUtf8) ? Er7Charset.Utf8
        : request.Parameters.GetValueOrDefault("jeuCaracteres") switch
        {
            "8859/1" => Er7Charset.Latin1,
            "8859/15" => Er7Charset.Latin9,
            _ => Er7Charset.Utf8,
        };
}
