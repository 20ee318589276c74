using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Writing;
using TestPlans.ReferenceSystem.Writing;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Documents;

/// <summary>PRT after the document: who sends it, who receives it by MSSanté, where to answer (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2).</summary>
internal static class ParticipantSegments
{
    // A fictitious colleague of elsewhere, whose number has a right key and that nobody holds.
    private static readonly TestPhysician Correspondent = new("TESTCORRESPONDANT", "Paul", "99900005021");

    public static void Write(Er7Draft draft, SentDocument sent)
    {
        var sender = sent.Patient.TreatingPhysician;
        var rank = 1;
        var path = Begin(draft, rank, "SB", "Send by");
        Professional(draft, path, sender);
        draft.Set($"{path}-8.1", Practice.Name);
        Authority(draft, $"{path}-8.6", "ASIP-SANTE-ST", Practice.StructureRoot);
        draft.Set($"{path}-8.7", "IDNST").Set($"{path}-8.10", Practice.StructureId);
        if (sent.Route.ToProfessional)
        {
            path = Begin(draft, ++rank, "RCT", "Result Copies To");
            Professional(draft, path, Correspondent);
            Address(draft, path, Of(Correspondent));
        }

        if (sent.Route.ToPatient && sent.Patient.Identity.Ins is { } ins)
        {
            path = Begin(draft, ++rank, "RCT", "Result Copies To");
            Patient(draft, path, sent.Patient.Identity, ins);
            Address(draft, path, $"{ins.Matricule}@patient.exemple.invalid");
        }

        if (sent.Route.ToProfessional || sent.Route.ToPatient)
        {
            Address(draft, Begin(draft, ++rank, "REPLY", "Reply To"), Of(sender));
        }
    }

    private static string Begin(Er7Draft draft, int rank, string role, string label)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"PRT[{rank}]");
        draft.Set($"{path}-2", "UC").Set($"{path}-4.1", role).Set($"{path}-4.2", label).Set($"{path}-4.3", "participation");
        return path;
    }

    private static void Professional(Er7Draft draft, string path, TestPhysician who)
    {
        draft.Set($"{path}-5.1", "8" + who.Rpps).Set($"{path}-5.2", who.Name).Set($"{path}-5.3", who.GivenName);
        Authority(draft, $"{path}-5.9", "ASIP-SANTE-PS", Practice.ProfessionalRoot);
        draft.Set($"{path}-5.10", "D").Set($"{path}-5.13", "IDNPS");
    }

    private static void Patient(Er7Draft draft, string path, TestPatient who, InsNumber ins)
    {
        draft.Set($"{path}-5.1", ins.Matricule).Set($"{path}-5.2", who.BirthName).Set($"{path}-5.3", who.GivenNames[0]);
        Authority(draft, $"{path}-5.9", Establishment.InsNamespace, ins.Oid);
        draft.Set($"{path}-5.10", "L").Set($"{path}-5.13", "INS");
    }

    private static void Authority(Er7Draft draft, string path, string name, string root) => draft.Set($"{path}.1", name).Set($"{path}.2", root).Set($"{path}.3", "ISO");

    private static void Address(Er7Draft draft, string path, string address) => draft.Set($"{path}-15.3", "X.400").Set($"{path}-15.4", address);

    private static string Of(TestPhysician who) => $"{who.GivenName}.{who.Name}@mssante.exemple.invalid".ToLowerInvariant();
}
