namespace TestPlans.Systems.Drivers;

/// <summary>Drops the document, then takes the restitution that the system writes about it, or asks the operator.</summary>
internal sealed class FolderContentConsumer(FolderConsumerSettings settings, DriverContext context) : IContentConsumer
{
    public async Task<ActResult<Consumption>> ConsumeAsync(ConsumptionRequest request, CancellationToken ct)
    {
        var sha256 = request.Document.Sha256;
        var dropped = Path.Combine(settings.Input, sha256 + MediaTypes.ExtensionOf(request.Document.MediaType));
        try
        {
            if (settings.Restitutions is not { } folder)
            {
                AtomicFile.Write(dropped, request.Document.Content.Span);
                return await new OperatorConsumption(context).AskAsync(request, dropped, ct);
            }

            var watch = new FolderWatch(folder, context.Time, settings.Settle);
            watch.Begin();
            AtomicFile.Write(dropped, request.Document.Content.Span);
            var awaited = $"la restitution du document {request.Document.Name} dans {folder}";
            var wait = new Polling(context, settings.Delay, awaited);
            return await wait.UntilAsync(() => Look(watch, sha256), ct) ?? new NotInTime<Consumption>(awaited, wait.Elapsed);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var problem = Directory.Exists(settings.Input) ? TestPlans.Formats.IoProblem.WithPath(error) : FolderReach.Problem("entree", settings.Input, "écrire");
            return new Unreachable<Consumption>(context.Secrets.Apply(problem));
        }
    }

    private static ActResult<Consumption>? Look(FolderWatch watch, string sha256)
    {
        var name = RestitutionFile.NameFor(sha256);
        return watch.Look().Stable.FirstOrDefault(file => Path.GetFileName(file.Path) == name) is { } found
            ? RestitutionFile.Take(found.Path, sha256, $"restitution écrite par le système : {name}")
            : null;
    }
}
