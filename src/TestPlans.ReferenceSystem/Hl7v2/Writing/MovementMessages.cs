using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.ReferenceSystem.Hl7v2.Stays;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Writing;

/// <summary>The messages of ITI-31 (IHE ITI TF-2 3.31, PAM.fr 2.11.2 §5 and §6).</summary>
internal sealed class MovementMessages(ActiveDefect defect)
{
    private const string Professionals = "1.2.250.1.71.4.2.1";

    /// <summary>What a movement makes known.</summary>
    /// <param name="told">The movement.</param>
    /// <param name="stay">Its numbers: account and visit.</param>
    /// <param name="patient">Whose stay.</param>
    /// <param name="controlId">MSH-10.</param>
    /// <param name="at">Date of the message.</param>
    /// <param name="treating">« Médecin traitant », when he is known.</param>
    public Er7Draft Of(ToldMovement told, (string Account, string Visit) stay, IdentityFile patient, string controlId, DateTimeOffset at, TestPhysician? treating = null)
    {
        var draft = MessageWriter.Begin(told.Event, StructureOf(told.Event), controlId, at, Er7Charset.Utf8);
        When(draft, told);
        PidWriter.Write(draft, patient, evenUnqualified: false);
        Number(draft, "PID-18", stay.Account, "AN");
        if (told.Shown.DiedAt is { } death)
        {
            draft.Set("PID-29", MessageWriter.Time(death)).Set("PID-30", "Y");
        }

        // Required on arrival once he is known, right after PID (PAM.fr 2.11.2 §6.8.6).
        if (told.Event is "A01" or "A04" && treating is not null)
        {
            Doctor(draft.Set("ROL-2", "UC").Set("ROL-3.1", "ODRP").Set("ROL-3.3", "HL70443"), "ROL-4", treating);
        }

        Pv1(draft, told, stay.Visit);
        Preadmission(draft, told, stay.Account);
        Pv2(draft, told);
        Zbe(draft, told);

        // An arrival that follows an accident says so (PAM.fr 2.11.2 §6.12).
        return told is { Event: "A01" or "A04", Shown.Accident: { } accident }
            ? draft.Set("ACC-1", MessageWriter.Time(told.Movement.Start)).Set("ACC-2", accident)
            : draft;
    }

    // An admission recalls the account of the preadmission that it makes real, and so does its cancellation, after which the preadmission remains (PAM.fr 2.11.2 §6.10.4, §5.4.1).
    private void Preadmission(Er7Draft draft, ToldMovement told, string account)
    {
        if (told is { Event: "A01" or "A04" or "A11", Movement.Before.Phase: StayPhase.Expected } && !defect.Switches(Behaviours.MovementForgetsPreadmission))
        {
            Number(draft, "PV1-5", account, "AN");
        }
    }

    private void Pv2(Er7Draft draft, ToldMovement told)
    {
        // The « parcours de soins » of an external patient (PAM.fr 2.11.2 §6.11.3): sent by his « médecin traitant ».
        if (told is { Event: "A04" or "A07", Action: "INSERT", Shown.PatientClass: "O" })
        {
            draft.Set("PV2-7", "TO");
        }

        if (told.Event == "A05" && !defect.Switches(Behaviours.MovementHidesPlan))
        {
            draft.Set("PV2-8", MessageWriter.Time(told.Movement.Start));
        }

        if (told is { Event: "A16", Movement.After.ExpectedOut: { } leaving })
        {
            draft.Set("PV2-9", MessageWriter.Time(leaving));
        }

        if (told.Event is "A21" or "A22" or "A53" && told.Shown.ExpectedBack is { } back)
        {
            draft.Set("PV2-47", MessageWriter.Time(back));
        }
    }

    /// <summary>A44: an account goes from one patient to another, under its number (IHE ITI TF-2 3.31.7.25).</summary>
    /// <param name="account">The « dossier administratif ».</param>
    /// <param name="from">The identifier of who had it.</param>
    /// <param name="to">Who has it now.</param>
    /// <param name="controlId">MSH-10.</param>
    /// <param name="at">Date of the message.</param>
    public static Er7Draft MoveAccount(string account, string from, IdentityFile to, string controlId, DateTimeOffset at)
    {
        var draft = MessageWriter.Begin("A44", "ADT_A43", controlId, at, Er7Charset.Utf8);
        PidWriter.Write(draft, to, evenUnqualified: false);
        Number(draft, "PID-18", account, "AN");
        PidWriter.Identifier(draft, "MRG-1", from);
        Number(draft, "MRG-3", account, "AN");
        return draft;
    }

