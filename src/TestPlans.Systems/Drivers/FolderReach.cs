namespace TestPlans.Systems.Drivers;

/// <summary>Whether a folder can serve, without leaving anything in it.</summary>
internal static class FolderReach
{
    public static CheckLine Readable(ActorRole role, string key, string folder)
    {
        try
        {
            _ = Directory.EnumerateFileSystemEntries(folder).Any();
            return new CheckLine(role, true, $"{role.Label} : le dossier « {key} » se lit ({folder})");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new CheckLine(role, false, $"{role.Label} : {Problem(key, folder, "lire")}");
        }
    }

    public static CheckLine Writable(ActorRole role, string key, string folder)
    {
        var probe = Path.Combine(folder, ".testplans" + AtomicFile.PartExtension);
        try
        {
            using (new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose))
            {
                return new CheckLine(role, true, $"{role.Label} : le dossier « {key} » s’écrit ({folder})");
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new CheckLine(role, false, $"{role.Label} : {Problem(key, folder, "écrire")}");
        }
    }

    /// <summary>One French sentence about a folder that cannot serve.</summary>
    public static string Problem(string key, string folder, string act) =>
        File.Exists(folder) ? $"« {key} » est un fichier, un dossier est attendu ({folder})"
        : Directory.Exists(folder) ? $"le dossier « {key} » ne se laisse pas {act} : vérifiez les droits ({folder})"
        : $"le dossier « {key} » n’existe pas ({folder})";
}
