using System.Globalization;
using TestPlans.Formats.Json;
using TestPlans.ReferenceSystem.Hl7v2.Stays;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>The acts of HL7 v2 asked by files: a workflow is done and sends its messages; a state is rendered as a file.</summary>
internal sealed class WorkflowActs(ReferenceSoftware software, TimeProvider time, TextWriter output, string states)
{
    // Who does an act, told from its verb; each actor adds its own here.
    private static readonly Dictionary<string, ActorRole> Suppliers = new(StayActs.Verbs.ToDictionary(verb => verb, _ => ActorRole.MovementSupplier), StringComparer.Ordinal)
    {
        ["creer-identite"] = ActorRole.IdentitySupplier,
        ["modifier-identite"] = ActorRole.IdentitySupplier,
        ["fusionner"] = ActorRole.IdentitySupplier,
        ["rapprocher"] = ActorRole.IdentitySupplier,
        ["separer"] = ActorRole.IdentitySupplier,
        ["changer-identifiant"] = ActorRole.IdentitySupplier,
        ["retransmettre"] = ActorRole.IdentitySupplier,
        ["transmettre-document"] = ActorRole.DocumentSupplier,
        ["remplacer-document"] = ActorRole.DocumentSupplier,
        ["supprimer-document"] = ActorRole.DocumentSupplier,
        ["masquer-document"] = ActorRole.DocumentSupplier,
    };

    /// <summary>False when the file asks for something else.</summary>
    public async Task<bool> TryAsync(string path, CancellationToken ct)
    {
        try
        {
            var root = JsonFile.Load(path);
            var act = root.Text("acte");
            if (act == StateRequestFile.Act)
            {
                await ShowAsync(StateRequestFile.Read(root), ct);
                return true;
            }

            if (!Suppliers.TryGetValue(act, out var role))
            {
                return false;
            }

            var asked = WorkflowFile.Read(root);
            var result = await ((IMessageSupplier)software.Actor(role)!).ActAsync(asked.Request, ct);
            await SayAsync($"demande {asked.Id} : {act} {(result is Unreachable<WorkflowDone> unreachable ? $"impossible ({unreachable.Reason})" : "fait")}");
        }
        catch (JsonFileException error)
        {
            await SayAsync($"demande refusée : {error.Message}");
        }

        return true;
    }

    private async Task ShowAsync(StateRequestFile asked, CancellationToken ct)
    {
        var identities = await SeeAsync(ActorRole.IdentityConsumer, asked.Request, ct);
        var visits = await SeeAsync(ActorRole.MovementConsumer, asked.Request, ct);
        var documents = await SeeAsync(ActorRole.DocumentManager, asked.Request, ct);
        var state = new ConsumerState { Identities = identities?.Identities, Visits = visits?.Visits, Documents = documents?.Documents };
        AtomicFile.Write(Path.Combine(states, Path.GetFileName(asked.Id) + ".json"), StateFile.Write(asked.Id, state));
        await SayAsync($"demande {asked.Id} : état rendu");
    }

    private async Task<ConsumerState?> SeeAsync(ActorRole role, StateRequest request, CancellationToken ct) =>
        await ((IMessageConsumer)software.Actor(role)!).ObserveAsync(request, ct) is Observed<ConsumerState> seen ? seen.Value : null;

    private async Task SayAsync(string line)
    {
        await output.WriteLineAsync($"{time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {line}");
        await output.FlushAsync();
    }
}
