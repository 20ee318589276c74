using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// The way of a message: read, judged (side by side for all connections), then, one at a time, compared with what is known, answered,
/// learned and handed over. Only then do scripted faults spoil the answer.
/// </summary>
internal sealed class Reception(PartnerOptions options, IMessageJudge judge, TimeProvider time, ConversationBoard board)
{
    private const int MostUnreadable = 100;

    private readonly Lock _lock = new();
    private readonly Acknowledger _acknowledger = new(time);
    private readonly HeaderGate _gate = new(options);
    private readonly Queue<UnreadableMessage> _unreadable = new();
    private long _count;

    public MessageStore Unclaimed { get; } = new(options.MaxKeptMessages, options.MaxKeptBytes);

    /// <summary>What is known from the messages of no conversation.</summary>
    public ReceptionScope Common { get; } = new();

    public long Count => Interlocked.Read(ref _count);

    public IReadOnlyList<UnreadableMessage> Unreadable
    {
        get
        {
            lock (_lock)
            {
                return [.. _unreadable];
            }
        }
    }

    public async ValueTask<MllpReply> HandleAsync(MllpRequest request, CancellationToken cancellation)
    {
        var result = Er7Message.Parse(request.Message, new Er7Limits { MaxBytes = options.MaxMessageBytes });
        if (!result.TryGet(out var message))
        {
            return Refuse(request, result.Faults);
        }

        // An answer is not answered: two receivers would answer each other for ever.
        if (message.Type == "ACK")
        {
            options.Log?.Report(new WireEvent(WireEventKind.Fault, request.ReceivedAt, request.Connection, request.Remote, $"un acquittement ({message["MSA-1"].Text} de « {message["MSA-2"].Text} ») que rien n’attend ici : ignoré, un acquittement ne s’acquitte pas"));
            return MllpReply.Nothing;
        }

        var artefact = new Artefact($"{message.Type}^{message.Event} reçu à {Clock(request.ReceivedAt)}", Hl7v2Partner.MediaType, request.Message);
        var judgement = Judged(artefact, request);
        var relayed = await RelayAsync(message, cancellation);
        ReceivedMessage received;
        lock (_lock)
        {
            received = Decide(request, message, artefact, judgement, relayed);
        }

        options.Log?.Report(new WireEvent(WireEventKind.Received, request.ReceivedAt, request.Connection, request.Remote, WireText.Of(received)) { Received = received });
        if (received.Fault is Fault.Late late)
        {
            await Task.Delay(late.Delay, time, cancellation);
        }

        return FaultyReply.Framed(received.Fault, received.Acknowledgement?.Content.ToArray());
    }

    // Two systems may talk through us: then the answer is that of the one behind us, whatever we think of the message.
    private async Task<SentMessage?> RelayAsync(Er7Message message, CancellationToken cancellation)
    {
        var conversation = board.Concerned(MentionedPatient.In(message)).FirstOrDefault(one => one.Relay is not null);
        return conversation?.Relay is { } relay ? await conversation.SendAsync(relay.To, message.Bytes, relay.Options, cancellation) : null;
    }

