using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What our simulator receives from the system under test.</summary>
[Binding]
public sealed class ReceptionSteps(TestCase testCase, WireCase wire, ConnectionSteps connection, MessageWait wait, IReqnrollOutputHelper output)
{
    /// <summary>One message of that type about this patient; it becomes « le message » of the sentences that follow.</summary>
    [Then("le simulateur {guillemets} reçoit sous {durée} un message {guillemets} pour ce patient")]
    [Example("le simulateur « PDC » reçoit sous « 2 minutes » un message « ADT^A28 » pour ce patient")]
    [StepKind(StepKind.Transaction)]
    [StepTimeout(0)]
    public async Task Receives(string simulator, TimeSpan limit, string type)
    {
        connection.Require(simulator);
        if (wire.Supplier.Listening is null)
        {
            HandedOver(type);
            return;
        }

        Keep(await wait.ForAsync(received => received.Type == type, limit, $"un message « {type} » de {wire.Patient.DisplayName}"));
    }

    /// <summary>The message received before, sent again byte for byte because it had no acknowledgement.</summary>
    [Then("le simulateur {guillemets} reçoit de nouveau le même message sous {durée}")]
    [Example("le simulateur « PDC » reçoit de nouveau le même message sous « 2 minutes »")]
    [StepTimeout(0)]
    public async Task ReceivesAgain(string simulator, TimeSpan limit)
    {
        connection.Require(simulator);
        var first = wire.Received ?? throw new PlanException("aucun message n'a été reçu par le simulateur avant celui-ci");
        var again = await wait.ForAsync(received => received.Type == first.Type, limit, $"de nouveau le message « {first.Type} » de {wire.Patient.DisplayName}");
        Keep(again);
        if (again.Message.Sha256 != first.Message.Sha256)
        {
            throw new JudgementException(
                "le message n'est pas renvoyé à l'identique : le destinataire ne peut pas reconnaître qu'il l'a déjà reçu",
                $"MSH-10 « {again.Parsed.ControlId} », SHA-256 {again.Message.Sha256}", $"MSH-10 « {first.Parsed.ControlId} », SHA-256 {first.Message.Sha256}", Places.Whole(again.Message));
        }
    }

    /// <summary>The simulator itself takes the message: neither a fault of its model nor one of its own, a control id used twice for instance.</summary>
    [Then("le simulateur {guillemets} accepte le message")]
    [Example("le simulateur « PDC » accepte le message")]
    public void Accepts(string simulator)
    {
        connection.Require(simulator);
        if (wire.Received is not { } received)
        {
            output.WriteLine("À instruire : rien n'est reçu par un réseau, le simulateur n'acquitte rien");
            return;
        }

        if (received.Code != "AA")
        {
            var reasons = received.Errors.Select(error => $"{error.Code} en {error.Place?.ToString() ?? "l'ensemble"} : {error.Text}").ToList();
            throw new JudgementException(
                "le simulateur n'accepte pas le message", $"{received.Code}{string.Concat(reasons.Select(reason => " ; " + reason))}", "AA",
                received.Errors is [{ Place: { } place }, ..] ? wire.Place(received.Parsed.Get(place)) : Places.Whole(received.Message));
        }
    }

    /// <summary>Nothing more about this patient in that time.</summary>
    [Then("le simulateur {guillemets} ne reçoit aucun autre message pour ce patient sous {durée}")]
    [Example("le simulateur « PDC » ne reçoit aucun autre message pour ce patient sous « 10 secondes »")]
    [ObservedBy("le simulateur lui-même : les messages reçus pour ce patient, pendant toute la durée dite")]
    [StepTimeout(0)]
    public async Task ReceivesNothingElse(string simulator, TimeSpan limit)
    {
        connection.Require(simulator);
        if (wire.Supplier.Listening is null)
        {
            output.WriteLine("À instruire : rien n'est reçu par un réseau, la preuve jointe doit montrer qu'aucun autre message n'est émis");
            return;
        }

        if (await wait.TryAsync(static _ => true, limit, "un message de trop") is { } extra)
        {
            Keep(extra);
            throw new JudgementException("le système testé envoie un message que rien n'appelle", $"{extra.Type}, MSH-10 « {extra.Parsed.ControlId} »", "aucun autre message", Places.Whole(extra.Message));
        }
    }

    /// <summary>Keeps a message among the evidence; it becomes « le message » of the sentences that follow.</summary>
    internal void Keep(ReceivedMessage received)
    {
        output.Attach(received.Message.Content, received.Message.MediaType, received.Message.Name);
        output.Attach(ReportJson.Write(received.Report), ReportJson.MediaType, $"{received.Message.Name}.rapport.json");
        if (received.Acknowledgement is { } answer)
        {
            output.Attach(answer.Content, answer.MediaType, answer.Name);
        }

        output.WriteLine($"Reçu de {received.Remote} : {received.Type}, MSH-10 « {received.Parsed.ControlId} » ; répondu : {(received.Code.Length > 0 ? received.Code : "rien")}{(received.Fault is { } fault ? $" ({fault.InFrench}, voulu par le plan)" : "")}");
        (wire.Received, wire.Message, testCase.Document) = (received, received.Parsed, received.Message);
    }

    private void HandedOver(string type)
    {
        var found = $"{wire.Message.Type}^{wire.Message.Event}";
        if (found != type)
        {
            throw new JudgementException($"le message joint n'est pas un message « {type} »", found, type, wire.Place(wire.Message["MSH-9"]));
        }
    }
}

/// <summary>Waits for messages of the scenario's patient, no longer than the act can still send some.</summary>
public sealed class MessageWait(WireCase wire, SystemUnderTest system, ScenarioContext scenario)
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    /// <summary>The message.</summary>
    /// <exception cref="JudgementException">None came in time.</exception>
    public async Task<ReceivedMessage> ForAsync(Func<ReceivedMessage, bool> wanted, TimeSpan limit, string awaited)
    {
        if (await TryAsync(wanted, limit, awaited) is { } received)
        {
            return received;
        }

        var others = (await wire.ConversationAsync()).Received.Select(one => $"{one.Type} à {one.At.ToLocalTime():HH:mm:ss}").ToList();
        throw new JudgementException(
            $"rien en {FrenchDuration.Format(limit)} : {awaited} est attendu", others.Count == 0 ? "aucun message pour ce patient" : string.Join(", ", others), awaited);
    }

    /// <summary>The message, or null.</summary>
    public async Task<ReceivedMessage?> TryAsync(Func<ReceivedMessage, bool> wanted, TimeSpan limit, string awaited)
    {
        var conversation = await wire.ConversationAsync();
        var time = system.Context.Time;
        var start = time.GetTimestamp();
        while (true)
        {
            // What a system in this process sends has arrived when its act is over.
            var left = wire.IsActOver ? TimeSpan.Zero : limit - time.GetElapsedTime(start);
            var turn = left < Turn ? left : Turn;
            if (await conversation.WaitAsync(wanted, turn < TimeSpan.Zero ? TimeSpan.Zero : turn, scenario.StepCancellation) is { } received)
            {
                return received;
            }

            if (left <= Turn)
            {
                return null;
            }

            system.Context.Progress?.Report(new WaitProgress(awaited, time.GetElapsedTime(start), limit));
        }
    }
}
