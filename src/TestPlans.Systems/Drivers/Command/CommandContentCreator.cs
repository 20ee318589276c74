using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>Starts the program with a request; the one file that it writes into {sortie} is the document.</summary>
internal sealed class CommandContentCreator(CommandSettings settings, DriverContext context) : IContentCreator
{
    public async Task<ActResult<Artefact>> ProduceAsync(ProductionRequest request, CancellationToken ct)
    {
        try
        {
            var run = new CommandRun(settings, context);
            var folder = run.NewFolder();
            var output = Directory.CreateDirectory(Path.Combine(folder, "sortie")).FullName;
            var file = RequestFile.For("demande", request);
            if (request.Replaces is { } replaced)
            {
                AtomicFile.Write(Path.Combine(folder, file.ReplacesFile!), replaced.Content.Span);
            }

            var asked = Path.Combine(folder, "demande.json");
            AtomicFile.Write(asked, file.Write());
            var end = await run.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["{demande}"] = asked, ["{sortie}"] = output }, ct);
            return Outcome(end, output, request);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Unreachable<Artefact>(context.Secrets.Apply(TestPlans.Formats.IoProblem.WithPath(error)));
        }
    }

    private ActResult<Artefact> Outcome(CommandEnd end, string output, ProductionRequest request)
    {
        if (end.Problem is { } problem)
        {
            return end.OutOfTime ? new NotInTime<Artefact>(problem, end.Elapsed) : new Unreachable<Artefact>(problem);
        }

        var files = Directory.EnumerateFiles(output).Order(StringComparer.Ordinal).ToArray();
        if (files.Length != 1)
        {
            return files.Length == 0
                ? new NotInTime<Artefact>($"le document « {request.DocumentType} » : le programme s’est terminé sans écrire de fichier", end.Elapsed)
                : new Ambiguous<Artefact>($"le programme a écrit plusieurs fichiers : {string.Join(", ", files.Select(Path.GetFileName))}");
        }

        if (new FileInfo(files[0]).LinkTarget is not null)
        {
            return new Unreachable<Artefact>($"{Path.GetFileName(files[0])} : lien symbolique, non suivi");
        }

        var (artefact, unread) = SafeFile.Read(files[0]);
        if (artefact is not null && OtherPatient.In(artefact, request.Patient) is { } other)
        {
            return new NotInTime<Artefact>($"le document « {request.DocumentType} » de {request.Patient.DisplayName} : le programme a écrit {other}", end.Elapsed);
        }

        return artefact is null ? new Unreachable<Artefact>(unread!) : new Observed<Artefact>(artefact, $"fichier écrit par le programme {Path.GetFileName(settings.Program)}");
    }
}
