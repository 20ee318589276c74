namespace TestPlans.Validation;

/// <summary>A pack cannot be used: an unusable configuration, told in one French line that begins with the file and, when known, line and column.</summary>
public sealed class UnusablePackException : Exception
{
    /// <summary>States what is wrong and where.</summary>
    /// <param name="file">The file.</param>
    /// <param name="message">What is wrong, in French.</param>
    /// <param name="line">Line from 1, or 0.</param>
    /// <param name="column">Column from 1, or 0.</param>
    /// <param name="inner">What the platform said, if anything.</param>
    public UnusablePackException(string file, string message, int line = 0, int column = 0, Exception? inner = null)
        : base(OneLine(line > 0 ? $"{file}:{line}:{column}: {message}" : $"{file}: {message}"), inner)
    {
    }

    /// <summary>The line for a report that is read beside its pack: files are named below the pack's folder.</summary>
    /// <param name="folder">The folder of the pack.</param>
    public string Within(string folder) => Message.Replace(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    // A name quoted from the file may hold any character.
    private static string OneLine(string message) => string.Concat(message.Select(static one => char.IsControl(one) ? ' ' : one));
}
