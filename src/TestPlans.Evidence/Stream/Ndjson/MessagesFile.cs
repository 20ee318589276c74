using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Writes <c>messages.ndjson</c>, which every Cucumber tool reads: one valid stream, also after a resumption.</summary>
internal sealed class MessagesFile : IDisposable
{
    public const string FileName = "messages.ndjson";

    // Above this, bytes go to artefacts/ and the message names them: the stream stays readable by a person.
    private const int LargestInline = 4096;

    private readonly FileStream _stream;
    private readonly StreamWriter _file;
    private readonly Func<string, string> _mask;
    private readonly StreamContinuation? _continuation;

    /// <summary>Opens the file of a run.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mask">Hides secrets in each text.</param>
    /// <param name="kept">The scenarios whose messages are kept from an earlier part; null for a new run.</param>
    public MessagesFile(string path, Func<string, string> mask, ResumePoint? kept)
    {
        _mask = mask;
        if (kept is not null && File.Exists(path))
        {
            _continuation = EarlierMessages.Keep(path, kept);
        }

        _stream = new FileStream(path, kept is null ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.Read);
        _file = new StreamWriter(_stream, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    /// <summary>Writes one envelope.</summary>
    /// <param name="envelope">The message.</param>
    /// <param name="kept">Where its bytes are kept, when it is an attachment that was.</param>
    public void Write(Messages.Envelope envelope, AttachmentView? kept)
    {
        var node = JsonNode.Parse(MessageJson.Write(envelope))!.AsObject();
        if (kept is not null && node["attachment"] is JsonObject attachment && (kept.Bytes > LargestInline || kept.Masked))
        {
            attachment["body"] = "";
            attachment["contentEncoding"] = "IDENTITY";
            attachment["url"] = kept.File;
        }

        JsonText.Replace(node, (name, text) => string.Equals(name, "url", StringComparison.Ordinal) ? text : _mask(text));
        if (_continuation?.Continue(node) ?? true)
        {
            _file.WriteLine(node.ToJsonString(EvidenceJson.Line));
            _file.Flush();
        }

        if (envelope.TestCaseFinished is not null)
        {
            // On the disk before the journal says that the scenario ended.
            _stream.Flush(flushToDisk: true);
        }
    }

    /// <summary>Reads a file back; attachments that were put beside it get their bytes again.</summary>
    /// <exception cref="UnusableRunException">A line that is not the last is not a message.</exception>
    public static IEnumerable<Messages.Envelope> Read(string folder)
    {
        var store = new ArtefactStore(folder);
        using var reader = new StreamReader(new FileStream(Path.Combine(folder, FileName), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && Parse(line, number, reader) is { } envelope)
            {
                yield return Resolve(envelope, store);
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static Messages.Envelope? Parse(string line, int number, StreamReader reader)
    {
        try
        {
            return MessageJson.Read(line);
        }
        catch (JsonException) when (reader.Peek() < 0)
        {
            return null; // torn by a brutal stop
        }
        catch (JsonException exception)
        {
            throw new UnusableRunException(FormattableString.Invariant($"{FileName}:{number}: ce n'est pas un message Cucumber ({exception.Message})"));
        }
    }

    private static Messages.Envelope Resolve(Messages.Envelope envelope, ArtefactStore store) =>
        envelope.Attachment is { Url.Length: > 0, Body.Length: 0 } a && store.Read(a.Url) is { } bytes
            ? Messages.Envelope.Create(new Messages.Attachment(
                Convert.ToBase64String(bytes.Span), Messages.AttachmentContentEncoding.BASE64, a.FileName, a.MediaType, a.Source,
                a.TestCaseStartedId, a.TestStepId, a.Url, a.TestRunStartedId, a.TestRunHookStartedId, a.Timestamp))
            : envelope;
}
