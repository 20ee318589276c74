using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>One line about a message, as a person reads it in the live log.</summary>
public static class WireText
{
    /// <summary>Type, control id, verdict, answer.</summary>
    public static string Of(ReceivedMessage received)
    {
        ArgumentNullException.ThrowIfNull(received);
        var verdict = received.IsRepeat ? "déjà reçu" : received.Report.Verdict.InFrench();
        var answer = received.Acknowledgement is null ? "sans réponse" : received.Code.Length > 0 ? received.Code : "réponse malformée";
        var fault = received.Fault is { } scripted ? $" ({scripted.InFrench})" : "";
        return $"{received.Type} {received.Parsed.ControlId} : {verdict} → {answer}{fault}";
    }

    /// <summary>What was sent, and the answer.</summary>
    public static string Of(SentMessage sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        var answer = sent.IsHeld ? sent.Problem : sent.Answer is { } read ? $"{read.Code}{(read.RecallsMessage ? "" : " (autre message)")}" : sent.Problem;
        return $"{sent.Message.Name} → {answer}";
    }
}