    // What is planned has a planned date and no other (PAM.fr 2.11.2 §6.4).
    private void When(Er7Draft draft, ToldMovement told)
    {
        // What is pending has not occurred; the date that a discharge is foreseen for is told (PAM.fr 2.11.2 §5.3.6).
        if (told.IsPending)
        {
            draft.SetBytes("EVN-6", default).SetIfKnown("EVN-3", told.Event == "A16" ? Time(told.Movement.After.ExpectedOut) : null);
            return;
        }

        if (told.Event == "A05" && defect.Switches(Behaviours.MovementHidesPlan))
        {
            draft.SetBytes("EVN-6", default);
            return;
        }

        var isPlanned = told.Event == "A05" || (told.Event == "A22" && defect.Switches(Behaviours.MovementTellsReturnPlanned));
        draft.SetBytes("EVN-6", default).Set(isPlanned ? "EVN-3" : "EVN-6", MessageWriter.Time(told.Occurred));
    }

    private void Pv1(Er7Draft draft, ToldMovement told, string visit)
    {
        var state = told.Shown;
        draft.Set("PV1-1", "1").Set("PV1-2", state.PatientClass);
        Place(draft, "PV1-3", state.Units.Housing);
        if (told.Event == "A02")
        {
            Place(draft, "PV1-6", state.PriorHousing);
        }

        if (state.Doctor is { } doctor)
        {
            Doctor(draft, "PV1-7", doctor);
        }

        Number(draft, "PV1-19", visit, "VN");
        if (told.Event is "A15" or "A26")
        {
            Place(draft, "PV1-42", told.Movement.After.Units.Housing);
        }

        draft.SetIfKnown("PV1-44", Time(state.ArrivedAt)).SetIfKnown("PV1-45", Time(state.LeftAt)).Set("PV1-51", told.Event == "A11" && defect.Switches(Behaviours.MovementReusesAccount) ? "A" : "V");
    }

    // A movement that is taken back leaves the responsibilities that were there before it (PAM.fr 2.11.2 §5.3.7).
    private void Zbe(Er7Draft draft, ToldMovement told)
    {
        var (movement, units) = (told.Movement, told.Action == "CANCEL" && !(told.Event == "A12" && defect.Switches(Behaviours.MovementGivesBackNothing)) ? told.Shown.Units : told.Movement.After.Units);
        var isHistoric = told.IsHistoric && !(told.Action != "UPDATE" && defect.Switches(Behaviours.MovementTellsPastAsCurrent));
        draft.Set("ZBE-1.1", movement.Id).Set("ZBE-1.2", Establishment.IppNamespace).Set("ZBE-1.3", Establishment.IppRoot).Set("ZBE-1.4", "ISO")
            .Set("ZBE-2", MessageWriter.Time(movement.Start))
            .Set("ZBE-4", told.Action).Set("ZBE-5", isHistoric ? "Y" : "N").SetIfKnown("ZBE-6", told.Action == "INSERT" ? null : movement.Event);
        Unit(draft, "ZBE-7", units.Medical);
        Unit(draft, "ZBE-8", units.Care);
        draft.Set("ZBE-9", movement.Nature);
    }

    private static void Doctor(Er7Draft draft, string path, TestPhysician doctor) => draft
        .Set($"{path}.1", doctor.Rpps).Set($"{path}.2", doctor.Name).Set($"{path}.3", doctor.GivenName)
        .Set($"{path}.9.1", "ASIP-SANTE-PS").Set($"{path}.9.2", Professionals).Set($"{path}.9.3", "ISO").Set($"{path}.10", "D").Set($"{path}.13", "RPPS");

    private static void Unit(Er7Draft draft, string path, string? unit)
    {
        if (unit is not null)
        {
            draft.Set($"{path}.1", $"UF {unit}").Set($"{path}.6.1", Establishment.IppNamespace).Set($"{path}.6.2", Establishment.IppRoot).Set($"{path}.6.3", "ISO")
                .Set($"{path}.7", "UF").Set($"{path}.10", unit);
        }
    }

    private static void Place(Er7Draft draft, string path, string? unit)
    {
        if (unit is not null)
        {
            draft.Set($"{path}.1", unit).Set($"{path}.4.1", Establishment.IppNamespace).Set($"{path}.4.2", Establishment.IppRoot).Set($"{path}.4.3", "ISO");
        }
    }

    private static void Number(Er7Draft draft, string path, string number, string type) => draft
        .Set($"{path}.1", number).Set($"{path}.4.1", Establishment.IppNamespace).Set($"{path}.4.2", Establishment.IppRoot).Set($"{path}.4.3", "ISO").Set($"{path}.5", type);

    private static string? Time(DateTimeOffset? at) => at is { } date ? MessageWriter.Time(date) : null;

    private static string StructureOf(string trigger) => trigger switch
    {
        "A01" or "A04" or "A13" or "Z99" => "ADT_A01",
        "A06" or "A07" => "ADT_A06",
        "A11" => "ADT_A09",
        "A14" => "ADT_A05",
        "A21" or "A22" or "A25" or "A26" or "A27" => "ADT_A21",
        "A52" or "A53" or "A55" => "ADT_A52",
        _ => $"ADT_{trigger}",
    };
}
