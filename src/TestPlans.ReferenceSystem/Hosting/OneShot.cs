using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>One act, for the driver « commande ».</summary>
internal sealed class OneShot(ReferenceSoftware software, TimeProvider time, TextWriter output)
{
    public async Task<int> RunAsync(ProgramOptions options, CancellationToken ct)
    {
        if (options.ListsDefects)
        {
            foreach (var defect in DefectCatalogue.Load())
            {
                await output.WriteLineAsync($"{defect.Id} — {defect.Title} ({defect.Requirement})");
            }

            return 0;
        }

        Directory.CreateDirectory(options.Output!);
        var acts = new FileActs(software, time, output);
        var done = options.Request is { } request
            ? await acts.ProduceAsync(request, options.Output!, ct)
            : await acts.ConsumeAsync(options.Document!, options.Output!, ct);
        return done ? 0 : 1;
    }
}
