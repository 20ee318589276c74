using TestPlans.Formats.Hl7v2;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Receiving;

/// <summary>ITI-31 with the options that France requires (inpatients and outpatients, advanced encounters, historic movements), and pending events.</summary>
internal sealed class MovementHandler(ActiveDefect defect) : IMessageHandler
{
    private readonly HeldVisits _visits = new(defect);

    public string Type => "ADT";

    public string Version => "2.5";

    private static readonly string[] Known =
        ["A01", "A02", "A03", "A04", "A05", "A06", "A07", "A11", "A12", "A13", "A14", "A15", "A16", "A21", "A22", "A25", "A26", "A27", "A38", "A44", "A52", "A53", "A54", "A55", "Z99"];

    public IReadOnlyList<string> Events => defect.Switches(Behaviours.MovementsTakeAnyEvent) ? [.. Known, "A99"] : Known;

    /// <summary>The visits of whoever carries one of the identifiers.</summary>
    public IReadOnlyList<KeptVisit> With(IReadOnlyList<LocalIdentifier> identifiers) => [.. _visits.With(identifiers).Select(visit => visit.ToKept())];

    public Er7Error? Check(Er7Message message) => message.Event == "A44"
        ? RequiredFields.Missing(message, ["EVN", "PID", "MRG"], [.. RequiredFields.Common, "MRG-1", "MRG-3"]) ?? RequiredFields.Unreadable(message)
        : MovementReader.Fault(message);

    public Er7Error? Take(Er7Message message) => message.Event == "A44" ? MoveAccounts(message) : _visits.Take(Known.Contains(message.Event) ? MovementReader.Read(message) : MovementReader.Read(message) with { Event = "A01" });

    // Each MRG moves one account, to the PID above it.
    private Er7Error? MoveAccounts(Er7Message message)
    {
        Er7Error? error = null;
        Er7Segment? pid = null;
        foreach (var segment in message.Segments)
        {
            pid = segment.Name == "PID" ? segment : pid;
            if (segment.Name == "MRG" && pid is not null)
            {
                error ??= _visits.Move(MovementReader.Number(segment.Field(3)), PidReader.Identifiers(segment.Field(1)), PidReader.Identifiers(pid.Field(3)));
            }
        }

        return error;
    }
}
