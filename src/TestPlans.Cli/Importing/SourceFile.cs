namespace TestPlans.Cli.Importing;

/// <summary>A file of what is imported, in a folder or in a ZIP.</summary>
/// <param name="Path">Its path, with <c>/</c>, relative to what is imported.</param>
/// <param name="Length">Its announced length in bytes.</param>
/// <param name="Modified">When it was last written, as the folder or the ZIP says.</param>
/// <param name="Open">Opens it; reading stops at the bounds of <see cref="ImportLimits"/>.</param>
internal sealed record SourceFile(string Path, long Length, DateTime Modified, Func<Stream> Open)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public string Extension => System.IO.Path.GetExtension(Name).ToUpperInvariant();
}
