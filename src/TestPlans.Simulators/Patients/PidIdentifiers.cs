using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Identifiers;

namespace TestPlans.Simulators.Patients;

/// <summary>PID-3: the IPP first, then the INS, then the others.</summary>
internal static class PidIdentifiers
{
    // Local names of the authorities of the INS (Contraintes types HL7 v2.5 1.8.2 N.1); the OID tells NIR, NIA, test and demonstration apart.
    internal const string InsNamespace = "ASIP-SANTE-INS-NIR";
    private const string NiaNamespace = "ASIP-SANTE-INS-NIA";

    public static void Write(Er7Draft draft, SimulatedPatient patient)
    {
        var identifiers = new List<SimulatedIdentifier>();
        if (patient.Ipp is { } ipp)
        {
            identifiers.Add(ipp);
        }

        if (patient.Ins is { } ins)
        {
            identifiers.Add(OfIns(ins));
        }

        identifiers.AddRange(patient.OtherIdentifiers);
        for (var i = 0; i < identifiers.Count; i++)
        {
            WriteCx(draft, $"PID-3[{i + 1}]", identifiers[i]);
        }
    }

    public static SimulatedPatient Read(Er7Segment pid, SimulatedPatient patient)
    {
        var all = pid.Field(3).Repetitions.Select(ReadCx).OfType<SimulatedIdentifier>().ToList();
        var ipp = all.Find(identifier => identifier.Type == "PI");
        // Of a NIA and the NIR that replaces it, the NIR (PAM.fr 2.11.2 §4.4.1).
        var matricules = all.FindAll(IsIns);
        var ins = matricules.Find(identifier => identifier.Authority.UniversalId != Ins.NiaOid) ?? matricules.FirstOrDefault();
        return patient with
        {
            Ipp = ipp,
            Ins = ins is null ? null : new SimulatedIns(ins.Value, ins.Authority.UniversalId ?? ""),
            OtherIdentifiers = [.. all.Where(identifier => identifier != ipp && !IsIns(identifier))],
        };
    }

    /// <summary>An INS as an identifier.</summary>
    public static SimulatedIdentifier OfIns(SimulatedIns ins) =>
        new(ins.Matricule, new SimulatedAuthority(ins.Oid == Ins.NiaOid ? NiaNamespace : InsNamespace, ins.Oid, "ISO"), "INS");

    /// <summary>Whether an identifier is an INS: the OID of the NIR is also that of the social security number, of type NH, which is none (PAM.fr 2.11.2 §6.6.1).</summary>
    public static bool IsIns(SimulatedIdentifier identifier) => IsIns(identifier.Type, identifier.Authority.UniversalId);

    /// <summary>The same, by type and authority.</summary>
    public static bool IsIns(string type, string? authority) => type == "INS" || (type != "NH" && Ins.IsAuthority(authority ?? ""));

    public static void WriteCx(Er7Draft draft, string path, SimulatedIdentifier identifier)
    {
        PidSegment.Set(draft, $"{path}.1", identifier.Value);
        PidSegment.Set(draft, $"{path}.4.1", identifier.Authority.Namespace);
        PidSegment.Set(draft, $"{path}.4.2", identifier.Authority.UniversalId);
        PidSegment.Set(draft, $"{path}.4.3", identifier.Authority.UniversalIdType);
        PidSegment.Set(draft, $"{path}.5", identifier.Type);
    }

    public static SimulatedIdentifier? ReadCx(Er7Value cx)
    {
        var authority = cx.Component(4);
        return PidSegment.Text(cx.Component(1)) is { } value
            ? new SimulatedIdentifier(
                value,
                new SimulatedAuthority(authority.Subcomponent(1).Text, PidSegment.Text(authority.Subcomponent(2)), PidSegment.Text(authority.Subcomponent(3))),
                cx.Component(5).Text)
            : null;
    }
}
