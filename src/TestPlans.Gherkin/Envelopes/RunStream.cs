using System.Text;

namespace TestPlans.Gherkin;

/// <summary>Where an attachment belongs.</summary>
internal sealed record AttachmentTarget(string? CaseStartedId = null, string? StepId = null, string? RunStartedId = null, string? RunHookStartedId = null);

/// <summary>Writes messages with their identifiers and times.</summary>
internal sealed class RunStream(EnvelopePublisher publisher, Parsing.CucumberMessages.IIdGenerator ids, TimeProvider time)
{
    private readonly Lock _gate = new();

    public string NewId()
    {
        lock (_gate)
        {
            return ids.GetNewId();
        }
    }

    public void Publish(Messages.Envelope envelope) => publisher.Publish(envelope);

    public Task FlushAsync() => publisher.FlushAsync();

    public Messages.Timestamp Now()
    {
        var elapsed = time.GetUtcNow() - DateTimeOffset.UnixEpoch;
        return new Messages.Timestamp(elapsed.Ticks / TimeSpan.TicksPerSecond, elapsed.Ticks % TimeSpan.TicksPerSecond * 100);
    }

    public static Messages.Duration DurationOf(TimeSpan span) => new(span.Ticks / TimeSpan.TicksPerSecond, span.Ticks % TimeSpan.TicksPerSecond * 100);

    public void Attach(AttachmentTarget target, string body, string mediaType, string? fileName) =>
        Attach(target, body, Messages.AttachmentContentEncoding.IDENTITY, mediaType, fileName);

    public void Attach(AttachmentTarget target, ReadOnlySpan<byte> body, string mediaType, string? fileName) =>
        Attach(target, Convert.ToBase64String(body), Messages.AttachmentContentEncoding.BASE64, mediaType, fileName);

    private void Attach(AttachmentTarget target, string body, Messages.AttachmentContentEncoding encoding, string mediaType, string? fileName) =>
        Publish(Messages.Envelope.Create(new Messages.Attachment(
            body, encoding, fileName, mediaType, null, target.CaseStartedId, target.StepId, null, target.RunStartedId, target.RunHookStartedId, Now())));
}
