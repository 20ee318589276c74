using TestPlans.Simulators.Hl7v2;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Fictitious patients, and a stay to lead.</summary>
internal static class Stays
{
    public static readonly DateTimeOffset Start = new(2026, 3, 12, 8, 0, 0, TimeSpan.FromHours(1));

    public static readonly SimulatedAuthority Hospital = new("TESTHOPITAL", "1.2.250.1.999.1", "ISO");

    public static readonly SimulatedUnit Surgery = new("6268", "Chirurgie");

    public static readonly SimulatedUnit Medicine = new("6270", "Médecine");

    public static SimulatedPatient Jeanne => new()
    {
        BirthName = "TESTMARTIN",
        GivenNames = ["Jeanne", "Marie"],
        UsedName = "TESTDURAND",
        Sex = "F",
        BirthDate = new DateOnly(1958, 4, 12),
        BirthPlace = "35238",
        Ipp = new SimulatedIdentifier("T0001", Hospital),
        Ins = new SimulatedIns("258043523800194"),
        IdentityStatus = ["VALI"],
    };

    public static SimulatedPatient Karim => new()
    {
        BirthName = "TESTBENALI",
        GivenNames = ["Karim"],
        Sex = "M",
        BirthDate = new DateOnly(1990, 1, 2),
        Ipp = new SimulatedIdentifier("T0002", Hospital),
        IdentityStatus = ["PROV"],
    };

    public static readonly PatientKey JeanneKey = new() { Ins = "258043523800194", BirthName = "Testmartin", BirthDate = "1958-04-12" };

    public static readonly PatientKey KarimKey = new() { Ipp = "T0002", IppAuthority = "TESTHOPITAL" };

    public static MessageSource Source(string series = "M", TimeProvider? time = null) => new(new MessageParties(), series, time ?? TimeProvider.System);

    public static SimulatedVisit Visit(string number = "V0001", string @class = "I") => new()
    {
        Number = new SimulatedIdentifier(number, Hospital, "VN"),
        Account = new SimulatedIdentifier("A" + number[1..], Hospital, "AN"),
        PatientClass = @class,
        AttendingDoctor = new SimulatedPractitioner("10002345671", "TESTGUERIN", "Paul"),
    };

    public static SimulatedStay Of(SimulatedPatient patient, string number = "V0001", string @class = "I", MessageSource? source = null) =>
        new(source ?? Source(), patient, Visit(number, @class), $"MVT-{number}-");
}
