using TestPlans.Formats.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// Keeps identities. A value replaces the one that was known, <c>""</c> deletes it, silence leaves it (HL7 2.5, chapter 2, §2.7.1).
/// </summary>
internal static class IdentityRules
{
    /// <summary>A28 and A31.</summary>
    public static BookChange Update(PatientBook book, Er7Message message)
    {
        var remarks = new List<string>();
        return BookChange.Of(Learn(book, message, message.Segment("PID")!, replaceIdentifiers: true, remarks, out _), remarks);
    }

    /// <summary>Learns what a PID says of its patient, known or new.</summary>
    /// <param name="book">Who is known.</param>
    /// <param name="message">Its event is recalled.</param>
    /// <param name="pid">The segment.</param>
    /// <param name="replaceIdentifiers">Whether PID-3 gives all identifiers in use, or may give some only.</param>
    /// <param name="remarks">Receives what a reader should know.</param>
    /// <param name="number">The patient's number in the book.</param>
    public static PatientBook Learn(PatientBook book, Er7Message message, Er7Segment pid, bool replaceIdentifiers, List<string> remarks, out int number)
    {
        List<MentionedIdentifier> identifiers = [.. pid.Field(3).Repetitions.Select(MentionedIdentifier.Of).OfType<MentionedIdentifier>()];
        if (book.Locate(identifiers) is not { } known)
        {
            return book.Add(WithIns(new LearnedPatient { Identity = PidSegment.Read(pid), LastEvent = message.Event }, remarks), out number);
        }

        number = known;
        var patient = book[known];
        var identity = Combined(patient.Identity, pid, replaceIdentifiers);
        var refused = replaceIdentifiers ? null : patient.RefusedIns;
        return book.With(known, WithIns(patient with { Identity = identity, LastEvent = message.Event, RefusedIns = refused }, remarks));
    }

    /// <summary>Keeps the INS, or not: without VALI the message is taken, its INS is not (PAM.fr 2.11.2 §6.6.15). PID-32 repeats: DOUT and FICT forbid what VALI would allow (RNIV 1 v2.0 §3.2.3).</summary>
    public static LearnedPatient WithIns(LearnedPatient patient, List<string> remarks)
    {
        if (patient.Identity.Ins is not { } ins)
        {
            return patient;
        }

        var status = patient.Identity.IdentityStatus;
        if (status.Contains("VALI") && !status.Contains("DOUT") && !status.Contains("FICT"))
        {
            return patient with { RefusedIns = null };
        }

        remarks.Add($"matricule INS non conservé : statut de l’identité « {string.Join(", ", status)} » (PID-32), et non VALI seul");
        return patient with { Identity = patient.Identity with { Ins = null }, RefusedIns = ins };
    }

    private static SimulatedPatient Combined(SimulatedPatient known, Er7Segment pid, bool replaceIdentifiers)
    {
        var said = PidSegment.Read(pid);
        bool Says(int field) => pid.Field(field).IsValued;
        return known with
        {
            BirthName = Says(5) ? said.BirthName : known.BirthName,
            GivenNames = Says(5) ? said.GivenNames : known.GivenNames,
            UsedName = Says(5) ? said.UsedName : known.UsedName,
            UsedGivenName = Says(5) ? said.UsedGivenName : known.UsedGivenName,
            MotherName = Says(6) ? said.MotherName : known.MotherName,
            MotherGivenName = Says(6) ? said.MotherGivenName : known.MotherGivenName,
            BirthDate = Says(7) ? said.BirthDate : known.BirthDate,
            Sex = Says(8) ? said.Sex : known.Sex,
            Address = Says(11) ? said.Address : known.Address,
            BirthPlace = Says(11) ? said.BirthPlace : known.BirthPlace,
            Telecoms = Says(13) ? said.Telecoms : known.Telecoms,
            BirthPlaceName = Says(23) ? said.BirthPlaceName : known.BirthPlaceName,
            MultipleBirth = Says(24) ? said.MultipleBirth : known.MultipleBirth,
            BirthOrder = Says(25) ? said.BirthOrder : known.BirthOrder,
            DeathDate = Says(29) ? said.DeathDate : known.DeathDate,
            IsUnknown = Says(31) ? said.IsUnknown : known.IsUnknown,
            IdentityStatus = Says(32) ? said.IdentityStatus : known.IdentityStatus,
            Ipp = said.Ipp ?? known.Ipp,
            Ins = replaceIdentifiers ? said.Ins : said.Ins ?? known.Ins,
            OtherIdentifiers = replaceIdentifiers ? said.OtherIdentifiers : [.. known.OtherIdentifiers.Union(said.OtherIdentifiers)],
        };
    }
}
