using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Benchmarks.Hl7v2;

/// <summary>Fictitious messages as a hospital would send them: for each patient a creation, then a stay of four movements. The same for everyone that is measured.</summary>
internal static class Corpus
{
    public static IReadOnlyList<byte[]> Messages(int patients)
    {
        var start = new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.FromHours(1));
        var source = new MessageSource(new MessageParties(), "B", TimeProvider.System);
        var (surgery, medicine) = (new SimulatedUnit("6268", "Chirurgie"), new SimulatedUnit("6270", "Médecine"));
        var messages = new List<byte[]>();
        foreach (var one in new Population(new DemographicsRequest { Status = "VALI" }).Take(1, patients))
        {
            var visit = new SimulatedVisit
            {
                Number = new SimulatedIdentifier($"V{one.Rank}", one.Patient.Ipp!.Authority, "VN"),
                Account = one.Dossier,
                AttendingDoctor = new SimulatedPractitioner("10002345671", "TESTGUERIN", "Paul"),
            };
            var stay = new SimulatedStay(source, one.Patient, visit, $"M{one.Rank}-");
            messages.Add(IdentityMessages.Create(source.Next(start), one.Patient).ToBytes());
            messages.Add(stay.Admit(surgery, start).ToBytes());
            messages.Add(stay.Transfer(medicine, start.AddHours(1)).ToBytes());
            messages.Add(stay.Leave(start.AddHours(2)).ToBytes());
            messages.Add(stay.Discharge(start.AddHours(3)).ToBytes());
        }

        return messages;
    }

    /// <summary>Reads every value to the last: what other parsers do at once and ours when asked.</summary>
    public static int ReadAll(Er7Message message)
    {
        var length = 0;
        foreach (var segment in message.Segments)
        {
            for (var field = 1; field <= segment.FieldCount; field++)
            {
                foreach (var repetition in segment.Field(field).Repetitions)
                {
                    foreach (var component in repetition.Components)
                    {
                        foreach (var sub in component.Subcomponents)
                        {
                            length += sub.Text.Length;
                        }
                    }
                }
            }
        }

        return length;
    }
}
