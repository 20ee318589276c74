using System.ComponentModel;
using System.Diagnostics;

namespace TestPlans.Evidence;

/// <summary>How a program ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>The last line it said, which is mostly why it failed.</summary>
    public string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? $"code {ExitCode}";
}

/// <summary>Finds and runs programs of the machine.</summary>
internal static class Programs
{
    /// <summary>The full path of a program; null when it is nowhere on the search path.</summary>
    public static string? Find(string name, string searchPath)
    {
        string[] names = OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : [name];
        return searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(candidate => Path.Combine(folder.Trim('"'), candidate)))
            .FirstOrDefault(File.Exists);
    }

    public static async Task<ProgramRun> RunAsync(string program, IEnumerable<string> arguments, string folder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        // A .cmd is a script of the command interpreter of Windows.
        var script = program.EndsWith(".cmd", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(script ? "cmd.exe" : program, script ? ["/c", program, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["NO_COLOR"] = "1";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        Process? process = null;
        try
        {
            process = Process.Start(start) ?? throw new Win32Exception("le programme ne démarre pas");
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new ProgramRun(process.ExitCode, await output + await errors);
        }
        catch (Win32Exception exception)
        {
            return new ProgramRun(-1, exception.Message);
        }
        catch (OperationCanceledException)
        {
            process?.Kill(entireProcessTree: true);
            cancellationToken.ThrowIfCancellationRequested();
            return new ProgramRun(-1, $"pas de réponse en {French.Duration(timeout)}");
        }
        finally
        {
            process?.Dispose();
        }
    }
}
