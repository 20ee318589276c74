using TestPlans.Formats.Cda;
using TestPlans.Formats.Identifiers;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The patient of a CDA document as a message tells him: the very same identifiers and traits.</summary>
public static class DocumentPatient
{
    // A document names no authority but by its OID; table 0363 is for the sender to extend.
    private const string Namespace = "TESTPLANS";

    /// <summary>Reads the header; what it does not say is left out.</summary>
    /// <param name="header">Of the document.</param>
    public static SimulatedPatient Of(CdaHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        if (header.Patient is not { } patient)
        {
            return new SimulatedPatient();
        }

        var ins = patient.Ids.FirstOrDefault(id => Ins.IsAuthority(id.Root) && id.Extension is not null);
        List<SimulatedIdentifier> others = [.. patient.Ids.Where(id => id != ins && id.Extension is not null).Select(id => new SimulatedIdentifier(id.Extension!, new SimulatedAuthority(Namespace, id.Root, "ISO")))];
        return new SimulatedPatient
        {
            Ins = ins is null ? null : new SimulatedIns(ins.Extension!, ins.Root),
            Ipp = others.Count > 0 ? others[0] : null,
            OtherIdentifiers = [.. others.Skip(1)],
            IdentityStatus = [ins is null ? "PROV" : "VALI"],
            BirthName = patient.BirthName,
            GivenNames = GivenNames(patient),
            UsedName = patient.UsedName,
            UsedGivenName = patient.UsedGivenName,
            Sex = patient.Sex == "U" ? "I" : patient.Sex,
            BirthDate = CivilDate.Parse(patient.BirthTime ?? ""),
            BirthPlace = patient.BirthPlace,
        };
    }

    // The first given name may be of two words: it is told apart from the list.
    private static IReadOnlyList<string> GivenNames(CdaPatient patient)
    {
        var (first, all) = (patient.FirstGivenName, patient.GivenNames ?? "");
        return first is null ? all.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [first, .. (all.StartsWith(first, StringComparison.Ordinal) ? all[first.Length..] : "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
