using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The stay that our simulator « PES » leads in one scenario, under numbers of its own, that no other scenario and no other run uses.</summary>
public sealed class SentStay(SentIdentity identity, SystemUnderTest system)
{
    internal static readonly SimulatedUnit Surgery = new("6268", "Chirurgie");
    internal static readonly SimulatedUnit Medicine = new("6270", "Médecine");
    internal static readonly SimulatedUnit Emergency = new("5100", "Urgences");
    internal static readonly SimulatedUnit Consultation = new("7300", "Consultations");
    internal static readonly SimulatedPractitioner Attending = new("99900001019", "TESTLEROY", "Anne");
    internal static readonly SimulatedPractitioner Successor = new("99900001001", "TESTDURAND", "Paul");

    private int _visits;
    private SimulatedStay? _first;

    /// <summary>The current stay, begun at its first use.</summary>
    public SimulatedStay Stay => _first ??= Begin("I");

    /// <summary>The first stay, when it is not one of an inpatient.</summary>
    /// <param name="patientClass">O or E.</param>
    public SimulatedStay BeginAs(string patientClass) => _first = Begin(patientClass);

    /// <summary>Now, by the clock of the run.</summary>
    public DateTimeOffset Now => system.Context.Time.GetLocalNow();

    /// <summary>A message about a movement as it is given, whatever the stay is: a movement out of turn, or one that nobody knows.</summary>
    /// <param name="event">MSH-9.2.</param>
    /// <param name="movement">The movement.</param>
    public Er7Draft Tell(string @event, SimulatedMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return MovementMessages.Of(identity.Source.Next(movement.Start), @event, identity.Patient(), Stay.Visit, movement);
    }

    /// <summary>The last movement of that kind that was told.</summary>
    /// <exception cref="PlanException">There is none.</exception>
    public (SimulatedMovement Movement, string Event) Told(CitedMovement cited)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var told = Stay.Movements.LastOrDefault(known => cited.Events.Contains(known.Event, StringComparer.Ordinal));
        return told.Movement is not null ? told : throw new PlanException($"le simulateur n'a transmis aucun mouvement « {cited.Name} » dans le scénario");
    }

    /// <summary>Another stay, beside the current one.</summary>
    public SimulatedStay Begin(string patientClass) => Begin(patientClass, identity.Current, identity.Patient());

    /// <summary>A stay of the second patient of the scenario.</summary>
    public SimulatedStay BeginOther(string patientClass) => Begin(patientClass, identity.Other, identity.OtherPatient());

    /// <summary>A44: an account goes to the second patient of the scenario.</summary>
    /// <param name="account">The account; null for that of the current stay.</param>
    public Er7Draft GiveAccount(SimulatedIdentifier? account = null) =>
        MovementMessages.MoveAccount(identity.Source.Next(Now), identity.OtherPatient(), identity.Patient(), account ?? Stay.Visit.Account!);

    /// <summary>An account that nobody knows.</summary>
    public SimulatedIdentifier UnknownAccount => new($"D{identity.Current.Value}INCONNU", identity.Current.Authority, "AN");

    private SimulatedStay Begin(string patientClass, SimulatedIdentifier whose, SimulatedPatient patient)
    {
        var number = $"{whose.Value}{++_visits}";
        var authority = whose.Authority;
        var visit = new SimulatedVisit
        {
            Number = new SimulatedIdentifier($"V{number}", authority, "VN"),
            Account = new SimulatedIdentifier($"D{number}", authority, "AN"),
            PatientClass = patientClass,
            AttendingDoctor = Attending,
        };
        return new SimulatedStay(identity.Source, patient, visit, $"M{number}-");
    }
}
