using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The messages of a PDS (ITI-30). Sources: IHE ITI TF-2 3.30.4 to 3.30.6, PAM.fr 2.11.2 §4 and §6.</summary>
public static class IdentityMessages
{
    /// <summary>A28: creation.</summary>
    public static Er7Draft Create(MessageEnvelope envelope, SimulatedPatient patient) => Identity(envelope, "A28", patient);

    /// <summary>A31: update. PID-33 is the date of the event.</summary>
    public static Er7Draft Update(MessageEnvelope envelope, SimulatedPatient patient) => Identity(envelope, "A31", patient);

    /// <summary>A40: the second patient is no longer, the first one survives. Only identifiers of a type that both have are merged.</summary>
    public static Er7Draft Merge(MessageEnvelope envelope, SimulatedPatient survivor, SimulatedPatient merged)
    {
        ArgumentNullException.ThrowIfNull(merged);
        var former = merged.Ipp ?? throw new ArgumentException("le patient fusionné n’a pas d’IPP", nameof(merged));
        var draft = ChangeIdentifier(envelope, "A40", survivor, former);
        WriteName(draft, merged);
        return draft;
    }

    /// <summary>A47: one identifier of the patient is replaced; the new one is already his.</summary>
    public static Er7Draft ChangeIdentifier(MessageEnvelope envelope, SimulatedPatient patient, SimulatedIdentifier former) => ChangeIdentifier(envelope, "A47", patient, former);

    /// <summary>A47 on an INS (PAM.fr 2.11.2 §4.4.2 to §4.4.4): the one of the patient replaces the former; a patient without one has <c>""</c> in its place.</summary>
    public static Er7Draft ReplaceIns(MessageEnvelope envelope, SimulatedPatient patient, SimulatedIns former)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var draft = ChangeIdentifier(envelope, "A47", patient, PidIdentifiers.OfIns(former));
        if (patient.Ins is null)
        {
            var path = $"PID-3[{(patient.Ipp is null ? 0 : 1) + patient.OtherIdentifiers.Count + 1}]";
            PidIdentifiers.WriteCx(draft, path, PidIdentifiers.OfIns(former));
            draft.SetNull($"{path}.1");
        }

        return draft;
    }

    /// <summary>A24: two records are of one person.</summary>
    public static Er7Draft Link(MessageEnvelope envelope, SimulatedPatient one, SimulatedPatient other) => Couple(envelope, "A24", one, other);

    /// <summary>A37: they are not, after all.</summary>
    public static Er7Draft Unlink(MessageEnvelope envelope, SimulatedPatient one, SimulatedPatient other) => Couple(envelope, "A37", one, other);

    private static Er7Draft Identity(MessageEnvelope envelope, string @event, SimulatedPatient patient)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var draft = envelope.Begin(@event);
        PidSegment.Write(draft, patient, envelope.Occurred ?? envelope.At);
        draft.Set("PV1-2", "N");
        ZfdSegment.Write(draft, patient);
        return draft;
    }

    private static Er7Draft ChangeIdentifier(MessageEnvelope envelope, string @event, SimulatedPatient patient, SimulatedIdentifier former)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(former);
        var draft = envelope.Begin(@event);
        PidSegment.Write(draft, patient, envelope.Occurred ?? envelope.At);
        PidIdentifiers.WriteCx(draft, "MRG-1[1]", former);
        return draft;
    }

    private static Er7Draft Couple(MessageEnvelope envelope, string @event, SimulatedPatient one, SimulatedPatient other)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var draft = envelope.Begin(@event);
        PidSegment.Write(draft, one, envelope.Occurred ?? envelope.At);
        // The writer writes the first PID: the second one is written alone, then carried over as it is.
        var second = envelope.Begin(@event);
        PidSegment.Write(second, other, envelope.Occurred ?? envelope.At);
        var written = second.ToMessage().Segment("PID")!;
        for (var field = 1; field <= written.FieldCount; field++)
        {
            draft.SetBytes($"PID[2]-{field}", written.Field(field).Raw.ToArray());
        }

        return draft.Set("PID[2]-1", "2");
    }

    private static void WriteName(Er7Draft draft, SimulatedPatient merged)
    {
        if (merged.BirthName is { } name)
        {
            draft.Set("MRG-7[1].1", name).Set("MRG-7[1].2", merged.FirstGivenName ?? "").Set("MRG-7[1].7", "L");
        }
    }
}
