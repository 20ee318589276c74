using System.ComponentModel;

namespace TestPlans.Systems.Drivers;

/// <summary>Why a program did not start, in French: the platform says it in English.</summary>
internal static class StartProblem
{
    /// <summary>A few words.</summary>
    /// <param name="error">What the platform threw.</param>
    /// <param name="folder">Where the program was to run.</param>
    public static string Of(Win32Exception error, string folder)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (!Directory.Exists(folder))
        {
            return FolderReach.Problem("dossier", folder, "lire");
        }

        return (OperatingSystem.IsWindows(), error.NativeErrorCode) switch
        {
            (false, 2) or (true, 2 or 3) => "il est introuvable, ou le programme qui l’interprète (première ligne « #! ») l’est",
            (false, 13) or (true, 5) => "il n’est pas exécutable, ou les droits manquent",
            (false, 8) or (true, 193) => "ce n’est pas un programme (ni binaire de cette machine, ni script avec une première ligne « #! »)",
            _ => error.Message,
        };
    }
}
