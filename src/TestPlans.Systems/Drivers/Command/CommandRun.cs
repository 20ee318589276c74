using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace TestPlans.Systems.Drivers;

/// <summary>One start of the program, in a folder of its own.</summary>
internal sealed class CommandRun(CommandSettings settings, DriverContext context)
{
    // A program that leaves another running leaves it its outputs too: they may never end.
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(1);

    /// <summary>A fresh folder for the files of one act.</summary>
    public string NewFolder()
    {
        Directory.CreateDirectory(context.WorkFolder);
        while (true)
        {
            // A resumed run finds the folders of the run it resumes.
            var folder = Path.Combine(context.WorkFolder, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"acte-{ActNumber.Next():000}"));
            if (!Directory.Exists(folder))
            {
                return Directory.CreateDirectory(folder).FullName;
            }
        }
    }

    /// <summary>Starts the program and waits for its end; null when it ended well, else the French reason.</summary>
    public async Task<CommandEnd> RunAsync(IReadOnlyDictionary<string, string> places, CancellationToken ct)
    {
        using var process = new Process { StartInfo = StartInfo(places) };
        var start = context.Time.GetTimestamp();
        try
        {
            process.Start();
        }
        catch (Win32Exception error)
        {
            return new CommandEnd(Problem($"le programme « {settings.Program} » ne démarre pas : {StartProblem.Of(error, settings.Folder)}"), false, TimeSpan.Zero);
        }

        process.StandardInput.Close();
        var output = new OutputTail(process.StandardOutput);
        var errors = new OutputTail(process.StandardError);
        using var timeout = new CancellationTokenSource(settings.Delay, context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            ct.ThrowIfCancellationRequested();
            return new CommandEnd(Problem($"le programme n’a pas fini en {FrenchDuration.Format(settings.Delay)}{Shown(await errors.EndAsync(Drain, context.Time))}"), true, context.Time.GetElapsedTime(start));
        }

        var elapsed = context.Time.GetElapsedTime(start);
        var said = await errors.EndAsync(Drain, context.Time);
        await output.EndAsync(Drain, context.Time);
        return process.ExitCode == 0
            ? new CommandEnd(null, false, elapsed)
            : new CommandEnd(Problem(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"le programme s’est terminé par le code {process.ExitCode}{Shown(said)}")), false, elapsed);
    }

    private ProcessStartInfo StartInfo(IReadOnlyDictionary<string, string> places)
    {
        var start = new ProcessStartInfo(settings.Program)
        {
            WorkingDirectory = settings.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in settings.Arguments)
        {
            start.ArgumentList.Add(places.Aggregate(argument, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal)));
        }

        foreach (var (name, value) in settings.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private string Problem(string text) => context.Secrets.Apply(text);

    private static string Shown(string errors) => errors.Length == 0 ? "" : $" ; il a écrit : {errors}";
}

/// <summary>How a program ended.</summary>
/// <param name="Problem">Null when it ended with code 0.</param>
/// <param name="OutOfTime">True when it was stopped.</param>
/// <param name="Elapsed">How long it ran.</param>
internal sealed record CommandEnd(string? Problem, bool OutOfTime, TimeSpan Elapsed);
