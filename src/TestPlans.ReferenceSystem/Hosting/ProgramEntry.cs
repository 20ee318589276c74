using System.Runtime.InteropServices;
using System.Text;
using TestPlans.Formats.Json;

namespace TestPlans.ReferenceSystem.Hosting;

/// <summary>The reference system as a program of its own, so that plans meet it as they meet a vendor's.</summary>
internal static class ProgramEntry
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        if (Array.Exists(args, static word => word is "--help" or "-h" or "-?" or "--aide"))
        {
            await Console.Out.WriteLineAsync(ProgramOptions.Usage);
            return 0;
        }

        var (options, problem) = ProgramOptions.Parse(args);
        if (options is null)
        {
            await Console.Error.WriteLineAsync(problem);
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, stop));
        try
        {
            await using var software = options.Software();
            return options.Folder is { } folder
                ? await new FolderService(folder, software, TimeProvider.System, Console.Out).RunAsync(options.Hl7v2Port is not null, stop.Token)
                : await new OneShot(software, TimeProvider.System, Console.Out).RunAsync(options, stop.Token);
        }
        catch (Exception error) when (error is JsonFileException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            return 3;
        }
    }

    // The act under way is finished, then the program ends by itself.
    private static void Stop(PosixSignalContext context, CancellationTokenSource stop)
    {
        context.Cancel = true;
        stop.Cancel();
    }
}
