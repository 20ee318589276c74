using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>
/// The stay of a patient as our PES leads it: each act gives the message that tells it, with the right action, dates and original event.
/// For one thread. What it is not asked to check it does not: acts out of order give messages out of order.
/// </summary>
public sealed class SimulatedStay
{
    private readonly MessageSource _source;
    private readonly List<(SimulatedMovement Movement, string Event, SimulatedVisit Before)> _movements = [];
    private int _last;

    /// <summary>Begins a stay of which nothing was told yet.</summary>
    /// <param name="source">Gives the headers of its messages.</param>
    /// <param name="patient">The patient.</param>
    /// <param name="visit">Numbers of the visit and of the account, class, physician.</param>
    /// <param name="movementSeries">Begins the identifiers of movements, which are never used twice.</param>
    public SimulatedStay(MessageSource source, SimulatedPatient patient, SimulatedVisit visit, string movementSeries)
    {
        _source = source;
        Patient = patient;
        Visit = visit;
        Series = movementSeries;
    }

    /// <summary>The patient, as the next message tells him; may be corrected.</summary>
    public SimulatedPatient Patient { get; set; }

    /// <summary>The visit, as last told.</summary>
    public SimulatedVisit Visit { get; private set; }

    /// <summary>Begins the identifiers of movements.</summary>
    public string Series { get; }

    /// <summary>The current movement; null before the first, and after the first was cancelled.</summary>
    public SimulatedMovement? Current => _movements.Count > 0 ? _movements[^1].Movement : null;

    /// <summary>The movements told and not cancelled, in order, each with its event.</summary>
    public IReadOnlyList<(SimulatedMovement Movement, string Event)> Movements => [.. _movements.Select(known => (known.Movement, known.Event))];

    /// <summary>A05, with the planned date.</summary>
    public Er7Draft Preadmit(SimulatedUnit unit, DateTimeOffset planned) => Insert("A05", planned, All(unit) with { IsPlanned = true }, Visit);

    /// <summary>A01 for a patient of class I, else A04. It recalls the account of the preadmission, if there was one (PV1-5).</summary>
    public Er7Draft Admit(SimulatedUnit unit, DateTimeOffset at) => Insert(
        Visit.PatientClass == "I" ? "A01" : "A04", at, All(unit), Visit with { AdmittedAt = at, PreadmitNumber = _movements.Exists(known => known.Event == "A05") ? Visit.Account : null });

    /// <summary>A02: another UF d’hébergement, and with it the other responsibilities unless told otherwise.</summary>
    /// <param name="unit">UF d’hébergement.</param>
    /// <param name="at">When.</param>
    /// <param name="housingOnly">The medical and care units stay what they were (ZBE-9 = H).</param>
    public Er7Draft Transfer(SimulatedUnit unit, DateTimeOffset at, bool housingOnly = false) =>
        Insert("A02", at, (housingOnly && Current is not null ? Same("H") with { Housing = unit } : All(unit)) with { PriorHousing = Current?.Housing }, Visit);

    /// <summary>A03.</summary>
    public Er7Draft Discharge(DateTimeOffset at) => Insert("A03", at, Same("HMS"), Visit with { DischargedAt = at });

    /// <summary>A21, with the return that is expected (two days later when not said: a leave is shorter in France).</summary>
    public Er7Draft Leave(DateTimeOffset at, DateTimeOffset? expectedReturn = null) =>
        Insert("A21", at, Same("HMS") with { ExpectedReturn = expectedReturn ?? at.AddDays(2) }, Visit);

    /// <summary>A22.</summary>
    public Er7Draft Return(DateTimeOffset at) => Insert("A22", at, Same("HMS") with { ExpectedReturn = Current?.ExpectedReturn ?? at }, Visit);

    /// <summary>A54.</summary>
    public Er7Draft ChangeDoctor(SimulatedPractitioner doctor, DateTimeOffset at) => Insert("A54", at, Same("M"), Visit with { AttendingDoctor = doctor });

    /// <summary>A06: external to hospitalised.</summary>
    public Er7Draft Hospitalise(SimulatedUnit unit, DateTimeOffset at) => Insert("A06", at, All(unit), Visit with { PatientClass = "I" });

