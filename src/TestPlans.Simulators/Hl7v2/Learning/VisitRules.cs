using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Keeps visits and movements (ITI-31). A message is refused only when it contradicts what was learned: a visit whose beginning was not
/// seen is taken as it comes. Source: IHE ITI TF-2 3.31.4, 3.31.5.6 (ZBE), TF-4 France.
/// </summary>
internal static class VisitRules
{
    public static BookChange Apply(PatientBook book, Er7Message message)
    {
        var movement = new MovementMessage(message);
        var remarks = new List<string>();
        var after = IdentityRules.Learn(book, message, message.Segment("PID")!, replaceIdentifiers: false, remarks, out var number);
        var change = Decide(after[number].Visits, movement);
        if (change.Refusal is { } refusal)
        {
            return BookChange.Refused(book, refusal);
        }

        // What was set aside leaves no trace, not even a patient.
        if (change.Visits is not { } visits)
        {
            return BookChange.Of(book, change.Remark!);
        }

        remarks.AddRange(change.Remark is { } remark ? [remark] : []);
        return BookChange.Of(after.With(number, after[number] with { Visits = visits }), remarks);
    }

    internal static bool Same(SimulatedIdentifier? one, SimulatedIdentifier? other) =>
        one is not null && other is not null && IdentifierKeys.Of(one).Intersect(IdentifierKeys.Of(other)).Any();

    private static VisitChange Decide(IReadOnlyList<LearnedVisit> visits, MovementMessage movement)
    {
        var visit = visits.LastOrDefault(known => known.Number is null || movement.Visit is null ? Same(known.Account, movement.Account) : Same(known.Number, movement.Visit));
        if (Misfit(movement) is { } misfit)
        {
            return VisitChange.Refused(misfit);
        }

        return movement.Action switch
        {
            "CANCEL" => MovementCancel.Decide(visits, visit, movement),
            "UPDATE" => MovementUpdate.Decide(visits, visit, movement),
            _ => MovementInsert.Decide(visits, visit, movement),
        };
    }

    // ZBE-4 goes with the event: CANCEL with a cancellation, UPDATE with Z99, INSERT with all others.
    private static Refusal? Misfit(MovementMessage movement)
    {
        var (inserts, cancels) = (MovementEvents.Inserts.ContainsKey(movement.Event), MovementEvents.Cancels.ContainsKey(movement.Event));
        var expected = movement.Event == "Z99" ? "UPDATE" : inserts && cancels ? "INSERT ou CANCEL" : cancels ? "CANCEL" : "INSERT";
        return expected.Split(" ou ").Contains(movement.Action)
            ? null
            : Refusals.At(RefusalIds.Action, "207", "ZBE", 4, $"L’événement {movement.Event} demande l’action {expected} (ZBE-4) ; trouvé : « {movement.Action} ».");
    }
}

/// <summary>What a movement changes in the visits of a patient.</summary>
internal sealed record VisitChange(IReadOnlyList<LearnedVisit>? Visits, Refusal? Refusal, string? Remark)
{
    public static VisitChange Refused(Refusal refusal) => new(null, refusal, null);

    public static VisitChange Discarded(string remark) => new(null, null, remark);

    public static VisitChange To(IReadOnlyList<LearnedVisit> visits, LearnedVisit? before, LearnedVisit after, string? remark = null) =>
        new(before is null ? [.. visits, after] : [.. visits.Select(visit => ReferenceEquals(visit, before) ? after : visit)], null, remark);
}

/// <summary>Refusals of a receiver of movements: each is an error of the application, not of the encoding.</summary>
internal static class Refusals
{
    public static Refusal At(string id, string code, string segment, int field, string text) => new(id, "AE", new Er7Error(code, new Er7Path(segment, 1, field), text));

    /// <summary>As sentences name a state.</summary>
    public static string InFrench(this VisitStatus status) => status switch
    {
        VisitStatus.Preadmitted => "en préadmission",
        VisitStatus.Admitted => "en cours",
        VisitStatus.Absent => "en absence provisoire",
        VisitStatus.Discharged => "terminée par une sortie définitive",
        _ => "annulée",
    };
}
