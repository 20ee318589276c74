using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>What makes two patients one, or gives one other identifiers (ITI-30): A40, A47. Source: IHE ITI TF-2 3.30.6.4 and 3.30.6.5.</summary>
internal static class MergeRules
{
    // As many as a hostile message may name.
    private const int Most = 200;

    /// <summary>A40: the patient of MRG is no longer; what was his is the survivor's.</summary>
    public static BookChange Merge(PatientBook book, Er7Message message)
    {
        var remarks = new List<string>();
        foreach (var (pid, mrg) in Pairs(message))
        {
            book = IdentityRules.Learn(book, message, pid, replaceIdentifiers: false, remarks, out var survivor);
            var former = Identifiers(mrg.Field(1));
            var gone = book.Locate(Mentioned(mrg.Field(1)));
            var merged = gone is { } known && known != survivor ? book[known] : null;
            if (merged is null)
            {
                remarks.Add($"le patient remplacé ({string.Join(", ", former.Select(identifier => identifier.Value))}) n’était pas connu");
            }
            else
            {
                book = book.Without(gone!.Value);
            }

            var patient = book[survivor];
            book = book.With(survivor, patient with
            {
                Identity = patient.Identity with { OtherIdentifiers = [.. patient.Identity.OtherIdentifiers.Except(former)] },
                FormerIdentifiers = [.. patient.FormerIdentifiers.Union(former).Union(merged?.Identifiers ?? []).Union(merged?.FormerIdentifiers ?? [])],
                Visits = [.. patient.Visits, .. merged?.Visits ?? []],
            });
        }

        return BookChange.Of(book, remarks);
    }

    /// <summary>A47: the same patient, under other identifiers.</summary>
    public static BookChange ChangeIdentifiers(PatientBook book, Er7Message message)
    {
        var remarks = new List<string>();
        foreach (var (pid, mrg) in Pairs(message))
        {
            var former = Identifiers(mrg.Field(1));
            if (former.Exists(PidIdentifiers.IsIns))
            {
                book = InsRules.Replace(book, message, pid, mrg, remarks);
            }

            if (former.TrueForAll(PidIdentifiers.IsIns))
            {
                continue;
            }

            former.RemoveAll(PidIdentifiers.IsIns);
            if (book.Locate(Mentioned(mrg.Field(1))) is not { } number)
            {
                remarks.Add($"le patient ({string.Join(", ", former.Select(identifier => identifier.Value))}) n’était pas connu");
                book = IdentityRules.Learn(book, message, pid, replaceIdentifiers: false, remarks, out number);
            }

            var patient = book[number];
            var said = PidSegment.Read(pid);
            book = book.With(number, patient with
            {
                Identity = patient.Identity with
                {
                    Ipp = said.Ipp ?? (patient.Identity.Ipp is { } ipp && former.Contains(ipp) ? null : patient.Identity.Ipp),
                    OtherIdentifiers = [.. patient.Identity.OtherIdentifiers.Except(former).Union(said.OtherIdentifiers)],
                },
                FormerIdentifiers = [.. patient.FormerIdentifiers.Union(former)],
                LastEvent = message.Event,
            });
        }

        return BookChange.Of(book, remarks);
    }

    private static IEnumerable<(Er7Segment Pid, Er7Segment Mrg)> Pairs(Er7Message message)
    {
        Er7Segment? pid = null;
        foreach (var segment in message.Segments)
        {
            pid = segment.Name == "PID" ? segment : pid;
            if (segment.Name == "MRG" && pid is not null)
            {
                yield return (pid, segment);
            }
        }
    }

    internal static List<MentionedIdentifier> Mentioned(Er7Value field) => [.. field.Repetitions.Take(Most).Select(MentionedIdentifier.Of).OfType<MentionedIdentifier>()];

    internal static List<SimulatedIdentifier> Identifiers(Er7Value field) => [.. field.Repetitions.Take(Most).Select(PidIdentifiers.ReadCx).OfType<SimulatedIdentifier>()];
}
