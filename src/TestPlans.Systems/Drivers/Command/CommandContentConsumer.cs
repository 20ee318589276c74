namespace TestPlans.Systems.Drivers;

/// <summary>Starts the program with the document; the restitution that it writes into {sortie} is what it made of it.</summary>
internal sealed class CommandContentConsumer(CommandSettings settings, DriverContext context) : IContentConsumer
{
    public async Task<ActResult<Consumption>> ConsumeAsync(ConsumptionRequest request, CancellationToken ct)
    {
        try
        {
            var run = new CommandRun(settings, context);
            var folder = run.NewFolder();
            var output = Directory.CreateDirectory(Path.Combine(folder, "sortie")).FullName;
            var document = Path.Combine(folder, "document" + MediaTypes.ExtensionOf(request.Document.MediaType));
            AtomicFile.Write(document, request.Document.Content.Span);
            var end = await run.RunAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["{document}"] = document, ["{sortie}"] = output }, ct);
            return Outcome(end, Path.Combine(output, RestitutionFile.NameFor(request.Document.Sha256)), request);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new Unreachable<Consumption>(context.Secrets.Apply(TestPlans.Formats.IoProblem.WithPath(error)));
        }
    }

    private ActResult<Consumption> Outcome(CommandEnd end, string restitution, ConsumptionRequest request)
    {
        if (end.Problem is { } problem)
        {
            return end.OutOfTime ? new NotInTime<Consumption>(problem, end.Elapsed) : new Unreachable<Consumption>(problem);
        }

        if (!File.Exists(restitution))
        {
            return new NotInTime<Consumption>($"la restitution {Path.GetFileName(restitution)} : le programme s’est terminé sans l’écrire", end.Elapsed);
        }

        return RestitutionFile.Take(restitution, request.Document.Sha256, $"restitution écrite par le programme {Path.GetFileName(settings.Program)}");
    }
}