    private ReceivedMessage Decide(MllpRequest request, Er7Message message, Artefact artefact, (Report Report, Refusal? Failure) judgement, SentMessage? relayed)
    {
        var patients = MentionedPatient.In(message);
        var conversations = message.Type == "ZAM" ? board.About(message["OBX-4"].Text) : board.Concerned(patients);
        ReceptionScope[] scopes = conversations.Count == 0 ? [Common] : [.. conversations.Select(conversation => conversation.Scope)];
        var fault = conversations.Select(conversation => conversation.NextFault(message)).FirstOrDefault(scripted => scripted is not null) ?? options.FaultFor?.Invoke(message);
        var decision = Decision.Of(message, artefact, judgement, _gate.Check(message), scopes, options.MaxReportedErrors);
        var code = fault is Fault.Negative negative ? negative.Code : decision.Code;
        var errors = fault is Fault.Negative chosen ? chosen.Errors : decision.Errors;
        var honest = decision.Repeated is { } before && fault is not Fault.Negative ? before.Acknowledgement : _acknowledger.Named(_acknowledger.Write(message, code, errors));
        var accepted = decision.IsAccepted && fault is not Fault.Negative;
        if (fault is not Fault.Negative)
        {
            decision.Keep(message, artefact.Sha256, scopes, honest);
        }

        if (relayed is not null)
        {
            (honest, code, accepted) = (relayed.Acknowledgement ?? honest, relayed.Answer?.Code ?? "", relayed.Answer?.IsPositive == true);
            fault ??= relayed.Acknowledgement is null ? new Fault.Absent() : null;
        }

        var content = FaultyReply.Content(fault, honest.Content.ToArray());
        var received = new ReceivedMessage(artefact, message, judgement.Report, content is null ? null : fault is null ? honest : _acknowledger.Named(content), content is null ? "" : code, request.ReceivedAt, request.Remote)
        {
            Number = Interlocked.Increment(ref _count),
            Connection = request.Connection,
            Errors = errors,
            Refusals = decision.Refusals,
            Remarks = decision.Remarks,
            IsRepeat = decision.Repeated is not null,
            IsAccepted = accepted,
            IsClaimed = conversations.Count > 0,
            Relayed = relayed,
            Fault = fault,
        };
        foreach (var conversation in conversations)
        {
            conversation.Take(received, patients);
        }

        if (conversations.Count == 0)
        {
            Unclaimed.Add(received);
        }

        return received;
    }

    // A mistake of ours must neither close the connection of a tester nor pass for a verdict on his message.
    private (Report Report, Refusal? Failure) Judged(Artefact artefact, MllpRequest request)
    {
        try
        {
            return (judge.Judge(artefact), null);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            options.Log?.Report(new WireEvent(WireEventKind.Failed, request.ReceivedAt, request.Connection, request.Remote, $"le jugement du message a échoué : {error.Message}"));
            var report = new Report
            {
                Model = "",
                Origin = PackOrigin.Ours,
                Artefact = ArtefactReference.To(artefact),
                Verdict = Verdict.Inconclusive,
                Steps = [new ReportStep("jugement", "structure", Verdict.Inconclusive, $"le jugement a échoué : {error.Message}")],
            };
            return (report, new Refusal(RefusalIds.Internal, "AE", new Er7Error("207", null, "Erreur interne du simulateur : le message n’a pas pu être jugé.")));
        }
    }

    private MllpReply Refuse(MllpRequest request, IReadOnlyList<Er7Fault> faults)
    {
        var fatal = faults[^1];
        // Without MSH there is no segment to name but the one that is missing.
        var code = fatal.Id is Er7FaultIds.NoHeader or Er7FaultIds.Empty or Er7FaultIds.TooManySegments ? "100" : "102";
        var error = new Er7Error(code, new Er7Path("MSH"), fatal.Message);
        var acknowledgement = _acknowledger.Named(_acknowledger.Write(null, "AR", [error]));
        var unreadable = new UnreadableMessage(new Artefact($"octets reçus à {Clock(request.ReceivedAt)}", Hl7v2Partner.MediaType, request.Message), faults, acknowledgement, request.ReceivedAt, request.Remote);
        lock (_lock)
        {
            Interlocked.Increment(ref _count);
            _unreadable.Enqueue(unreadable);
            while (_unreadable.Count > MostUnreadable || _unreadable.Sum(kept => (long)kept.Content.Content.Length) > options.MaxKeptBytes)
            {
                _unreadable.Dequeue();
            }
        }

        options.Log?.Report(new WireEvent(WireEventKind.Unreadable, request.ReceivedAt, request.Connection, request.Remote, $"illisible : {fatal.Message} → AR") { Unreadable = unreadable });
        return MllpReply.Message(acknowledgement.Content.Span);
    }

    private string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, time.LocalTimeZone).ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);
}
