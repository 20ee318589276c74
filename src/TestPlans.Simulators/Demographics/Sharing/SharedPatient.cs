using System.Globalization;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Hl7v2;

namespace TestPlans.Simulators.Demographics.Sharing;

/// <summary>A patient that was sent, and what came back.</summary>
/// <param name="Patient">Who.</param>
/// <param name="Message">The ADT^A28, without framing.</param>
/// <param name="Answer">The acknowledgement; null when none came, or what came is no message.</param>
/// <param name="Problem">In French, why there is no acknowledgement, or what is wrong about it; null when nothing is.</param>
/// <param name="Elapsed">From the first byte sent to the end of the answer, or to the failure.</param>
public sealed record SharedPatient(FictitiousPatient Patient, ReadOnlyMemory<byte> Message, AcknowledgementRead? Answer, string? Problem, TimeSpan Elapsed)
{
    /// <summary>Why no answer came; null when one did.</summary>
    public MllpFailure? Failure { get; init; }

    /// <summary>Whether the peer took the patient: AA or CA, and nothing odd.</summary>
    public bool IsAccepted => Answer is { IsPositive: true } && Problem is null;

    /// <summary>One French line: rank, code, delay, who, and what the peer says against it.</summary>
    public override string ToString()
    {
        var errors = Answer?.Errors.Select(error => $"{(error.Place.Length > 0 ? error.Place + " : " : "")}{error.Code} {error.Text}".Trim()) ?? [];
        var complaints = string.Join(" ; ", errors.Concat(Problem is null ? [] : [Problem]));
        var code = Answer is { Code.Length: > 0 } ? Answer.Code : "--";
        var line = string.Create(CultureInfo.InvariantCulture, $"{Patient.Rank,5}  {code,-2}  {Elapsed.TotalMilliseconds,6:0} ms  {Patient.Patient.DisplayName}, IPP {Patient.Patient.Ipp?.Value}");
        return complaints.Length > 0 ? $"{line} – {complaints}" : line;
    }

    internal static SharedPatient Answered(FictitiousPatient patient, ReadOnlyMemory<byte> message, ReadOnlyMemory<byte> answer, string remark, TimeSpan elapsed)
    {
        var read = AcknowledgementReader.Read(answer, message);
        string[] odd = read is null ? ["la réponse n’est pas un message HL7 v2"] : [.. read.Incoherences.Select(incoherence => incoherence.Text)];
        var problem = string.Join(" ; ", remark.Length > 0 ? [.. odd, remark] : odd);
        return new SharedPatient(patient, message, read, problem.Length > 0 ? problem : null, elapsed);
    }
}
