namespace TestPlans.Cli.Terminal;

/// <summary>A path as a person types it, or drops it on the terminal: no shell has read it before.</summary>
internal static class TypedPath
{
    /// <summary>The path meant: without quotes, « ~ » being the folder of the person, spaces freed of the backslash that a terminal puts before them.</summary>
    /// <param name="typed">What was typed.</param>
    public static string Of(string typed)
    {
        var path = typed.Trim('"', '\'');
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal) || path.StartsWith("~\\", StringComparison.Ordinal))
        {
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        }

        // On Windows a backslash parts folders.
        return Path.DirectorySeparatorChar == '/' && !File.Exists(path) ? path.Replace("\\ ", " ", StringComparison.Ordinal) : path;
    }
}
