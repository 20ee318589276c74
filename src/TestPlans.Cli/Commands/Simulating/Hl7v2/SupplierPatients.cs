using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Patients;
using TestPlans.Systems;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>The patients that our suppliers speak of: of a test case file, else invented, always the same.</summary>
internal static class SupplierPatients
{
    /// <summary>The patient of a file <c>jeux/…json</c>; when there is none, the one of this rank among the invented ones.</summary>
    public static SimulatedPatient Of(string? file, int rank) =>
        file is null ? new Population(new DemographicsRequest()).Take(rank, 1).Single().Patient : Of(TestPatientFile.Load(file).Patient);

    // As the steps of plans do: an INS leaves only with a qualified identity.
    private static SimulatedPatient Of(TestPatient patient) => new()
    {
        BirthName = patient.BirthName,
        GivenNames = patient.GivenNames,
        UsedName = patient.UsedName,
        UsedGivenName = patient.UsedGivenName,
        Sex = patient.Sex,
        BirthDate = patient.BirthDate,
        BirthPlace = patient.BirthPlace,
        Ipp = new SimulatedIdentifier(Ipp(patient), new DemographicsRequest().Authority),
        Ins = patient is { IsQualified: true, Ins: { } ins } ? new SimulatedIns(ins.Matricule, ins.Oid) : null,
        IdentityStatus = [patient.IdentityStatus is { } status and not "RECU" ? status : "PROV"],
        Address = patient.Address is { } home ? new SimulatedAddress(home.Lines, home.PostalCode, home.City, home.Country) : null,
        Telecoms = patient.Telecoms,
        MotherName = patient.Mother?.BirthName,
        MotherGivenName = patient.Mother?.GivenName,
        MultipleBirth = patient.BirthRank is null ? null : true,
        BirthOrder = patient.BirthRank,
    };

    // The same patient has the same IPP from one run to the next.
    private static string Ipp(TestPatient patient)
    {
        var traits = string.Create(CultureInfo.InvariantCulture, $"{patient.BirthName}|{string.Join(' ', patient.GivenNames)}|{patient.BirthDate:yyyyMMdd}");
        return "TP" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(traits)).AsSpan(0, 4));
    }
}
