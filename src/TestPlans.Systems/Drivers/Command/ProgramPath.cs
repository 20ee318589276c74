namespace TestPlans.Systems.Drivers;

/// <summary>Finds the program that a name stands for, on Windows too.</summary>
internal static class ProgramPath
{
    private static readonly string[] WindowsExtensions = [".exe", ".cmd", ".bat"];

    /// <summary>A name with a separator is a path relative to systeme.json; a bare name is left for PATH.</summary>
    public static string Resolve(string program, string folder) =>
        program.Contains('/', StringComparison.Ordinal) || program.Contains('\\', StringComparison.Ordinal) ? Path.GetFullPath(Path.Combine(folder, program)) : program;

    /// <summary>The file that would start, or null.</summary>
    public static string? Find(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return WithExtension(program);
        }

        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => WithExtension(Path.Combine(folder, program)))
            .FirstOrDefault(found => found is not null);
    }

    private static string? WithExtension(string path) =>
        File.Exists(path) && IsExecutable(path) ? path
        : OperatingSystem.IsWindows() ? WindowsExtensions.Select(extension => path + extension).FirstOrDefault(File.Exists)
        : null;

    // On Windows the extension says it; elsewhere a right, that a copy loses easily.
    private static bool IsExecutable(string path) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != UnixFileMode.None;
}
