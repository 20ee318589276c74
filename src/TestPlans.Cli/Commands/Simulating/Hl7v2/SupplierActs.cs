using System.Globalization;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Cli.Commands.Simulating.Hl7v2;

/// <summary>The acts of a supplier by their French names, and the messages that tell them, one after the other about the same patient and stay.</summary>
internal sealed class SupplierActs
{
    private static readonly SimulatedUnit Surgery = new("6268", "Chirurgie");
    private static readonly SimulatedUnit Medicine = new("6270", "Médecine");

    private readonly Dictionary<string, Func<Er7Draft>> _acts;
    private DateTimeOffset _at;

    private SupplierActs(Dictionary<string, Func<Er7Draft>> acts, DateTimeOffset start)
    {
        _acts = acts;
        _at = start;
    }

    public IReadOnlyCollection<string> Names => _acts.Keys;

    public static SupplierActs Pds(MessageSource source, SimulatedPatient patient, SimulatedPatient other, DateTimeOffset start)
    {
        var former = patient.Ipp! with { Value = patient.Ipp!.Value + "-ANCIEN" };
        SupplierActs? acts = null;
        MessageEnvelope Next() => source.Next(acts!.Hour());
        acts = new SupplierActs(
            new Dictionary<string, Func<Er7Draft>>
            {
                ["creation"] = () => IdentityMessages.Create(Next(), patient),
                ["modification"] = () => IdentityMessages.Update(Next(), patient),
                ["fusion"] = () => IdentityMessages.Merge(Next(), patient, other),
                ["changement-identifiant"] = () => IdentityMessages.ChangeIdentifier(Next(), patient, former),
                ["rapprochement"] = () => IdentityMessages.Link(Next(), patient, other),
                ["separation"] = () => IdentityMessages.Unlink(Next(), patient, other),
            },
            start);
        return acts;
    }

    public static SupplierActs Pes(MessageSource source, SimulatedPatient patient, SimulatedPatient other, DateTimeOffset start, string patientClass)
    {
        var number = start.ToString("yyMMddHHmmss", CultureInfo.InvariantCulture);
        var visit = new SimulatedVisit
        {
            Number = new SimulatedIdentifier("V" + number, patient.Ipp!.Authority, "VN"),
            Account = new SimulatedIdentifier("D" + number, patient.Ipp.Authority, "AN"),
            PatientClass = patientClass,
            AttendingDoctor = new SimulatedPractitioner("10002345671", "TESTGUERIN", "Paul"),
        };
        var stay = new SimulatedStay(source, patient, visit, "M" + number + "-");
        SupplierActs? acts = null;
        DateTimeOffset Now() => acts!.Hour();
        SimulatedUnit Elsewhere() => stay.Current?.Housing?.Code == Surgery.Code ? Medicine : Surgery;
        acts = new SupplierActs(
            new Dictionary<string, Func<Er7Draft>>
            {
                ["preadmission"] = () => stay.Preadmit(Surgery, Now().AddDays(1)),
                ["admission"] = () => stay.Admit(Surgery, Now()),
                ["mutation"] = () => stay.Transfer(Elsewhere(), Now()),
                ["sortie"] = () => stay.Discharge(Now()),
                ["absence"] = () => stay.Leave(Now()),
                ["retour"] = () => stay.Return(Now()),
                ["medecin"] = () => stay.ChangeDoctor(new SimulatedPractitioner("10002345689", "TESTROUX", "Anne"), Now()),
                ["hospitalisation"] = () => stay.Hospitalise(Elsewhere(), Now()),
                ["externe"] = () => stay.MakeExternal(Elsewhere(), Now()),
                ["correction"] = () => stay.Correct(stay.Current?.Id ?? "", movement => movement with { Start = movement.Start.AddMinutes(5) }),
                ["annulation"] = stay.Cancel,
                ["reattribution"] = () => MovementMessages.MoveAccount(source.Next(Now()), other, patient, visit.Account),
            },
            start);
        return acts;
    }

    /// <summary>The message of an act.</summary>
    /// <exception cref="UsageException">There is no such act, or it makes no sense here.</exception>
    public Er7Draft Do(string act)
    {
        if (!_acts.TryGetValue(act, out var make))
        {
            throw new UsageException($"--acte {act} : attendu {string.Join(", ", Names)}");
        }

        try
        {
            return make();
        }
        catch (InvalidOperationException error)
        {
            throw new UsageException($"--acte {act} : {error.Message}");
        }
    }

    // An hour between two acts, so that movements follow each other.
    private DateTimeOffset Hour() => _at = _at.AddHours(1);
}
