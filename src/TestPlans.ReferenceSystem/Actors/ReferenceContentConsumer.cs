using TestPlans.ReferenceSystem.Model;
using TestPlans.ReferenceSystem.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Actors;

/// <summary>Receives a document: reads it, compares the identity with its own file, then integrates, holds or refuses, and says so.</summary>
internal sealed class ReferenceContentConsumer(PatientLibrary patients, ActiveDefect defect) : IContentConsumer
{
    private readonly ReceivedVersions _versions = new(defect);

    public Task<ActResult<Consumption>> ConsumeAsync(ConsumptionRequest request, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (defect.Switches(Behaviours.NoRestitution))
        {
            return Task.FromResult<ActResult<Consumption>>(new NotInTime<Consumption>($"le traitement du document {request.Document.Name}", TimeSpan.Zero));
        }

        var consumption = Finish(Receive(request));
        return Task.FromResult<ActResult<Consumption>>(new Observed<Consumption>(consumption, "décision, avertissements et écrans du système de référence, dans le même processus"));
    }

    private Consumption Receive(ConsumptionRequest request)
    {
        var (received, problem) = ReceivedDocument.Read(request.Document.Content);
        if (received is null)
        {
            return defect.Switches(problem!.IsMalformed ? Behaviours.AcceptMalformed : Behaviours.AcceptNonCda)
                ? Integrated(request.Patient.Ins?.Matricule, new Consumption { DisplayedHeader = request.Document.Name })
                : Stopped(ConsumptionDecision.Refused, [problem.Warning]);
        }

        var shown = new Consumption { DisplayedHeader = Header(received), DisplayedBody = DisplayedBody.Of(received), Sections = [] };
        var check = new IdentityCheck(patients, defect).Compare(received.Header);
        if (check.Warnings.Count > 0 && !defect.Switches(Behaviours.SkipIdentity))
        {
            return shown with { Decision = check.Decision, Warnings = check.Warnings };
        }

        if (received.BodyProblem is { } body && !defect.Switches(Behaviours.AcceptBrokenPdf))
        {
            return shown with { Decision = ConsumptionDecision.Refused, Warnings = [body] };
        }

        if (ContentCheck.Of(received) is { Count: > 0 } problems && !defect.Switches(Behaviours.SkipContent))
        {
            return shown with { Decision = ConsumptionDecision.Held, Warnings = problems };
        }

        if (_versions.Refuses(received.Header) is { } known)
        {
            return shown with { Decision = ConsumptionDecision.Refused, Warnings = [known] };
        }

        _versions.Keep(received.Header);
        return Integrated(check.File?.Identity.Ins?.Matricule ?? request.Patient.Ins?.Matricule, shown with { Sections = new CodedData(defect).Of(received) });
    }

    private string Header(ReceivedDocument received) =>
        DisplayedHeader.Of(received, showsReplacement: received.Header.Replaces.Count > 0 && !defect.Switches(Behaviours.IgnoreReplacement));

    private Consumption Integrated(string? file, Consumption shown)
    {
        if (defect.Switches(Behaviours.RefuseAll))
        {
            return Stopped(ConsumptionDecision.Refused, ["document refusé"]);
        }

        var other = defect.Switches(Behaviours.WrongFile) ? patients.Records.First(record => record.Identity.Ins?.Matricule != file).Identity.Ins?.Matricule : file;
        return shown with { Decision = ConsumptionDecision.Integrated, PatientFile = other, Warnings = defect.Switches(Behaviours.AlwaysWarn) ? ["vérifiez ce document"] : [] };
    }

    private static Consumption Stopped(ConsumptionDecision decision, IReadOnlyList<string> warnings) =>
        new() { Decision = decision, Warnings = warnings, Sections = [] };

    // What the user sees comes last: the defects of the screen act here.
    private Consumption Finish(Consumption consumption)
    {
        if (consumption.Warnings is { Count: > 0 })
        {
            consumption = consumption with
            {
                Warnings = defect.Switches(Behaviours.DropWarnings) ? []
                    : defect.Switches(Behaviours.VagueWarnings) ? ["document non intégré"]
                    : consumption.Warnings,
            };
        }

        return consumption with
        {
            DisplayedHeader = defect.Switches(Behaviours.HideHeader) ? "(en-tête non affiché)" : consumption.DisplayedHeader,
            DisplayedBody = defect.Switches(Behaviours.HideBody) ? "(corps non affiché)"
                : defect.Switches(Behaviours.TruncateBody) ? consumption.DisplayedBody?[..(consumption.DisplayedBody.Length / 2)]
                : consumption.DisplayedBody,
        };
    }
}
