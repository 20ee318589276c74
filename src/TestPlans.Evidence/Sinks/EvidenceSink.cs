using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Listens to a run and keeps its evidence: artefacts, journal and messages as it goes, pages when it ends.</summary>
public sealed class EvidenceSink : IEnvelopeSink, IDisposable
{
    private readonly EvidenceOptions _options;
    private readonly AttachmentKeeper _keeper;
    private readonly RunProjection _projection;
    private readonly JournalWriter _journal;
    private readonly MessagesFile _messages;
    private bool _begun;

    /// <summary>Opens the run's folder.</summary>
    /// <exception cref="UnusableRunException">The folder cannot be written.</exception>
    public EvidenceSink(EvidenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var mask = options.Mask ?? (text => text);
        try
        {
            Directory.CreateDirectory(options.Folder);
            _keeper = new AttachmentKeeper(new ArtefactStore(options.Folder), options.Mask);
            _projection = new RunProjection(_keeper, mask) { OnFinished = scenario => Journal(new JournalLine { Scenario = scenario }) };
            _journal = new JournalWriter(Path.Combine(options.Folder, JournalReader.FileName), options.Resume?.Journal.WholeBytes ?? 0);
            _messages = new MessagesFile(Path.Combine(options.Folder, MessagesFile.FileName), mask, options.Resume);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _journal?.Dispose();
            throw new UnusableRunException($"{options.Folder} : ce dossier ne peut pas être écrit ({French.Problem(exception)})");
        }

        if (options.Resume is { } point)
        {
            _projection.Restore(point);
        }
    }

    /// <summary>The run as it stands.</summary>
    public RunView View => _projection.View();

    /// <inheritdoc/>
    public ValueTask PublishAsync(Messages.Envelope envelope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var isAttachment = envelope.Attachment is not null;
        var kept = isAttachment ? _projection.Apply(envelope) : null;
        _messages.Write(envelope, kept);
        if (!isAttachment)
        {
            // After its message: what the journal says ended, the messages tell whole, whenever the program is killed.
            _projection.Apply(envelope);
        }

        if (!_begun && envelope.TestCaseStarted is not null)
        {
            // The description came with the first messages of the run; the first line of the journal tells it.
            Begin();
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Tells what went wrong outside the stream (a feature that could not be read): the run is then not conclusive.</summary>
    /// <param name="problem">One French line.</param>
    public void Problem(string problem) => _projection.Problem(problem);

    /// <summary>Ends the journal and writes the pages.</summary>
    /// <returns>The run as the pages show it.</returns>
    public RunView Complete()
    {
        if (!_begun)
        {
            Begin();
        }

        var view = View;
        if (view.FinishedAt is { } at)
        {
            Journal(new JournalLine { End = new JournalEnd(at, view.Selected, view.Problems) });
        }

        RunPages.Write(_options.Folder, view, _options.Requirements);
        return view;
    }

    /// <summary>Closes the files; what was written stays, and a run that did not complete may be resumed.</summary>
    public void Dispose()
    {
        _journal.Dispose();
        _messages.Dispose();
    }

    private void Begin()
    {
        _begun = true;
        var view = View;
        Journal(_options.Resume is null
            ? new JournalLine { Start = new JournalStart(view.StartedAt, view.Description) { Owed = [.. _projection.Owed.Order(StringComparer.Ordinal)] } }
            : new JournalLine { Resumed = view.ResumedAt.Count > 0 ? view.ResumedAt[^1] : DateTimeOffset.UnixEpoch });
    }

    private void Journal(JournalLine line) => _journal.Write(line);
}