    /// <summary>A07: hospitalised to external.</summary>
    public Er7Draft MakeExternal(SimulatedUnit unit, DateTimeOffset at) => Insert("A07", at, All(unit), Visit with { PatientClass = "O" });

    /// <summary>A14: an admission that is decided and not made.</summary>
    public Er7Draft AwaitAdmission(SimulatedUnit unit, DateTimeOffset expected) => Insert("A14", expected, All(unit) with { IsPending = true }, Visit);

    /// <summary>A15: a transfer that is decided and not made; the patient stays where he is.</summary>
    public Er7Draft AwaitTransfer(SimulatedUnit unit, DateTimeOffset expected) => Insert("A15", expected, Same("H") with { IsPending = true, PendingHousing = unit }, Visit);

    /// <summary>A16: a discharge that is decided and not made. The movement is of now, the discharge of later (PAM.fr 2.11.2 §5.3.6).</summary>
    /// <param name="expected">When the discharge is expected (EVN-3, PV2-9).</param>
    /// <param name="at">When it is decided (ZBE-2); as expected when not said.</param>
    public Er7Draft AwaitDischarge(DateTimeOffset expected, DateTimeOffset? at = null) => Insert("A16", at ?? expected, Same("HMS") with { IsPending = true, ExpectedDischarge = expected }, Visit);

    /// <summary>A02 that was forgotten: it takes its place right before the current movement (ZBE-5 = Y, PAM.fr 2.11.2 §5.3.7).</summary>
    /// <param name="unit">UF d’hébergement.</param>
    /// <param name="at">When it was: between the two last movements.</param>
    /// <exception cref="InvalidOperationException">Fewer than two movements were told.</exception>
    public Er7Draft TransferBefore(SimulatedUnit unit, DateTimeOffset at)
    {
        if (_movements.Count < 2)
        {
            throw new InvalidOperationException("aucun mouvement entre lesquels insérer une mutation dans ce séjour");
        }

        var before = _movements[^2];
        var inserted = All(unit) with { Id = NextId(), Start = at, IsHistoric = true, PriorHousing = before.Movement.Housing };
        _movements.Insert(_movements.Count - 1, (inserted, "A02", _movements[^1].Before));
        return MovementMessages.Of(_source.Next(at), "A02", Patient, Visit, inserted);
    }

    /// <summary>Cancels the current movement by the event that cancels its kind (A11, A12, A13…), and comes back to the visit as it was.</summary>
    /// <exception cref="InvalidOperationException">There is no movement to cancel.</exception>
    public Er7Draft Cancel()
    {
        if (_movements.Count == 0)
        {
            throw new InvalidOperationException("aucun mouvement à annuler dans ce séjour");
        }

        var (movement, original, before) = _movements[^1];
        _movements.RemoveAt(_movements.Count - 1);
        var recalled = before with { PreadmitNumber = Visit.PreadmitNumber };
        Visit = before;
        var cancel = MovementEvents.Cancels.First(entry => entry.Value.Contains(original)).Key;
        var told = movement with { Action = MovementAction.Cancel, OriginalEvent = original, IsPlanned = false, PriorHousing = null };
        return TellCancel(cancel, told, cancel == "A11" ? recalled : before, Current);
    }

    /// <summary>Cancels a movement of the past (ZBE-5 = Y, PAM.fr 2.11.2 §5.3.7); the visit stays what it is.</summary>
    /// <param name="id">Its identifier (ZBE-1).</param>
    /// <exception cref="InvalidOperationException">No movement of the past has this identifier.</exception>
    public Er7Draft CancelHistoric(string id)
    {
        var index = _movements.FindIndex(known => known.Movement.Id == id);
        if (index < 0 || index == _movements.Count - 1)
        {
            throw new InvalidOperationException($"aucun mouvement historique « {id} » dans ce séjour");
        }

        var (movement, original, _) = _movements[index];
        _movements.RemoveAt(index);
        var cancel = MovementEvents.Cancels.First(entry => entry.Value.Contains(original)).Key;
        var told = movement with { Action = MovementAction.Cancel, OriginalEvent = original, PriorHousing = null, IsHistoric = true };
        return TellCancel(cancel, told, Visit, index > 0 ? _movements[index - 1].Movement : null);
    }

