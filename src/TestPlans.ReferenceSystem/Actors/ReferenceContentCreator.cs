using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using TestPlans.Formats.Cda;
using TestPlans.ReferenceSystem.Model;
using TestPlans.ReferenceSystem.Writing;
using TestPlans.ReferenceSystem.Writing.Documents;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.ReferenceSystem.Actors;

/// <summary>Makes a document from the patient's own file, the defect last.</summary>
internal sealed class ReferenceContentCreator(PatientLibrary patients, ActiveDefect defect, TimeProvider time, string seed) : IContentCreator
{
    private static readonly IDocumentWriter[] Writers = [new VsmDocument(), new UnstructuredDocument(), new StructuredReport()];
    private int _produced;

    public Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(Produce(request));
    }

    private ActResult<Artefact> Produce(ProductionRequest request)
    {
        if (Array.Find(Writers, known => known.Names.Any(name => SameText.Of(name, request.DocumentType))) is not { } writer)
        {
            return new Unreachable<Artefact>(
                $"le système de référence ne produit pas « {request.DocumentType} » ; il produit {string.Join(", ", Writers.Select(known => $"« {known.Names[0]} »"))}");
        }

        if (patients.Find(request.Patient) is not { } patient)
        {
            return new Unreachable<Artefact>($"le système de référence n’a pas de dossier pour {request.Patient.DisplayName}");
        }

        if (patient.View(request.Situation?.Name) is not { } view)
        {
            return new Unreachable<Artefact>(
                $"le système de référence ne connaît pas la situation « {request.Situation?.Name} » de {patient.Identity.DisplayName} ; son dossier (TestPlans.ReferenceSystem/Patients) a {string.Join(", ", patient.Situations.Keys.Select(name => $"« {name} »"))}");
        }

        if (defect.Switches(Behaviours.Silent))
        {
            return new NotInTime<Artefact>($"le document « {request.DocumentType} » de {patient.Identity.DisplayName}", TimeSpan.Zero);
        }

        var document = writer.Write(Context(request, patient, Forget(view)));
        defect.Apply(document, writer.Names[0]);
        return new Observed<Artefact>(ToArtefact(document, writer.Names[0], patient), "document rendu par le système de référence, dans le même processus");
    }

    private ClinicalView Forget(ClinicalView view)
    {
        if (view.Of<Treatment>() is { Count: > 1 } treatments && defect.Switches(Behaviours.ForgetTreatment))
        {
            return view with { Data = [.. view.Data.Where(datum => datum != treatments[^1])] };
        }

        return view.Data.Any(SaysAbsence) && defect.Switches(Behaviours.ForgetAbsence)
            ? view with { Data = [.. view.Data.Where(datum => !SaysAbsence(datum))] }
            : view;
    }

    private static bool SaysAbsence(Datum datum) => datum is Allergy { Absence: not null } or Treatment { Absence: not null };

    private DocumentContext Context(ProductionRequest request, PatientRecord patient, ClinicalView view)
    {
        var now = time.GetUtcNow();
        var order = (++_produced).ToString(CultureInfo.InvariantCulture);
        var act = $"{seed}|{now.ToString("O", CultureInfo.InvariantCulture)}|{order}|{patient.LocalId}|{request.DocumentType}|{view.Situation}";
        var context = new DocumentContext(patient, view, now, new IdSource(act), new IdSource(act).Oid("lot"), 1, null)
        {
            SendsUnqualifiedIns = patient.Identity is { Ins: not null, IsQualified: false } && defect.Switches(Behaviours.SendUnqualifiedIns),
        };
        return request.Replaces is { } replaced && CdaHeaderReader.Read(replaced.Content).Value is { Id: not null } previous
            ? Replacing(context, previous, act)
            : context;
    }

    private DocumentContext Replacing(DocumentContext context, CdaHeader previous, string act)
    {
        var version = int.TryParse(previous.VersionNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return context with
        {
            SetId = defect.Switches(Behaviours.NewSetOnReplacement) ? context.SetId : previous.SetId?.Root ?? context.SetId,
            // From the second correction on: a replacement numbered 1 would break a rule of its own, seen without the version that it replaces.
            Version = defect.Switches(Behaviours.SameVersionOnReplacement) ? Math.Max(version, 2) : version + 1,
            Replaces = defect.Switches(Behaviours.NoReferenceOnReplacement) ? null
                : defect.Switches(Behaviours.WrongParentOnReplacement) ? new CdaId(new IdSource(act).Oid("autre document"), null)
                : previous.Id,
            DocumentId = defect.Switches(Behaviours.SameIdOnReplacement) ? previous.Id!.Root : context.DocumentId,
        };
    }

    private static Artefact ToArtefact(XDocument document, string documentType, PatientRecord patient)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            document.Save(writer);
        }

        var name = $"{documentType.Replace(' ', '-')}_{patient.Identity.BirthName}.xml";
        return new Artefact(name, "application/xml", bytes.ToArray());
    }
}
