using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Keeps visits and movements (ITI-31). What a message that contradicts them gets, by the « Expected actions » of IHE ITI TF-2 3.31.7:
/// <list type="bullet">
/// <item>refused (AE): A01 while an admission is open (3.31.7.1.4); Z99 of a movement that is not known (3.31.7.30.4);</item>
/// <item>processed all the same, the visit begun where it must be (AA): A02, A06, A07 (3.31.7.9.4 to 3.31.7.11.4); and A04 beside an open
/// admission (3.31.7.3.4), A05 and A14 always (3.31.7.7.4, 3.31.7.13.4), under another number;</item>
/// <item>set aside without an error (AA): every other event, insertion or cancellation, for which no visit is open or of which nothing was
/// notified; A44 of an account or a patient that is not known (3.31.7.25.4).</item>
/// </list>
/// A movement of the past is inserted or cancelled too (ZBE-5 = Y, option « Historic Movement », PAM.fr 2.11.2 §2.2 and §5.3.7).
/// Where the norm says nothing of the receiver the message is refused (AE), so that its sender learns of it: a number of visit or of
/// movement that serves twice, a current movement dated before another, the cancellation of a change of class that others follow (PAM.fr
/// 2.11.2 §5.3.5) or by another kind of event, ZBE-4, ZBE-5 or ZBE-6 that contradict what is known.
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
        visit ??= movement is { Event: "A01" or "A04", Preadmission: { } announced } ? visits.LastOrDefault(known => known.Status == VisitStatus.Preadmitted && Same(known.Account, announced)) : null;
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
        var (inserts, cancels) = (MovementEvents.Inserts.ContainsKey(movement.Event) || PendingMovements.Announcements.ContainsKey(movement.Event), MovementEvents.Cancels.ContainsKey(movement.Event));
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
        VisitStatus.Awaited => "en attente d’admission",
        VisitStatus.Admitted => "en cours",
        VisitStatus.Absent => "en absence provisoire",
        VisitStatus.Discharged => "terminée par une sortie définitive",
        _ => "annulée",
    };
}
