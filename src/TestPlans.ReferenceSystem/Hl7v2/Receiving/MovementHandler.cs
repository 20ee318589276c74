using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>ITI-31 with the options that France requires: inpatients and outpatients, advanced encounters, historic movements.</summary>
internal sealed class MovementHandler(ActiveDefect defect) : IMessageHandler
{
    private readonly HeldVisits _visits = new(defect);

    public string Type => "ADT";

    public string Version => "2.5";

    public IReadOnlyList<string> Events { get; } =
        ["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A11", "A12", "A13", "A21", "A22", "A38", "A52", "A53", "A54", "A55", "Z99"];

    /// <summary>The visits of whoever carries one of the identifiers.</summary>
    public IReadOnlyList<KeptVisit> With(IReadOnlyList<LocalIdentifier> identifiers) => [.. _visits.With(identifiers).Select(visit => visit.ToKept())];

    public Er7Error? Check(Er7Message message) => MovementReader.Fault(message);

    public Er7Error? Take(Er7Message message) => _visits.Take(MovementReader.Read(message));
}
