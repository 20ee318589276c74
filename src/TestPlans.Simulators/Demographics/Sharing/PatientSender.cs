using System.Runtime.CompilerServices;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Mllp;
using TestPlans.Simulators.Demographics.Writing;

namespace TestPlans.Simulators.Demographics.Sharing;

/// <summary>Sends patients to a system, one ADT^A28 each, each acknowledged before the next.</summary>
/// <param name="target">Where.</param>
/// <param name="charset">UTF-8 when null.</param>
public sealed class PatientSender(MllpClientOptions target, Er7Charset? charset = null)
{
    /// <summary>Sends them as they are asked for. Ends early when nothing listens: the others would fare no better.</summary>
    public async IAsyncEnumerable<SharedPatient> SendAsync(IEnumerable<FictitiousPatient> patients, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(patients);
        var ids = new ControlIds(target.Time.GetLocalNow());
        await using var client = new MllpClient(target);
        foreach (var patient in patients)
        {
            var message = CreationMessage.Of(patient, ids.Next(), target.Time.GetLocalNow(), charset);
            var exchange = await client.SendAsync(message, cancellation);
            yield return exchange.TryGet(out var answer)
                ? SharedPatient.Answered(patient, message, answer.Value, exchange.Remark, exchange.Elapsed)
                : new SharedPatient(patient, message, null, exchange.Remark, exchange.Elapsed) { Failure = exchange.Failure };
            if (exchange.Failure == MllpFailure.Unreachable)
            {
                yield break;
            }
        }
    }
}
