using System.ComponentModel;
using System.Diagnostics;

namespace Cck;

/// <summary>Installs the kit as its lock file says, so that a fresh clone with node needs no second command.</summary>
internal static class KitInstall
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<bool> Done = new(Run);

    /// <summary>Whether npm could be run and ended well; tried once a process.</summary>
    public static bool Try() => Done.Value;

    private static bool Run()
    {
        string[] command = OperatingSystem.IsWindows() ? ["cmd.exe", "/c", "npm"] : ["npm"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], "ci", "--no-audit", "--no-fund", "--loglevel=error"])
        {
            WorkingDirectory = TestPlans.Gherkin.Tests.Repository.Here,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var npm = Process.Start(start)!;
            npm.OutputDataReceived += (_, _) => { };
            npm.ErrorDataReceived += (_, _) => { };
            npm.BeginOutputReadLine();
            npm.BeginErrorReadLine();
            if (npm.WaitForExit(Limit))
            {
                return npm.ExitCode == 0;
            }

            npm.Kill(entireProcessTree: true);
            return false;
        }
        catch (Win32Exception)
        {
            // No node on this machine: the tests of the kit skip, and say how to get it.
            return false;
        }
    }
}
