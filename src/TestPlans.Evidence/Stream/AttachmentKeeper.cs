using System.Text;
using System.Text.Json;
using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Keeps what is attached: bytes go to the store under their hash, logs and proofs stay words.</summary>
internal sealed class AttachmentKeeper(ArtefactStore store, Func<string, string>? secrets = null)
{
    private readonly Func<string, string> _mask = secrets ?? (text => text);

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Keeps an attachment of a step.</summary>
    /// <returns>Where its bytes are, when they are kept as a file.</returns>
    public AttachmentView? Keep(Messages.Attachment attachment, StepBuilder? step)
    {
        AttachmentView? kept = null;
        switch (attachment.MediaType)
        {
            case MediaTypes.Log:
                step?.Log(_mask(TextOf(attachment)));
                break;
            case MediaTypes.Link:
                step?.Link(_mask(TextOf(attachment)));
                break;
            case MediaTypes.Proof when ProofJson.Read(_mask(TextOf(attachment))) is { } proof:
                step?.Attach(proof);
                break;
            case MediaTypes.Judgement when Judgement.Read(TextOf(attachment)) is { } judgement:
                // Masked with the rest of its step, value by value.
                step?.Attach(judgement);
                break;
            case ReportJson.MediaType when ReadReport(attachment) is { } report:
                kept = Keep(attachment);
                step?.Attach(kept);
                step?.Attach(ReportView.Of(report, kept.Sha256));
                break;
            default:
                kept = Keep(attachment);
                step?.Attach(kept);
                break;
        }

        return kept;
    }

    /// <summary>Keeps the bytes.</summary>
    public AttachmentView Keep(Messages.Attachment attachment)
    {
        var bytes = BytesOf(attachment);
        var sha256 = Stable.Hash(bytes.Span);
        var shown = Masked(bytes);
        var extension = FileExtensions.Of(attachment.MediaType, attachment.FileName);
        var file = store.Put(sha256, shown, extension);
        var name = string.IsNullOrWhiteSpace(attachment.FileName) ? $"{sha256[..8]}.{extension}" : _mask(attachment.FileName);
        return new AttachmentView(name, attachment.MediaType, sha256, bytes.Length, file, Masked: !shown.Span.SequenceEqual(bytes.Span));
    }

    public static string TextOf(Messages.Attachment attachment) =>
        attachment.ContentEncoding == Messages.AttachmentContentEncoding.BASE64 ? Encoding.UTF8.GetString(BytesOf(attachment).Span) : attachment.Body;

    /// <summary>The bytes as they were attached; a body that is not the base64 it claims to be is kept as its text.</summary>
    public static ReadOnlyMemory<byte> BytesOf(Messages.Attachment attachment)
    {
        if (attachment.ContentEncoding == Messages.AttachmentContentEncoding.BASE64)
        {
            var buffer = new byte[(attachment.Body.Length / 4 * 3) + 3];
            if (Convert.TryFromBase64String(attachment.Body, buffer, out var written))
            {
                return buffer.AsMemory(0, written);
            }
        }

        return Encoding.UTF8.GetBytes(attachment.Body);
    }

    // A secret may be in the judged bytes themselves, where they are text.
    private ReadOnlyMemory<byte> Masked(ReadOnlyMemory<byte> bytes)
    {
        if (secrets is null || !System.Text.Unicode.Utf8.IsValid(bytes.Span))
        {
            return bytes;
        }

        var text = Strict.GetString(bytes.Span);
        var _masked = _mask(text);
        return string.Equals(text, _masked, StringComparison.Ordinal) ? bytes : Strict.GetBytes(_masked);
    }

    private Report? ReadReport(Messages.Attachment attachment)
    {
        try
        {
            return ReportJson.Read(_mask(TextOf(attachment)));
        }
        catch (JsonException)
        {
            // Not a report after all: it is kept as a file, and counts for no exigence.
            return null;
        }
    }
}
