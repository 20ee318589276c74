using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using TestPlans.Simulators.Demographics;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Hl7v2;
using TestPlans.Systems;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>The patients that our suppliers speak of: of a test case file, else invented, always the same.</summary>
internal static class SupplierPatients
{
    /// <summary>The patient of a file <c>jeux/…json</c>; when there is none, the one of this rank among the invented ones.</summary>
    public static SimulatedPatient Of(string? file, int rank) =>
        file is null ? new Population(new DemographicsRequest()).Take(rank, 1).Single().Patient : Of(TestPatientFile.Load(file).Patient);

    private static SimulatedPatient Of(TestPatient patient) =>
        TestPatientOnTheWire.Of(patient, new SimulatedIdentifier(Ipp(patient), new DemographicsRequest().Authority));

    // The same patient has the same IPP from one run to the next.
    private static string Ipp(TestPatient patient)
    {
        var traits = string.Create(CultureInfo.InvariantCulture, $"{patient.BirthName}|{string.Join(' ', patient.GivenNames)}|{patient.BirthDate:yyyyMMdd}");
        return "TP" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(traits)).AsSpan(0, 4));
    }
}
