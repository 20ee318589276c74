using System.Globalization;
using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>Writes acknowledgements, each with its own MSH-10, complete even when the message lacks what it should recall.</summary>
internal sealed class Acknowledger(TimeProvider time)
{
    // What an acknowledgement must have, where it recalls it from, and what stands for it when the message has it not.
    private static readonly (string Path, string Recalled, string Value)[] Required =
    [
        ("MSH-3", "MSH-5", "TESTPLANS"), ("MSH-4", "MSH-6", "TESTPLANS"), ("MSH-5", "MSH-3", "INCONNU"), ("MSH-6", "MSH-4", "INCONNU"),
        ("MSH-11", "MSH-11", "P"), ("MSH-12", "MSH-12", "2.5"),
    ];

    private readonly string _series = time.GetUtcNow().ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
    private long _last;

    public byte[] Write(Er7Message? received, string code, IReadOnlyList<Er7Error> errors)
    {
        var id = $"{_series}-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";
        var draft = Er7Acknowledgement.For(received, code, id, time.GetLocalNow(), errors);
        foreach (var (path, recalled, value) in Required)
        {
            if (received?[recalled] is not { IsValued: true })
            {
                draft.Set(path, value);
            }
        }

        return draft.ToBytes();
    }

    public Artefact Named(byte[] content) =>
        new($"ACK répondu à {time.GetLocalNow().ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture)}", Hl7v2Partner.MediaType, content);
}
