using TestPlans.ReferenceSystem.Hl7v2.Reading;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Model;

/// <summary>The past of a visit: movements that were forgotten, and movements that several messages tell (PAM.fr 2.11.2 §5.3.1, §5.3.7).</summary>
internal static class HeldHistory
{
    /// <summary>The visit with a forgotten movement at its date; null when nothing follows that date.</summary>
    public static HeldVisit? Insert(HeldVisit visit, ReadMovement said)
    {
        var movements = visit.Movements.ToList();
        var index = movements.FindIndex(one => !one.Kept.IsCancelled && string.CompareOrdinal(one.Kept.Start, said.Movement.Start) > 0);
        if (index < 0)
        {
            // Dates of one second: before the last.
            index = movements.FindLastIndex(one => !one.Kept.IsCancelled && one.Kept.Start == said.Movement.Start);
            index = index > 0 ? index : -1;
        }

        return index < 0 ? null : visit with { Movements = [.. movements.Take(index), new HeldMovement(said.Movement, visit), .. movements.Skip(index)] };
    }

    /// <summary>The visit in which a movement is completed by another message about it.</summary>
    public static HeldVisit Complete(HeldVisit visit, HeldMovement told, ReadMovement said)
    {
        var kept = told.Kept with
        {
            HousingUnit = said.Movement.HousingUnit ?? told.Kept.HousingUnit,
            MedicalUnit = said.Movement.MedicalUnit ?? told.Kept.MedicalUnit,
            CareUnit = said.Movement.CareUnit ?? told.Kept.CareUnit,
        };
        return visit with
        {
            PatientClass = said.PatientClass,
            Doctor = said.Doctor ?? visit.Doctor,
            Movements = [.. visit.Movements.Select(movement => ReferenceEquals(movement, told) ? told with { Kept = kept } : movement)],
        };
    }
}
