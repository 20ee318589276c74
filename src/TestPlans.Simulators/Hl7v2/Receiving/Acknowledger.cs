using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Writes acknowledgements, each with its own MSH-10, complete even when the message lacks what it should recall.</summary>
internal sealed class Acknowledger(TimeProvider time)
{
    private readonly string _series = time.GetUtcNow().ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
    private long _last;

    public byte[] Write(Er7Message? received, string code, IReadOnlyList<Er7Error> errors)
    {
        var id = $"{_series}-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
        var draft = Er7Acknowledgement.For(received, code, id, time.GetLocalNow(), errors);
        var written = Er7Message.Parse(draft.ToBytes()).Message!;
        foreach (var (path, value) in new[] { ("MSH-3", "TESTPLANS"), ("MSH-4", "TESTPLANS"), ("MSH-5", "INCONNU"), ("MSH-6", "INCONNU"), ("MSH-11", "P"), ("MSH-12", "2.5") })
        {
            if (!written[path].IsValued)
            {
                draft.Set(path, value);
            }
        }

        return draft.ToBytes();
    }

    public Artefact Named(byte[] content) =>
        new($"ACK répondu à {time.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}", Hl7v2Partner.MediaType, content);
}
