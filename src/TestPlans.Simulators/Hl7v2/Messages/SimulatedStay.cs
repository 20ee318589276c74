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

    /// <summary>A01 for a patient of class I, else A04.</summary>
    public Er7Draft Admit(SimulatedUnit unit, DateTimeOffset at) => Insert(Visit.PatientClass == "I" ? "A01" : "A04", at, All(unit), Visit with { AdmittedAt = at });

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

    /// <summary>A16: a discharge that is decided and not made.</summary>
    public Er7Draft AwaitDischarge(DateTimeOffset expected) => Insert("A16", expected, Same("HMS") with { IsPending = true }, Visit);

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
        Visit = before;
        var cancel = MovementEvents.Cancels.First(entry => entry.Value.Contains(original)).Key;
        var told = movement with { Action = MovementAction.Cancel, OriginalEvent = original, IsPlanned = false, PriorHousing = null };
        // A cancelled transfer says where the patient is again; a cancelled leave or return, when it was cancelled (IHE ITI TF-2 3.31.7).
        return MovementMessages.Of(
            cancel is "A52" or "A53" ? _source.Next() : _source.Next(movement.Start),
            cancel, Patient, before, cancel == "A12" ? told with { Housing = Current?.Housing ?? told.Housing } : told);
    }

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

    private Er7Draft Insert(string @event, DateTimeOffset at, SimulatedMovement movement, SimulatedVisit after)
    {
        var inserted = movement with { Id = Series + (++_last).ToString(CultureInfo.InvariantCulture), Start = at };
        _movements.Add((inserted, @event, Visit));
        Visit = after;
        return MovementMessages.Of(_source.Next(at), @event, Patient, after, inserted);
    }

    private static SimulatedMovement All(SimulatedUnit unit) => new() { Housing = unit, Medical = unit, Care = unit };

    // The period goes on in the same units.
    private SimulatedMovement Same(string nature) => (Current ?? new SimulatedMovement()) with { Nature = nature, IsPlanned = false, IsPending = false, PriorHousing = null, PendingHousing = null, ExpectedReturn = null };
}
