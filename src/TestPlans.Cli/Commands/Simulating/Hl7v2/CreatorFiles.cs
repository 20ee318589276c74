using TestPlans.Formats.Cda;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>CDA files that our CREATEUR is given to send.</summary>
internal static class CreatorFiles
{
    /// <summary>A document and its patient; one of a test case gets identifiers of its own, any other is sent as it is.</summary>
    /// <param name="option">The option that names it.</param>
    /// <param name="file">The file.</param>
    /// <param name="series">Digits that no other run has.</param>
    /// <exception cref="UsageException">The file cannot be read, or has no CDA header.</exception>
    public static (SimulatedPatient Patient, SimulatedDocument Document) Read(string option, string file, string series)
    {
        byte[] bytes;
        try
        {
            bytes = DocumentCopy.Of(File.ReadAllBytes(file), series, "TP" + series);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} {file} : le fichier ne peut pas être lu");
        }

        return CdaHeaderReader.Read(bytes).TryGet(out var header, out var fault)
            ? (DocumentPatient.Of(header), SimulatedDocument.Of(bytes))
            : throw new UsageException($"{option} {file} : {fault}");
    }
}
