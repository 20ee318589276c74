using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// A44: a « dossier administratif » goes from one patient (MRG) to another (PID), with its visits. An account or a patient that is not known
/// sets the message aside without an error (IHE ITI TF-2 3.31.7.25.4).
/// </summary>
internal static class AccountRules
{
    public static BookChange Move(PatientBook book, Er7Message message)
    {
        var remarks = new List<string>();
        Er7Segment? pid = null;
        foreach (var segment in message.Segments)
        {
            pid = segment.Name == "PID" ? segment : pid;
            if (segment.Name == "MRG" && pid is not null)
            {
                book = One(book, message, pid, segment, remarks);
            }
        }

        return BookChange.Of(book, remarks);
    }

    private static PatientBook One(PatientBook book, Er7Message message, Er7Segment pid, Er7Segment mrg, List<string> remarks)
    {
        var source = book.Locate([.. mrg.Field(1).Repetitions.Select(MentionedIdentifier.Of).OfType<MentionedIdentifier>()]);
        var account = PidIdentifiers.ReadCx(mrg.Field(3)) ?? PidIdentifiers.ReadCx(pid.Field(18));
        var visits = source is { } known ? book[known].Visits.Where(visit => VisitRules.Same(visit.Account, account)).ToList() : [];
        var said = new List<string>();
        var learned = IdentityRules.Learn(book, message, pid, replaceIdentifiers: false, said, out var target);
        if (visits.Count == 0 || source is not { } from || from == target)
        {
            remarks.Add($"aucune venue connue dans le dossier « {account?.Value} » du patient d’origine : rien n’est déplacé");
            return book;
        }

        book = learned;
        remarks.AddRange(said);
        var renamed = PidIdentifiers.ReadCx(pid.Field(18)) ?? account;
        book = book.With(from, book[from] with { Visits = [.. book[from].Visits.Except(visits)] });
        return book.With(target, book[target] with { Visits = [.. book[target].Visits, .. visits.Select(visit => visit with { Account = renamed })] });
    }
}
