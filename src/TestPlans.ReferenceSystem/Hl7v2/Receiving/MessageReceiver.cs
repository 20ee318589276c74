using System.Globalization;
using System.Net;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>
/// Listens for all the families of this system: rejects what none takes (IHE ITI TF-2 C.2.3), has the others judged and done by their
/// handler, acknowledges.
/// </summary>
internal sealed class MessageReceiver : IAsyncDisposable
{
    private readonly IReadOnlyList<IMessageHandler> _handlers;
    private readonly ActiveDefect _defect;
    private readonly TimeProvider _time;
    private readonly MllpServer _server;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private int _answers;
    private bool _dead;

    public MessageReceiver(IReadOnlyList<IMessageHandler> handlers, ActiveDefect defect, TimeProvider time, Hl7v2Options options)
    {
        (_handlers, _defect, _time) = (handlers, defect, time);
        _server = MllpServer.Start(new MllpServerOptions { Port = options.Port, Time = time }, HandleAsync);
    }

    public IPEndPoint Endpoint => new(IPAddress.Loopback, _server.Port);

    /// <summary>Looks at what the handlers hold while no message is being done.</summary>
    public T Look<T>(Func<T> look)
    {
        lock (_gate)
        {
            return look();
        }
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private ValueTask<MllpReply> HandleAsync(MllpRequest request, CancellationToken ct)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_dead ? MllpReply.Hangup : Handle(request.Message));
        }
    }

    private MllpReply Handle(ReadOnlyMemory<byte> bytes)
    {
        if (!Er7Message.Parse(bytes).TryGet(out var message))
        {
            return Refuse(null, "AR", new Er7Error("207", null, "ce qui a été reçu n’est pas un message HL7 v2"));
        }

        if (Rejection(message) is { } rejection)
        {
            if ((rejection.Error.Code == "200" && _defect.Switches(Behaviours.ConsumerTakesAnyType)) || (rejection.Error.Code == "201" && _defect.Switches(Behaviours.ConsumerTakesAnyEvent)))
            {
                return Answer(message, "AA");
            }

            return Refuse(message, rejection.Code, rejection.Error);
        }

        var handler = HandlerOf(message)!;
        if (handler.Type != "ADT" && _defect.Switches(Behaviours.ManagerSilent))
        {
            return MllpReply.Hangup;
        }

        if (handler.Check(message) is { } fault && !(fault.Code == "100" && _defect.Switches(Behaviours.ConsumerTakesMissingSegment)))
        {
            _ = _defect.Switches(Behaviours.ConsumerKeepsFaulty) ? Take(handler, message) : null;
            return _defect.Switches(Behaviours.ConsumerAcceptsAll) ? Answer(message, "AA") : Refuse(message, "AE", fault);
        }

        return _defect.Switches(Behaviours.ConsumerRefusesAll) ? Refuse(message, "AE", new Er7Error("207", null, "message refusé"))
            : Take(handler, message) is { } error ? Refuse(message, "AE", error)
            : Answer(message, "AA");
    }

    private (string Code, Er7Error Error)? Rejection(Er7Message message)
    {
        var ofType = _handlers.Where(one => one.Type == message.Type).ToArray();
        return ofType.Length == 0
                ? (_defect.Switches(Behaviours.ConsumerErrsOnType) ? "AE" : "AR", new Er7Error("200", Er7Path.Parse("MSH-9.1"), $"type de message non pris en charge : {message.Type}"))
            : !ofType.Any(one => one.Events.Contains(message.Event, StringComparer.Ordinal))
                ? (_defect.Switches(Behaviours.ConsumerErrsOnEvent) ? "AE" : "AR", new Er7Error("201", Er7Path.Parse("MSH-9.2"), $"événement non pris en charge : {message.Event}"))
            : message["MSH-11.1"] is { IsValued: true, Text: not ("P" or "T" or "D") } mode
                ? ("AR", new Er7Error("202", Er7Path.Parse("MSH-11.1"), $"mode de traitement non pris en charge : {mode.Text}"))
            : message.Version != HandlerOf(message)!.Version && !_defect.Switches(Behaviours.ConsumerTakesAnyVersion)
                ? ("AR", new Er7Error("203", Er7Path.Parse("MSH-12.1"), $"version non prise en charge : {message.Version}"))
            : null;
    }

    private IMessageHandler? HandlerOf(Er7Message message) =>
        _handlers.FirstOrDefault(one => one.Type == message.Type && one.Events.Contains(message.Event, StringComparer.Ordinal));

    // A message sent again is answered again and done once; one that was refused may be taken now, if what it lacked came meanwhile.
    private Er7Error? Take(IMessageHandler handler, Er7Message message)
    {
        var id = $"{message["MSH-3"].Text}|{message["MSH-4"].Text}|{message.ControlId}";
        if (_taken.Contains(id) && !_defect.Switches(Behaviours.ConsumerDuplicates))
        {
            return null;
        }

        var error = handler.Take(message);
        _ = error is null && _taken.Add(id);
        return error;
    }

    private MllpReply Refuse(Er7Message? message, string code, Er7Error error)
    {
        _dead = _defect.Switches(Behaviours.ConsumerDiesOnFault);
        if (_defect.Switches(Behaviours.ConsumerHangsUpOnFault))
        {
            return MllpReply.Hangup;
        }

        error = error with
        {
            Place = _defect.Switches(Behaviours.ConsumerNamesNoField) ? null : error.Place is { } place && _defect.Switches(Behaviours.ConsumerNamesAnotherField) ? place with { Field = place.Field + 1, Component = 0 } : error.Place,
            Code = _defect.Switches(Behaviours.ConsumerGivesAnotherCode) ? "207" : error.Code,
        };
        return _defect.Switches(Behaviours.ConsumerSaysNoReason) ? Answer(message, code) : Answer(message, code, error);
    }

    private MllpReply Answer(Er7Message? message, string code, params Er7Error[] errors)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"SRACK{++_answers:000000}");
        var draft = Er7Acknowledgement.For(message, code, id, _time.GetLocalNow(), errors);
        if (_defect.Switches(Behaviours.ConsumerRecallsAnother))
        {
            draft.Set("MSA-2", "UN-AUTRE-MESSAGE");
        }

        return MllpReply.Message(_defect.Apply(draft).ToBytes());
    }
}
