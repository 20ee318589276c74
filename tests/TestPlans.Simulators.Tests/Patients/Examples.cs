using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Patients;

/// <summary>A fictitious patient with everything, and the message that announces one.</summary>
internal static class Examples
{
    private static readonly SimulatedAuthority Chu = new("CHU-X", "000897406", "N");

    public static SimulatedPatient Full => new()
    {
        BirthName = "TEST D'ALMEIDA & FILS",
        GivenNames = ["Marie-Noëlle", "Ève"],
        UsedName = "TESTLEROY",
        UsedGivenName = "Noëlle",
        Sex = "F",
        BirthDate = new DateOnly(1958, 4, 12),
        BirthPlace = "2A004",
        BirthPlaceName = "Ajaccio",
        Ipp = new SimulatedIdentifier("000042", Chu),
        Ins = new SimulatedIns("258042A00400177"),
        IdentityStatus = ["VALI"],
        Address = new SimulatedAddress(["1 rue de l'Église", "Bâtiment C", "Escalier 2"], "20000", "Ajaccio"),
        Telecoms = ["tel:+33199000001", "tel:+33639980001", "mailto:marie@exemple.fr"],
        MotherName = "TESTMORETTI",
        MotherGivenName = "Ida",
        MultipleBirth = true,
        BirthOrder = 2,
    };

    public static SimulatedPatient Least => new() { BirthName = "TESTX", Ipp = new SimulatedIdentifier("1", Chu), IdentityStatus = ["PROV"] };

    public static byte[] Creation(SimulatedPatient patient, Er7Charset? charset = null)
    {
        var draft = new Er7Draft(charset);
        foreach (var (path, value) in new[]
        {
            ("MSH-3", "TESTPLANS"), ("MSH-4", "TESTPLANS"), ("MSH-5", "DPI"), ("MSH-6", "CHU-X"), ("MSH-7", "20260312083000+0100"),
            ("MSH-9.1", "ADT"), ("MSH-9.2", "A28"), ("MSH-9.3", "ADT_A05"), ("MSH-10", "1"), ("MSH-11", "D"),
            ("MSH-12.1", "2.5"), ("MSH-12.2.1", "FRA"), ("MSH-12.3", "2.11"), ("MSH-17", "FRA"), ("MSH-19", "FR"),
            ("MSH-21.1", "2.11"), ("MSH-21.2", "IHE_FRANCE-2.11-PAM"), ("EVN-2", "20260312083000+0100"), ("EVN-6", "20260312083000+0100"),
        })
        {
            draft.Set(path, value);
        }

        PidSegment.Write(draft, patient, new DateTimeOffset(2026, 3, 12, 8, 30, 0, TimeSpan.FromHours(1)));
        draft.Set("PV1-2", "N");
        ZfdSegment.Write(draft, patient);
        return draft.ToBytes();
    }
}
