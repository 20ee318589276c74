using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>Sends what a step shows to the place where the scenario stands.</summary>
internal sealed class OutputHelper(RunStream stream) : IReqnrollOutputHelper
{
    /// <summary>The step or hook that runs.</summary>
    public AttachmentTarget Target { get; set; } = new();

    public void WriteLine(string text) => stream.Attach(Target, text, MediaTypes.Log, null);

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.InvariantCulture, format, args));

    public void AddAttachment(string filePath) => Attach(File.ReadAllBytes(filePath), FileTypes.Of(filePath), Path.GetFileName(filePath));

    public void Attach(ReadOnlyMemory<byte> content, string mediaType, string? fileName = null) => stream.Attach(Target, content.Span, mediaType, fileName);

    public void Attach(string content, string mediaType, string? fileName = null) => stream.Attach(Target, content, mediaType, fileName);

    public void Link(string uri) => stream.Attach(Target, uri, MediaTypes.Link, null);
}
