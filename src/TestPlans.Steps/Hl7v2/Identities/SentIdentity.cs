using System.Globalization;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>
/// The patient as our simulator sends it in one scenario: under identifiers of its own, that no other scenario and no other run uses, so
/// that what a system keeps of earlier ones disturbs nothing.
/// </summary>
public sealed class SentIdentity(WireCase wire, TestCase testCase, SystemUnderTest system)
{
    private static readonly SimulatedAuthority Authority = new("TESTPLANS", "2.25.168310471928345098123450987612345678901", "ISO");
    private static int _scenarios;

    private readonly Lazy<string> _series = new(() => Series(system.Context.Time));
    private MessageSource? _source;
    private int _identifiers;

    /// <summary>Makes the headers of the messages.</summary>
    public MessageSource Source => _source ??= new MessageSource(new MessageParties(), _series.Value, system.Context.Time);

    /// <summary>The identifier of the patient, as last sent.</summary>
    public SimulatedIdentifier Current { get => field ??= NewIdentifier(); set; }

    /// <summary>The identifier of the duplicate.</summary>
    public SimulatedIdentifier Duplicate { get => field ??= NewIdentifier(); set; }

    /// <summary>The identifier of the second patient of the scenario.</summary>
    public SimulatedIdentifier Other => field ??= Fresh();

    /// <summary>Every identifier given to the patient in this scenario, for whoever asks what is kept.</summary>
    public List<SimulatedIdentifier> All { get; } = [];

    /// <summary>A source whose messages are in another character set.</summary>
    /// <param name="charset">The set.</param>
    public MessageSource SourceIn(Formats.Hl7v2.Er7Charset charset) => new(new MessageParties { Charset = charset }, $"{_series.Value}C", system.Context.Time);

    /// <summary>An identifier that was never sent.</summary>
    public SimulatedIdentifier NewIdentifier()
    {
        var identifier = Fresh();
        All.Add(identifier);
        return identifier;
    }

    /// <summary>Takes the identifiers that another system gave, as the patient's or as the duplicate's.</summary>
    /// <param name="patient">Of the patient; null to leave it.</param>
    /// <param name="duplicate">Of the duplicate; null to leave it.</param>
    public void Adopt(SimulatedIdentifier? patient, SimulatedIdentifier? duplicate)
    {
        (Current, Duplicate) = (patient ?? Current, duplicate ?? Duplicate);
        All.AddRange(new[] { patient, duplicate }.OfType<SimulatedIdentifier>().Except(All));
    }

    /// <summary>The patient: the INS goes with a qualified identity only.</summary>
    public SimulatedPatient Patient() => TestPatientOnTheWire.Of(wire.Patient, Current) with { DropsUsedName = wire.InitialPatient.UsedName is not null && wire.Patient.UsedName is null };

    /// <summary>The INS of the test case data, that a message replaces or deletes.</summary>
    /// <exception cref="PlanException">The test case has none.</exception>
    public SimulatedIns FormerIns() => wire.InitialPatient.Ins is { } ins
        ? new SimulatedIns(ins.Matricule, ins.Oid)
        : throw new PlanException($"le jeu d'essai de « {wire.InitialPatient.DisplayName} » ne donne pas de matricule INS");

    /// <summary>The second patient of the scenario.</summary>
    public SimulatedPatient OtherPatient() => TestPatientOnTheWire.Of(testCase.OtherFile.Patient, Other);

    /// <summary>The same person under another identifier, provisional and without INS.</summary>
    public SimulatedPatient DuplicatePatient() => TestPatientOnTheWire.Of(wire.Patient, Duplicate) with { Ins = null, IdentityStatus = ["PROV"] };

    private SimulatedIdentifier Fresh() => new(string.Create(CultureInfo.InvariantCulture, $"{_series.Value}{++_identifiers}"), Authority);

    // The second of the run and the rank of the scenario in it, short enough for MSH-10.
    private static string Series(TimeProvider time) => string.Create(
        CultureInfo.InvariantCulture, $"T{time.GetUtcNow().ToUnixTimeSeconds() % 0x7FFFFFFF:X}{Interlocked.Increment(ref _scenarios):X3}");
}
