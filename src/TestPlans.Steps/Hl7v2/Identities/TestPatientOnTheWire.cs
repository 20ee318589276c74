using TestPlans.Simulators.Patients;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>A test patient as simulators send one: Systems and Simulators never meet, the steps know both.</summary>
public static class TestPatientOnTheWire
{
    /// <summary>The patient under this identifier. Its INS goes with a qualified identity only, and a status that no system may send (RECU) becomes PROV.</summary>
    /// <param name="patient">Of a test case.</param>
    /// <param name="identifier">The IPP that the sender gives.</param>
    public static SimulatedPatient Of(TestPatient patient, SimulatedIdentifier identifier) => new()
    {
        Ipp = identifier,
        Ins = patient is { IsQualified: true, Ins: { } ins } ? new SimulatedIns(ins.Matricule, ins.Oid) : null,
        BirthName = patient.BirthName,
        GivenNames = patient.GivenNames,
        UsedName = patient.UsedName,
        UsedGivenName = patient.UsedGivenName,
        Sex = patient.Sex,
        BirthDate = patient.BirthDate,
        BirthPlace = patient.BirthPlace,
        IdentityStatus = [patient.IdentityStatus is "VALI" or "VIDE" ? patient.IdentityStatus : "PROV"],
        IsUnknown = patient.IsUnknown,
        Address = patient.Address is { } home ? new SimulatedAddress(home.Lines, home.PostalCode, home.City, home.Country) : null,
        Telecoms = patient.Telecoms,
        MotherName = patient.Mother?.BirthName,
        MotherGivenName = patient.Mother?.GivenName,
        MultipleBirth = patient.BirthRank is null ? null : true,
        BirthOrder = patient.BirthRank,
    };
}
