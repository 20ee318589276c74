using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;

namespace TestPlans.Simulators.Patients;

/// <summary>PID-5 (name of birth, type L; used name, type D) and PID-6 (mother).</summary>
internal static class PidNames
{
    public static void Write(Er7Draft draft, SimulatedPatient patient)
    {
        var repetition = 0;
        if (patient.BirthName is not null || patient.GivenNames.Count > 0)
        {
            var path = $"PID-5[{++repetition}]";
            PidSegment.Set(draft, $"{path}.1", patient.BirthName);
            PidSegment.Set(draft, $"{path}.2", patient.FirstGivenName);
            PidSegment.Set(draft, $"{path}.3", string.Join(' ', patient.GivenNames));
            // Nobody knows the name of birth of an unknown patient: what is told is a name to call him by.
            draft.Set($"{path}.7", patient.IsUnknown ? "U" : "L");
        }

        if (patient.UsedName is not null || patient.UsedGivenName is not null || patient.DropsUsedName)
        {
            // A name without a family name would not be one: what is not changed is the name of birth.
            var path = $"PID-5[{++repetition}]";
            PidSegment.Set(draft, $"{path}.1", patient.UsedName ?? patient.BirthName);
            _ = patient.DropsUsedName ? draft.SetNull($"{path}.1") : draft;
            PidSegment.Set(draft, $"{path}.2", patient.UsedGivenName ?? patient.FirstGivenName);
            draft.Set($"{path}.7", "D");
        }

        if (patient.MotherName is not null)
        {
            draft.Set("PID-6.1", patient.MotherName);
            PidSegment.Set(draft, "PID-6.2", patient.MotherGivenName);
            draft.Set("PID-6.7", "L");
        }
    }

    public static SimulatedPatient Read(Er7Segment pid, SimulatedPatient patient)
    {
        var names = pid.Field(5).Repetitions;
        var (birth, used) = (Of(names, "L") is var legal && !legal.Exists && patient.IsUnknown ? names.FirstOrDefault() : legal, Of(names, "D"));
        var (name, given) = (PidSegment.Text(birth.Component(1)), Given(birth));
        var (usedName, usedGiven) = (PidSegment.Text(used.Component(1)), PidSegment.Text(used.Component(2)));
        return patient with
        {
            BirthName = name,
            GivenNames = given,
            UsedName = usedName == name ? null : usedName,
            UsedGivenName = usedGiven == (given.Length > 0 ? given[0] : null) ? null : usedGiven,
            MotherName = PidSegment.Text(pid.Field(6).Component(1)),
            MotherGivenName = PidSegment.Text(pid.Field(6).Component(2)),
        };
    }

    private static Er7Value Of(Er7Parts names, string type) => names.FirstOrDefault(name => name.Component(7).Is(type));

    // XPN-3 is the whole list, or, for who did not read that, the others. A first name may itself have a space: it is recognised by XPN-2.
    private static string[] Given(Er7Value birth)
    {
        var (first, list) = (PidSegment.Text(birth.Component(2)), PidSegment.Text(birth.Component(3)));
        var rest = list is not null && first is not null && (list + " ").StartsWith(first + " ", StringComparison.OrdinalIgnoreCase) ? list[first.Length..] : list;
        string[] others = rest?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return first is null ? others : [first, .. others];
    }
}
