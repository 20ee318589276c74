using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>PRT after the document: who sends it, who receives it by MSSanté, where to answer (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2).</summary>
internal static class ParticipantSegments
{
    private const string Professionals = "1.2.250.1.71.4.2.1";
    private const string Structures = "1.2.250.1.71.4.2.2";

    public static void Write(Er7Draft draft, DocumentTransmission request)
    {
        var rank = 0;
        if (request.Sender is { } sender)
        {
            var path = Begin(draft, ++rank, "SB", "Send by");
            Professional(draft, path, sender.Professional);
            draft.Set($"{path}-8.1", sender.Organisation);
            Authority(draft, $"{path}-8.6", "ASIP-SANTE-ST", Structures);
            draft.Set($"{path}-8.7", "IDNST").Set($"{path}-8.10", sender.StructureId);
        }

        foreach (var recipient in request.Recipients)
        {
            var path = Begin(draft, ++rank, "RCT", "Result Copies To");
            if (recipient.Professional is { } professional)
            {
                Professional(draft, path, professional);
            }
            else
            {
                Patient(draft, path, request.Patient);
            }

            Address(draft, path, recipient.Mailbox);
        }

        if (request.ReplyTo is { } mailbox)
        {
            Address(draft, Begin(draft, ++rank, "REPLY", "Reply To"), mailbox);
        }
    }

    private static string Begin(Er7Draft draft, int rank, string role, string label)
    {
        var path = $"PRT[{rank.ToString(CultureInfo.InvariantCulture)}]";
        draft.Set($"{path}-2", "UC").Set($"{path}-4.1", role).Set($"{path}-4.2", label).Set($"{path}-4.3", "participation");
        return path;
    }

    private static void Professional(Er7Draft draft, string path, SimulatedPractitioner who)
    {
        draft.Set($"{path}-5.1", "8" + who.Rpps).Set($"{path}-5.2", who.Family).Set($"{path}-5.3", who.Given);
        Authority(draft, $"{path}-5.9", "ASIP-SANTE-PS", Professionals);
        draft.Set($"{path}-5.10", "D").Set($"{path}-5.13", "IDNPS");
    }

    // A patient without INS has no mailbox to be found by: the recipient then has no identifier, which the manager may refuse.
    private static void Patient(Er7Draft draft, string path, SimulatedPatient who)
    {
        PidSegment.Set(draft, $"{path}-5.1", who.Ins?.Matricule);
        PidSegment.Set(draft, $"{path}-5.2", who.BirthName);
        PidSegment.Set(draft, $"{path}-5.3", who.FirstGivenName);
        if (who.Ins is { } ins)
        {
            Authority(draft, $"{path}-5.9", PidIdentifiers.InsNamespace, ins.Oid);
        }

        draft.Set($"{path}-5.10", "L").Set($"{path}-5.13", "INS");
    }

    private static void Authority(Er7Draft draft, string path, string name, string root) => draft.Set($"{path}.1", name).Set($"{path}.2", root).Set($"{path}.3", "ISO");

    private static void Address(Er7Draft draft, string path, string address) => draft.Set($"{path}-15.3", "X.400").Set($"{path}-15.4", address);
}
