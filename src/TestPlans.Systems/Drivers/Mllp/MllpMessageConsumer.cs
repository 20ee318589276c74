using System.Net;
using TestPlans.Formats.Json;
using TestPlans.Validation;

namespace TestPlans.Systems.Drivers;

/// <summary>Reached on its address; what it keeps is asked by a file, or proven by the operator.</summary>
internal sealed class MllpMessageConsumer(MllpConsumerSettings settings, DriverContext context) : IIdentityConsumer, IMovementConsumer, IDocumentManager
{
    public EndPoint? Endpoint => settings.Address.Endpoint;

    public IPEndPoint? Listening => settings.Listening;

    public TimeSpan AnswerLimit => settings.Delay;

    public void SendReturnsTo(IPEndPoint simulator)
    {
        // Set up by its vendor, who reads the port in systeme.json.
    }

    public Task<ActResult<Artefact>> DeliverAsync(Artefact message, CancellationToken ct) =>
        throw new InvalidOperationException("messages go to the endpoint of this consumer");

    public async Task<ActResult<ConsumerState>> ObserveAsync(StateRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (settings.States is not { } folder)
        {
            return await new OperatorState(context).AskAsync(request, ct);
        }

        try
        {
            var id = ActNumber.Id(context.Time);
            var watch = new FolderWatch(folder, context.Time, settings.Settle);
            watch.Begin();
            AtomicFile.Write(Path.Combine(settings.Requests!, id + ".json"), new StateRequestFile(id, request).Write());
            var awaited = $"l’état de {request.Patient.DisplayName} ({id}.json) dans {folder}";
            var wait = new Polling(context, settings.Delay, awaited);

            // A system that does not answer about its state has not failed the norm: nothing was observed.
            return await wait.UntilAsync(() => Look(watch, id), ct)
                ?? new Unreachable<ConsumerState>($"le système n’a pas rendu {awaited} en {FrenchDuration.Format(settings.Delay)}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var problem = Directory.Exists(settings.Requests) ? error.Message : FolderReach.Problem("demandes", settings.Requests!, "écrire");
            return new Unreachable<ConsumerState>(context.Secrets.Apply(problem));
        }
    }

    private static ActResult<ConsumerState>? Look(FolderWatch watch, string id)
    {
        if (watch.Look().Stable.FirstOrDefault(file => Path.GetFileName(file.Path) == id + ".json") is not { } found)
        {
            return null;
        }

        try
        {
            return new Observed<ConsumerState>(StateFile.Read(JsonFile.Load(found.Path), id), $"état rendu par le système : {id}.json");
        }
        catch (JsonFileException error)
        {
            return new Unreachable<ConsumerState>($"l’état ne se lit pas : {error.Message}");
        }
    }
}
