using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Demographics.Writing;

/// <summary>A patient as the ADT^A28 of PAM.fr 2.11 that creates it, or as its PID alone.</summary>
public static class CreationMessage
{
    /// <summary>The whole message.</summary>
    /// <param name="patient">Whom it creates.</param>
    /// <param name="controlId">MSH-10, at most 20 characters.</param>
    /// <param name="at">When it is made, and when the patient was created.</param>
    /// <param name="charset">UTF-8 when null.</param>
    public static byte[] Of(FictitiousPatient patient, string controlId, DateTimeOffset at, Er7Charset? charset = null)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var draft = new Er7Draft(charset);
        var time = Hl7Time.Write(at);
        foreach (var (path, value) in new[]
        {
            ("MSH-3", "DEMOGRAPHIE"), ("MSH-4", "TESTPLANS"), ("MSH-5", "SYSTEME"), ("MSH-6", "TESTE"), ("MSH-7", time),
            ("MSH-9.1", "ADT"), ("MSH-9.2", "A28"), ("MSH-9.3", "ADT_A05"), ("MSH-10", controlId), ("MSH-11", "D"),
            ("MSH-12.1", "2.5"), ("MSH-12.2", "FRA"), ("MSH-12.3", "2.11"), ("MSH-17", "FRA"), ("MSH-19", "FR"),
            ("MSH-21.1", "2.11"), ("MSH-21.2", "IHE_FRANCE-2.11-PAM"), ("EVN-2", time), ("EVN-6", time),
        })
        {
            draft.Set(path, value);
        }

        PidSegment.Write(draft, patient.Patient, at);
        // IHE ITI TF-2 3.30.5.4: no visit, but the segment is required.
        draft.Set("PV1-2", "N");
        ZfdSegment.Write(draft, patient.Patient);
        return draft.ToBytes();
    }

    /// <summary>Its PID, in one line.</summary>
    public static string PidOf(FictitiousPatient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var draft = new Er7Draft();
        PidSegment.Write(draft, patient.Patient);
        return Encoding.UTF8.GetString(draft.ToMessage().Segment("PID")!.Raw);
    }
}
