using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// A47 on an INS: another matricule replaces the one of MRG-1, or, when PID-3 has <c>""</c>, every INS of the patient is deleted. The status
/// is the one that PID-32 tells, and never changes by itself. Source: PAM.fr 2.11.2 §4.4.2 to §4.4.4.
/// </summary>
internal static class InsRules
{
    public static PatientBook Replace(PatientBook book, Er7Message message, Er7Segment pid, Er7Segment mrg, List<string> remarks)
    {
        // The norm has the patient searched by the INS of MRG-1; two records may share one, and the identifiers of PID-3 tell which is meant.
        if ((book.Locate(MergeRules.Mentioned(pid.Field(3))) ?? book.Locate(MergeRules.Mentioned(mrg.Field(1)))) is not { } number)
        {
            remarks.Add("le patient dont l’INS change n’était pas connu");
            return IdentityRules.Learn(book, message, pid, replaceIdentifiers: false, remarks, out _);
        }

        var (patient, said) = (book[number], PidSegment.Read(pid));
        var identity = patient.Identity with
        {
            Ins = said.Ins,
            IdentityStatus = pid.Field(32).IsValued ? said.IdentityStatus : patient.Identity.IdentityStatus,
        };
        var changed = IdentityRules.WithIns(patient with { Identity = identity, RefusedIns = null, LastEvent = message.Event }, remarks);
        // Taken out first: the former matricule leads to nobody any more.
        return book.Without(number).With(number, changed);
    }
}
