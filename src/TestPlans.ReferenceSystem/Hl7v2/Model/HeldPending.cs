using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>Movements announced and not yet made (A14, A15, A16) of a held visit, until they take place or are given up (IHE ITI TF-2 3.31.7.13 to 3.31.7.18).</summary>
internal sealed class HeldPending(ActiveDefect defect)
{
    private static readonly Dictionary<string, string[]> RealisedBy = new(StringComparer.Ordinal)
    {
        ["A14"] = ["A01", "A04"],
        ["A15"] = ["A02"],
        ["A16"] = ["A03"],
    };

    /// <summary>Whether an event announces, or gives up what was announced.</summary>
    public static bool IsAbout(string trigger) => trigger is "A14" or "A15" or "A16" or "A25" or "A26" or "A27";

    /// <summary>The visit as the message leaves it; null when the message conflicts with what is known, and is set aside.</summary>
    public HeldVisit? After(HeldVisit? visit, ReadMovement said) => said.Action == "CANCEL" ? Withdraw(visit, said) : Announce(visit, said);

    /// <summary>What still awaits once an event has taken place.</summary>
    public IReadOnlyList<KeptMovement> Left(HeldVisit visit, string trigger)
    {
        IReadOnlyList<KeptMovement> left = [.. visit.Pending.Where(one => !RealisedBy[one.Event!].Contains(trigger, StringComparer.Ordinal))];
        return left.Count < visit.Pending.Count && defect.Switches(Behaviours.MovementsAwaitForEver) ? visit.Pending : left;
    }

    private HeldVisit? Announce(HeldVisit? visit, ReadMovement said)
    {
        var isAdmission = said.Event == "A14";
        if (isAdmission ? visit is { Status: not (KeptVisitStatus.Preadmitted or KeptVisitStatus.Awaited) } : visit is not { IsOpen: true, PatientClass: not ("O" or "E") })
        {
            return null;
        }

        var known = visit ?? new HeldVisit(said.Visit, said.Account) { Patient = said.Patient, Status = KeptVisitStatus.Awaited, PatientClass = said.PatientClass, Doctor = said.Doctor };
        if (defect.Switches(Behaviours.MovementsIgnore(said.Event)))
        {
            return visit;
        }

        var pending = said.Movement with { HousingUnit = said.Event == "A15" ? said.PendingUnit : said.Movement.HousingUnit };
        return said.Event == "A15" && defect.Switches(Behaviours.MovementsTransferAtOnce)
            ? known with { Movements = [.. known.Movements, new HeldMovement(pending, known)] }
            : known with { Pending = [.. known.Pending, pending] };
    }

    private HeldVisit? Withdraw(HeldVisit? visit, ReadMovement said)
    {
        if (visit?.Pending.LastOrDefault(one => one.Id == said.Movement.Id && one.Event == said.OriginalEvent) is not { } named)
        {
            return null;
        }

        IReadOnlyList<KeptMovement> left = [.. visit.Pending.Where(one => !ReferenceEquals(one, named))];
        return defect.Switches(Behaviours.MovementsIgnoreCancel(said.Event)) ? visit
            : visit with { Pending = left, Status = visit.Status == KeptVisitStatus.Awaited && left.Count == 0 ? KeptVisitStatus.Cancelled : visit.Status };
    }
}
