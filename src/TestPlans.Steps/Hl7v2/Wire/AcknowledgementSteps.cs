using TestPlans.Simulators.Hl7v2;
using TestPlans.Steps.Common;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the system under test answers on the wire.</summary>
[Binding]
public sealed class AcknowledgementSteps(TestCase testCase, WireCase wire, IReqnrollOutputHelper output)
{
    private static readonly string[] Codes = ["AA", "AE", "AR", "CA", "CE", "CR"];

    /// <summary>One acknowledgement, of that code, that recalls this very message.</summary>
    [Then("le système testé acquitte le message par {guillemets}")]
    [Example("le système testé acquitte le message par « AA »")]
    public void Acknowledges(string code)
    {
        if (!Codes.Contains(code, StringComparer.Ordinal))
        {
            throw new PlanException($"« {code} » n'est pas un code d'acquittement ; codes : {string.Join(", ", Codes)}");
        }

        Judge($"le message n'est pas acquitté par « {code} »", answer => answer.Code == code, code);
    }

    /// <summary>An application error or a rejection, whichever: the norm leaves the choice.</summary>
    [Then("le système testé refuse le message")]
    [Example("le système testé refuse le message")]
    public void Refuses() => Judge("le message n'est pas refusé", answer => answer.Code is "AE" or "AR", "AE ou AR");

    /// <summary>Taken, or rejected as not supported (AR): an option of the norm leaves the choice, never an error.</summary>
    [Then("le système testé prend en charge le message, ou le rejette")]
    [Example("le système testé prend en charge le message, ou le rejette")]
    public void TakesOrRejects() => Judge("le message n'est ni pris en charge (AA) ni rejeté (AR)", answer => answer.Code is "AA" or "AR", "AA, ou AR");

    /// <summary>One ERR segment with that place and that code (ERR-2, ERR-3).</summary>
    [Then("l'acquittement désigne le champ {guillemets} avec le code d'erreur {guillemets}")]
    [Example("l'acquittement désigne le champ « PID-5 » avec le code d'erreur « 101 »")]
    public void Names(string place, string code)
    {
        if (!Formats.Hl7v2.Er7Path.TryParse(place, out _))
        {
            throw new PlanException($"« {place} » n'est pas une place d'un message, comme « PID-5 »");
        }

        if (Answer() is not { } answer || answer.Errors.Any(error => error.IsAt(place) && error.Code == code))
        {
            return;
        }

        var found = answer.Errors.Count == 0 ? "aucun segment ERR" : string.Join(" ; ", answer.Errors.Select(error => $"{(error.Place.Length > 0 ? error.Place : "sans lieu")}, code {error.Code}"));
        throw new JudgementException("l'acquittement ne désigne pas la faute", found, $"{place}, code {code}", WireCase.PlaceIn(testCase.Acknowledgement, answer.Parsed["ERR-2"]));
    }

    /// <summary>A refusal says why, by a code (ERR-3), whichever: the norm does not always say which.</summary>
    [Then("l'acquittement donne un code d'erreur")]
    [Example("l'acquittement donne un code d'erreur")]
    public void GivesReason()
    {
        if (Answer() is { } answer && !answer.Errors.Any(error => error.Code.Length > 0))
        {
            throw new JudgementException(
                "l'acquittement ne donne aucun code d'erreur (ERR-3)", answer.Errors.Count == 0 ? "aucun segment ERR" : "ERR-3 vide", "un code de la table HL7 0357", WireCase.PlaceIn(testCase.Acknowledgement, answer.Parsed["ERR-3"]));
        }
    }

    /// <summary>One answer for one message: a second one would be taken for that of the next.</summary>
    [Then("le système testé n'envoie pas d'autre acquittement")]
    [Example("le système testé n'envoie pas d'autre acquittement")]
    [ObservedBy("le simulateur lui-même : ce qui arrive sur sa connexion après l'acquittement, jusqu'au message suivant")]
    public void AnswersOnce()
    {
        if (wire.Sent?.Unexpected is { Count: > 0 } extra)
        {
            throw new JudgementException("le système testé envoie des réponses que rien n'appelle", $"{extra.Count} réponses de trop", "aucune", Places.Whole(extra[0]));
        }
    }

    private void Judge(string judgement, Func<AcknowledgementRead, bool> holds, string expected)
    {
        if (Answer() is not { } answer)
        {
            return;
        }

        if (!holds(answer))
        {
            var errors = string.Concat(answer.Errors.Select(error => $" ; {error.Code} en {error.Place} : {error.Text}"));
            throw new JudgementException(judgement, $"{answer.Code}{errors}", expected, WireCase.PlaceIn(testCase.Acknowledgement, answer.Parsed["MSA-1"]));
        }

        // What went without its MSH has no MSH-10 to recall.
        if (!answer.RecallsMessage && wire.Sent?.Fault is not (SendFault.NoHeader or SendFault.ThreeDelimiters))
        {
            throw new JudgementException(
                "l'acquittement ne rappelle pas le message envoyé (MSA-2)", answer.ControlId, Formats.Hl7v2.Er7Message.Parse(wire.Sent!.Message.Content).Message?.ControlId, WireCase.PlaceIn(testCase.Acknowledgement, answer.Parsed["MSA-2"]));
        }
    }

    // Null when only a person saw the answer: they judge it.
    private AcknowledgementRead? Answer()
    {
        var sent = wire.Sent ?? throw new PlanException("le simulateur n'a rien envoyé avant ce jugement");
        if (sent.Answer is { } answer)
        {
            return answer;
        }

        if (testCase.IsReportedByPerson)
        {
            output.WriteLine("À instruire : l'acquittement, d'après la preuve jointe");
            return null;
        }

        throw new JudgementException($"le message n'a pas d'acquittement : {sent.Problem}", "rien", "un acquittement", Places.Whole(sent.Message));
    }
}
