namespace TestPlans.Gherkin;

/// <summary>What a step shows or keeps as evidence. The first three members are Reqnroll's, the others ours.</summary>
public interface IReqnrollOutputHelper
{
    /// <summary>Logs a line.</summary>
    /// <param name="text">The line.</param>
    void WriteLine(string text);

    /// <summary>Logs a line.</summary>
    /// <param name="format">A composite format, with the invariant culture.</param>
    /// <param name="args">Its arguments.</param>
    void WriteLine(string format, params object[] args);

    /// <summary>Attaches a file, with the media type of its extension.</summary>
    /// <param name="filePath">Its path; the file is read at once.</param>
    void AddAttachment(string filePath);

    /// <summary>Attaches bytes.</summary>
    /// <param name="content">The bytes, kept exactly.</param>
    /// <param name="mediaType">What they are, see <see cref="MediaTypes"/>.</param>
    /// <param name="fileName">A name for readers, or null.</param>
    void Attach(ReadOnlyMemory<byte> content, string mediaType, string? fileName = null);

    /// <summary>Attaches text.</summary>
    /// <param name="content">The text, kept exactly.</param>
    /// <param name="mediaType">What it is, see <see cref="MediaTypes"/>.</param>
    /// <param name="fileName">A name for readers, or null.</param>
    void Attach(string content, string mediaType, string? fileName = null);

    /// <summary>Attaches a link.</summary>
    /// <param name="uri">Where it leads.</param>
    void Link(string uri);
}
