using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>One line about a message, as a person reads it in the live log.</summary>
internal static class WireText
{
    public static string Of(ReceivedMessage received)
    {
        var verdict = received.IsRepeat ? "déjà reçu" : received.Report.Verdict.InFrench();
        var answer = received.Acknowledgement is null ? "sans réponse" : received.Code.Length > 0 ? received.Code : "réponse malformée";
        var fault = received.Fault is { } scripted ? $" ({scripted.InFrench})" : "";
        return $"{received.Type} {received.Parsed.ControlId} : {verdict} → {answer}{fault}";
    }

    public static string Of(SentMessage sent)
    {
        var answer = sent.IsHeld ? sent.Problem : sent.Answer is { } read ? $"{read.Code}{(read.RecallsMessage ? "" : " (autre message)")}" : sent.Problem;
        return $"{sent.Message.Name} → {answer}";
    }
}
