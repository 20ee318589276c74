using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>Answers requests and documents that appear in folders, one at a time, until it is stopped.</summary>
internal sealed class FolderService(string folder, ReferenceSoftware software, TimeProvider time, TextWriter output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(150);

    private readonly HashSet<WatchedFile> _done = [];

    /// <param name="listens">Whether messages are received over the network too.</param>
    /// <param name="stop">Ends the service once the act under way is done.</param>
    public async Task<int> RunAsync(bool listens, CancellationToken stop)
    {
        var (requests, input) = (Folder("demandes"), Folder("entree"));
        var (produced, restitutions) = (Folder("sortie"), Folder("restitutions"));
        var acts = new FileActs(software, time, output);
        var workflow = new WorkflowActs(software, time, output, Folder("etats"));
        var (watchRequests, watchInput) = (new FolderWatch(requests, time, Settle), new FolderWatch(input, time, Settle));
        watchRequests.Begin();
        watchInput.Begin();
        var address = listens ? $", HL7 v2 sur {((IIdentityConsumer)software.Actor(ActorRole.IdentityConsumer)!).Endpoint}" : "";
        await output.WriteLineAsync($"Système de référence prêt dans {Path.GetFullPath(folder)}{address}");
        await output.FlushAsync(CancellationToken.None);
        while (!stop.IsCancellationRequested)
        {
            foreach (var file in New(watchRequests, ".json"))
            {
                if (!await workflow.TryAsync(file.Path, CancellationToken.None))
                {
                    await acts.ProduceAsync(file.Path, produced, CancellationToken.None);
                }
            }

            foreach (var file in New(watchInput, null))
            {
                await acts.ConsumeAsync(file.Path, restitutions, CancellationToken.None);
            }

            await WaitAsync(stop);
        }

        await output.WriteLineAsync("Système de référence arrêté");
        return 0;
    }

    private IEnumerable<WatchedFile> New(FolderWatch watch, string? extension) => watch.Look().Stable
        .Where(file => (extension is null || string.Equals(Path.GetExtension(file.Path), extension, StringComparison.OrdinalIgnoreCase)) && _done.Add(file));

    private async Task WaitAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Interval, time, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop while idle: the loop ends by itself.
        }
    }

    private string Folder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
}
