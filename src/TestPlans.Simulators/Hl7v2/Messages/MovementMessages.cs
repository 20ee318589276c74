using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The messages of a PES (ITI-31). Sources: IHE ITI TF-2 3.31, PAM.fr 2.11.2 (ZBE: §6.13).</summary>
public static class MovementMessages
{
    // Where every RPPS number comes from.
    private static readonly SimulatedAuthority Professionals = new("ASIP-SANTE-PS", "1.2.250.1.71.4.2.1", "ISO");

    /// <summary>A movement of a visit, under any event of ITI-31 but A44.</summary>
    /// <param name="envelope">Its header.</param>
    /// <param name="event">MSH-9.2: <c>A01</c>.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="visit">The visit, as it is after the movement.</param>
    /// <param name="movement">The movement.</param>
    public static Er7Draft Of(MessageEnvelope envelope, string @event, SimulatedPatient patient, SimulatedVisit visit, SimulatedMovement movement)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(movement);
        // Whatever it announces, a message tells when the movement was, also to cancel it.
        var draft = (envelope with { Occurred = envelope.Occurred ?? movement.Start }).Begin(@event, movement.IsPlanned ? movement.Start : movement.Action == MovementAction.Cancel ? null : movement.ExpectedDischarge);
        draft = movement.IsPending ? draft.SetBytes("EVN-6", default) : draft;
        PidSegment.Write(draft, patient, envelope.At);
        Cx(draft, "PID-18[1]", visit.Account);
        Pv1(draft, visit, movement);
        Pv2(draft, @event, visit, movement);
        Zbe(draft, movement);
        ZfdSegment.Write(draft, patient);
        return draft;
    }

    /// <summary>A44: an account goes from one patient to another.</summary>
    public static Er7Draft MoveAccount(MessageEnvelope envelope, SimulatedPatient to, SimulatedPatient from, SimulatedIdentifier account)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        ArgumentNullException.ThrowIfNull(from);
        var draft = envelope.Begin("A44");
        PidSegment.Write(draft, to, envelope.At);
        Cx(draft, "PID-18[1]", account);
        Cx(draft, "MRG-1[1]", from.Ipp);
        Cx(draft, "MRG-3[1]", account);
        return draft;
    }

    private static void Pv1(Er7Draft draft, SimulatedVisit visit, SimulatedMovement movement)
    {
        draft.Set("PV1-1", "1").Set("PV1-2", visit.PatientClass);
        if (movement.Housing is { } housing)
        {
            draft.Set("PV1-3.1", housing.Code).Set("PV1-3.2", movement.Room ?? "").Set("PV1-3.3", movement.Bed ?? "");
            Hd(draft, "PV1-3.4", movement.Authority);
        }

        Cx(draft, "PV1-5[1]", visit.PreadmitNumber);
        if (movement.PriorHousing is { } prior)
        {
            draft.Set("PV1-6.1", prior.Code);
            Hd(draft, "PV1-6.4", movement.Authority);
        }

        if (visit.AttendingDoctor is { } doctor)
        {
            draft.Set("PV1-7[1].1", doctor.Rpps).Set("PV1-7[1].2", doctor.Family).Set("PV1-7[1].3", doctor.Given);
            Hd(draft, "PV1-7[1].9", Professionals);
            draft.Set("PV1-7[1].10", "D").Set("PV1-7[1].13", "RPPS");
        }

        Cx(draft, "PV1-19[1]", visit.Number);
        if (movement.PendingHousing is { } pending)
        {
            draft.Set("PV1-42.1", pending.Code);
            Hd(draft, "PV1-42.4", movement.Authority);
        }

        Set(draft, "PV1-44", visit.AdmittedAt);
        Set(draft, "PV1-45", visit.DischargedAt);
        if (visit.Number is not null)
        {
            draft.Set("PV1-51", "V");
        }
    }

    // An external patient has an indicator of « parcours de soins » (PAM.fr 2.11.2 §6.11.3): sent by his « médecin traitant ».
    private static void Pv2(Er7Draft draft, string @event, SimulatedVisit visit, SimulatedMovement movement)
    {
        if (visit.PatientClass == "O" && @event is ("A04" or "A07") && movement.Action == MovementAction.Insert)
        {
            draft.Set("PV2-7", "TO");
        }

        Set(draft, "PV2-8", movement.IsPlanned ? movement.Start : null);
        Set(draft, "PV2-9", movement.Action == MovementAction.Insert ? movement.ExpectedDischarge : null);
        Set(draft, "PV2-47", movement.ExpectedReturn);
    }

    private static void Zbe(Er7Draft draft, SimulatedMovement movement)
    {
        draft.Set("ZBE-1[1].1", movement.Id).Set("ZBE-1[1].2", movement.Authority.Namespace);
        PidSegment.Set(draft, "ZBE-1[1].3", movement.Authority.UniversalId);
        PidSegment.Set(draft, "ZBE-1[1].4", movement.Authority.UniversalIdType);
        draft.Set("ZBE-2", Hl7Time.Write(movement.Start))
            .Set("ZBE-4", movement.Action switch { MovementAction.Cancel => "CANCEL", MovementAction.Update => "UPDATE", _ => "INSERT" })
            .Set("ZBE-5", movement.IsHistoric ? "Y" : "N");
        PidSegment.Set(draft, "ZBE-6", movement.OriginalEvent);
        Unit(draft, "ZBE-7", movement.Medical, movement.Authority);
        Unit(draft, "ZBE-8", movement.Care, movement.Authority);
        draft.Set("ZBE-9", movement.Nature);
    }

    private static void Unit(Er7Draft draft, string path, SimulatedUnit? unit, SimulatedAuthority authority)
    {
        if (unit is not null)
        {
            draft.Set($"{path}.1", unit.Name ?? unit.Code);
            Hd(draft, $"{path}.6", authority);
            draft.Set($"{path}.7", "UF").Set($"{path}.10", unit.Code);
        }
    }

    private static void Hd(Er7Draft draft, string path, SimulatedAuthority authority)
    {
        draft.Set($"{path}.1", authority.Namespace);
        PidSegment.Set(draft, $"{path}.2", authority.UniversalId);
        PidSegment.Set(draft, $"{path}.3", authority.UniversalIdType);
    }

    private static void Cx(Er7Draft draft, string path, SimulatedIdentifier? identifier)
    {
        if (identifier is not null)
        {
            PidIdentifiers.WriteCx(draft, path, identifier);
        }
    }

    private static void Set(Er7Draft draft, string path, DateTimeOffset? at) => PidSegment.Set(draft, path, at is { } date ? Hl7Time.Write(date) : null);
}
