using System.Text;
using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
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
        var parties = new MessageParties { SendingApplication = "DEMOGRAPHIE", Charset = charset ?? Er7Charset.Utf8 };
        return IdentityMessages.Create(new MessageEnvelope(parties, controlId, at), patient.Patient).ToBytes();
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
