namespace TestPlans.Systems;

/// <summary>Keeps a name that came from a file inside the folder it belongs to.</summary>
internal static class InsideFolder
{
    /// <summary>True when the path lies in the folder or below; both are made absolute, links are not followed.</summary>
    public static bool Contains(string folder, string path)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return Path.GetFullPath(path).StartsWith(root, comparison);
    }
}
