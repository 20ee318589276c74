namespace TestPlans.Formats;

/// <summary>Why a file or a folder could not be used, in French: the platform says it in English.</summary>
public static class IoProblem
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int DiskFull = unchecked((int)0x80070070);
    private const int NoSpaceLeft = 28;

    /// <summary>A few words, without the path: « droits insuffisants ».</summary>
    /// <param name="error">What the platform threw.</param>
    public static string InFrench(Exception error) => error switch
    {
        FileNotFoundException => "fichier introuvable",
        DirectoryNotFoundException => "dossier introuvable",
        PathTooLongException => "chemin trop long",
        UnauthorizedAccessException => "droits insuffisants, ou un dossier à la place d’un fichier",
        IOException { HResult: SharingViolation } => "fichier ouvert par un autre programme",
        IOException { HResult: DiskFull or NoSpaceLeft } => "disque plein",
        IOException => "lecture ou écriture impossible",
        ArgumentException => "chemin invalide",
        _ => error?.Message ?? "",
    };

    /// <summary>The same, with the path that the platform names.</summary>
    /// <param name="error">What the platform threw.</param>
    public static string WithPath(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var path = error is FileNotFoundException { FileName: { } file } ? file : Quoted(error.Message);
        return path is null ? $"{InFrench(error)} ({error.Message})" : $"{path} : {InFrench(error)}";
    }

    // The platform puts the path between apostrophes.
    private static string? Quoted(string message)
    {
        var start = message.IndexOf('\'', StringComparison.Ordinal);
        var end = message.LastIndexOf('\'');
        return start >= 0 && end > start + 1 ? message[(start + 1)..end] : null;
    }
}
