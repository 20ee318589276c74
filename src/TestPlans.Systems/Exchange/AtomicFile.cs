namespace TestPlans.Systems;

/// <summary>Writes a file that a watching program never sees half-written.</summary>
public static class AtomicFile
{
    /// <summary>Extension of a file that is still being written; watchers skip it.</summary>
    public const string PartExtension = ".part";

    /// <summary>Writes beside the target, then renames; an existing file is replaced.</summary>
    /// <param name="path">The final path; its folder exists.</param>
    /// <param name="content">The bytes.</param>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var part = path + PartExtension;
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
        }

        File.Move(part, path, overwrite: true);
    }
}
