using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Documents to send, and the requests about them.</summary>
internal static class Documents
{
    private static readonly SimulatedPractitioner Colleague = new("99900005021", "TESTCORRESPONDANT", "Paul");

    public static readonly DocumentDestination Dmp = new() { ToDmp = true };

    public static readonly DocumentDestination Everywhere = new() { ToDmp = true, ToProfessional = true, ToPatient = true };

    public static SimulatedPatient Jeanne => Stays.Jeanne with { UsedGivenName = "Jeanne" };

    public static SimulatedDocument Report(SimulatedPatient patient, string number = "1") => SimulatedDocument.Of(InventedReport.Write(patient, number, Stays.Start));

    /// <summary>Another format of a document: another identifier, the same type.</summary>
    public static SimulatedDocument Twin(SimulatedPatient patient) => Report(patient, "2");

    /// <summary>A document that says it replaces another one.</summary>
    public static SimulatedDocument Replacing(SimulatedPatient patient, SimulatedDocument former)
    {
        var related = $"<relatedDocument typeCode=\"RPLC\"><parentDocument><id root=\"{former.Id!.Root}\"/></parentDocument></relatedDocument>";
        var text = System.Text.Encoding.UTF8.GetString(Report(patient, "3").Content.Span)
            .Replace("<versionNumber value=\"1\"", "<versionNumber value=\"2\"", StringComparison.Ordinal)
            .Replace("<componentOf>", related + "<componentOf>", StringComparison.Ordinal);
        return SimulatedDocument.Of(System.Text.Encoding.UTF8.GetBytes(text));
    }

    public static DocumentTransmission Request(DocumentCarrier carrier, DocumentDestination to, SimulatedPatient? patient = null, params SimulatedDocument[] documents) => new()
    {
        Patient = patient ?? Jeanne,
        Visit = Stays.Visit(@class: "O"),
        Documents = documents.Length > 0 ? documents : [Report(patient ?? Jeanne)],
        Carrier = carrier,
        Destination = to.ToProfessional && !to.ToPatient ? to with { IsHiddenFromPatient = true } : to,
        Sender = InventedReport.Sender,
        Recipients =
        [
            .. to.ToProfessional ? new[] { new DocumentRecipient("paul.testcorrespondant@mssante.exemple.invalid", Colleague) } : [],
            .. to.ToPatient ? new[] { new DocumentRecipient("258043523800194@patient.exemple.invalid") } : [],
        ],
    };
}
