using TestPlans.Formats.Cda;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Identifiers;
using TestPlans.ReferenceSystem.Model;

namespace TestPlans.ReferenceSystem.Hl7v2.Reading;

/// <summary>
/// Whether a document is of the patient of its message (ANS, Transmission de documents CDA en HL7v2 2.1, volume 2: identifiers and traits are those
/// of PID). That a manager refuses it otherwise is inferred: the volet asks for the coherence, its text about refusal was not found.
/// </summary>
internal static class DocumentPatient
{
    /// <summary>In what they differ, in French; null when the document is of that patient.</summary>
    public static string? Difference(Er7Message message, CdaPatient? patient)
    {
        if (patient is null)
        {
            return "le document ne nomme aucun patient";
        }

        var told = message["PID-3"].Repetitions.Select(one => (Number: one.Component(1).Text, Root: one.Component(4).Subcomponent(2).Text)).ToArray();
        var insTold = told.FirstOrDefault(one => Ins.IsAuthority(one.Root));
        var insRead = patient.Ids.FirstOrDefault(id => Ins.IsAuthority(id.Root));
        var name = message["PID-5"].Repetitions.FirstOrDefault(one => one.Component(7).Is("L")).Component(1).Text;
        return insTold.Number is not null && insRead is not null && insTold.Number != insRead.Extension ? "l’INS du document n’est pas celui du message"
            : !told.Any(one => patient.Ids.Any(id => id.Extension == one.Number && (one.Root.Length == 0 || id.Root == one.Root))) ? "le document n’a aucun identifiant du patient du message"
            : Differ(Day(message["PID-7"].Text), Day(patient.BirthTime)) ? "la date de naissance du document n’est pas celle du message"
            : name.Length > 0 && patient.BirthName is { } other && !SameText.Of(name, other) ? "le nom de naissance du document n’est pas celui du message"
            : null;
    }

    private static bool Differ(string a, string b) => a.Length > 0 && b.Length > 0 && a != b;

    // A date that is not whole says nothing.
    private static string Day(string? time) => time is { Length: >= 8 } ? time[..8] : "";
}