    // A cancelled transfer says where the patient is again and under whose responsibility (PAM.fr 2.11.2 §5.3.7); a cancelled leave or return,
    // when it was cancelled (IHE ITI TF-2 3.31.7).
    private Er7Draft TellCancel(string cancel, SimulatedMovement told, SimulatedVisit visit, SimulatedMovement? back) => MovementMessages.Of(
        cancel is "A52" or "A53" ? _source.Next() : _source.Next(told.Start),
        cancel, Patient, visit,
        cancel == "A12" && back is not null ? told with { Housing = back.Housing ?? told.Housing, Medical = back.Medical ?? told.Medical, Care = back.Care ?? told.Care } : told);

    /// <summary>Z99: corrects a movement, the current one or an older one.</summary>
    /// <param name="id">Its identifier (ZBE-1).</param>
    /// <param name="correct">What it becomes.</param>
    /// <exception cref="InvalidOperationException">No movement of the stay has this identifier.</exception>
    public Er7Draft Correct(string id, Func<SimulatedMovement, SimulatedMovement> correct)
    {
        ArgumentNullException.ThrowIfNull(correct);
        var index = _movements.FindIndex(known => known.Movement.Id == id);
        if (index < 0)
        {
            throw new InvalidOperationException($"aucun mouvement « {id} » dans ce séjour");
        }

        var (movement, original, before) = _movements[index];
        _movements[index] = (correct(movement), original, before);
        var told = _movements[index].Movement with { Action = MovementAction.Update, OriginalEvent = original, IsHistoric = index < _movements.Count - 1, IsPlanned = false };
        return MovementMessages.Of(_source.Next(told.Start), "Z99", Patient, Visit, told);
    }

    /// <summary>Tells the current movement once more, for another responsibility that changes at the same time: one movement, two messages (PAM.fr 2.11.2 §5.3.1).</summary>
    /// <param name="nature">What this message is about (ZBE-9).</param>
    /// <param name="complete">What it adds.</param>
    /// <exception cref="InvalidOperationException">There is no movement.</exception>
    public Er7Draft TellAgain(string nature, Func<SimulatedMovement, SimulatedMovement> complete)
    {
        ArgumentNullException.ThrowIfNull(complete);
        if (_movements.Count == 0)
        {
            throw new InvalidOperationException("aucun mouvement à redire dans ce séjour");
        }

        var (movement, inserted, before) = _movements[^1];
        var told = complete(movement) with { Nature = nature };
        _movements[^1] = (told, inserted, before);
        return MovementMessages.Of(_source.Next(told.Start), inserted, Patient, Visit, told);
    }

    /// <summary>Z99 of nature C: the class of the visit was wrong from its first movement on (PAM.fr 2.11.2 §6.13.9, §7.1.4).</summary>
    /// <param name="id">The movement (ZBE-1).</param>
    /// <param name="patientClass">PV1-2.</param>
    /// <param name="unit">UF d’hébergement.</param>
    public Er7Draft Reclass(string id, string patientClass, SimulatedUnit unit)
    {
        Visit = Visit with { PatientClass = patientClass };
        var nature = _movements.Find(known => known.Movement.Id == id).Movement?.Nature ?? "";
        var told = Correct(id, movement => movement with { Housing = unit, Medical = unit, Care = unit, Nature = "C" });
        var index = _movements.FindIndex(known => known.Movement.Id == id);
        _movements[index] = _movements[index] with { Movement = _movements[index].Movement with { Nature = nature } };
        return told;
    }

    private Er7Draft Insert(string @event, DateTimeOffset at, SimulatedMovement movement, SimulatedVisit after)
    {
        var inserted = movement with { Id = NextId(), Start = at };
        _movements.Add((inserted, @event, Visit));
        Visit = after;
        return MovementMessages.Of(_source.Next(at), @event, Patient, after, inserted);
    }

    private string NextId() => Series + (++_last).ToString(CultureInfo.InvariantCulture);

    private static SimulatedMovement All(SimulatedUnit unit) => new() { Housing = unit, Medical = unit, Care = unit };

    // The period goes on in the same units.
    private SimulatedMovement Same(string nature) => (Current ?? new SimulatedMovement()) with { Nature = nature, IsPlanned = false, IsPending = false, PriorHousing = null, PendingHousing = null, ExpectedReturn = null, ExpectedDischarge = null, IsHistoric = false };
}
