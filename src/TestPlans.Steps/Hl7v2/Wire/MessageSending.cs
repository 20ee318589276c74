using System.Net;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;
using TestPlans.Validation;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Sends a message of our simulator to the system under test, or has a person make it receive it.</summary>
public sealed class MessageSending(TestCase testCase, WireCase wire, Acts acts, IReqnrollOutputHelper output, ScenarioContext scenario)
{
    /// <summary>Sends, and keeps what was sent, what was answered and what the answer is worth.</summary>
    /// <param name="message">The message, be it faulty.</param>
    /// <param name="fault">What is done wrong on the wire; null for nothing.</param>
    public Task SendAsync(Er7Draft message, SendFault? fault = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        return SendAsync(message.ToBytes(), fault);
    }

    /// <summary>The same, for bytes.</summary>
    /// <param name="message">The message, be it faulty.</param>
    /// <param name="fault">What is done wrong on the wire; null for nothing.</param>
    public async Task SendAsync(ReadOnlyMemory<byte> message, SendFault? fault = null)
    {
        var consumer = wire.Consumer;
        var isFirst = wire.Sent is null;
        if (consumer.Endpoint is not { } endpoint)
        {
            await HandOverAsync(message);
            return;
        }

        var sent = await ExchangeAsync(endpoint, message, new SendOptions { AnswerTimeout = consumer.AnswerLimit, Fault = fault });
        if (sent.Failure == MllpFailure.Unreachable && isFirst)
        {
            throw new PlanException($"le système testé n'est pas joint : {sent.Problem}");
        }
    }

    /// <summary>Gives a business acknowledgement back to a system that transmitted documents.</summary>
    /// <param name="message">The acknowledgement.</param>
    /// <param name="to">Where the system takes it.</param>
    /// <param name="limit">How long its own acknowledgement is awaited.</param>
    /// <exception cref="PlanException">Nothing answers there.</exception>
    public async Task ReturnAsync(Er7Draft message, EndPoint to, TimeSpan limit)
    {
        ArgumentNullException.ThrowIfNull(message);
        var sent = await ExchangeAsync(to, message.ToBytes(), new SendOptions { AnswerTimeout = limit });
        if (sent.Failure == MllpFailure.Unreachable)
        {
            throw new PlanException($"le système testé n'est pas joint là où il dit prendre les accusés métier : {sent.Problem}");
        }
    }

    private async Task<SentMessage> ExchangeAsync(EndPoint to, ReadOnlyMemory<byte> message, SendOptions options)
    {
        var sent = await (await wire.ConversationAsync()).SendAsync(to, message, options, scenario.StepCancellation);
        Keep(sent);
        testCase.IsReportedByPerson = false;
        testCase.ObservedBy = "le simulateur, qui a envoyé le message et reçu l'acquittement";
        return sent;
    }

    private void Keep(SentMessage sent)
    {
        (wire.Sent, testCase.Document) = (sent, sent.Message);
        output.Attach(sent.Message.Content, sent.Message.MediaType, sent.Message.Name);
        foreach (var extra in sent.Unexpected)
        {
            output.Attach(extra.Content, extra.MediaType, extra.Name);
        }

        if (sent.Fault is { } fault)
        {
            output.WriteLine($"Faute voulue par le plan à l'envoi : {fault}");
        }

        if (sent.Acknowledgement is not { } answer)
        {
            output.WriteLine($"Envoyé : {sent.Message.Name} ; {sent.Problem}");
            return;
        }

        testCase.Acknowledgement = answer;
        output.Attach(answer.Content, answer.MediaType, answer.Name);
        if (sent.Report is { } report)
        {
            output.Attach(ReportJson.Write(report), ReportJson.MediaType, $"{answer.Name}.rapport.json");
        }

        output.WriteLine($"Envoyé : {sent.Message.Name} ; répondu : {sent.Answer?.Code}{string.Concat(sent.Answer?.Errors.Select(error => $", {error.Code} en {error.Place} ({error.Text})") ?? [])}");
    }

    // Without a wire, a person has the system receive the file, and gives back what it answered.
    private async Task HandOverAsync(ReadOnlyMemory<byte> message)
    {
        var artefact = new Artefact("message.hl7", Hl7v2Partner.MediaType, message);
        output.Attach(artefact.Content, artefact.MediaType, artefact.Name);
        testCase.Document = artefact;
        var answer = acts.Take("réception du message par le système testé", await wire.Consumer.DeliverAsync(artefact, scenario.StepCancellation));
        wire.Sent = SentMessage.Exchanged(artefact, answer, DateTimeOffset.MinValue);
        if (answer is not null)
        {
            testCase.Acknowledgement = answer;
        }
    }
}
