using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Formats.Hl7v2;
using System.Text;

namespace TestPlans.Simulators.Tests.Hl7v2;

/// <summary>Messages written by hand, so that what receives is not proven by what sends.</summary>
internal static class Written
{
    public const string Creation =
        "MSH|^~\\&|GAM|TESTHOPITAL|DPI|TESTHOPITAL|20260115093000||ADT^A28^ADT_A05|M0001|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8|FR||2.11^IHE_FRANCE-2.11-PAM\r" +
        "EVN||20260115093000||||20260115093000|TESTHOPITAL\r" +
        "PID|1||T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI~258043523800194^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS||TESTMARTIN^Jeanne^Jeanne Marie^^^^L~TESTDURAND^Jeanne^^^^^D||19580412|F|||12 rue Fictive^^RENNES^^35000^FRA^H~^^^^^^BDL^^35238|||||||||||||||||||||VALI|20260115093000\r" +
        "PV1||N\r";

    public const string Admission =
        "MSH|^~\\&|GAM|TESTHOPITAL|DPI|TESTHOPITAL|20260115093000||ADT^A01^ADT_A01|M0002|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8|FR||2.11^IHE_FRANCE-2.11-PAM\r" +
        "EVN||20260115093000||||20260115093000|TESTHOPITAL\r" +
        "PID|1||T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI~258043523800194^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS||TESTMARTIN^Jeanne^Jeanne Marie^^^^L~TESTDURAND^Jeanne^^^^^D||19580412|F|||12 rue Fictive^^RENNES^^35000^FRA^H~^^^^^^BDL^^35238|||||||A0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^AN||||||||||||||VALI|20260115093000\r" +
        "PV1|1|I|6268^^^TESTHOPITAL&1.2.250.1.999.1&ISO||||||||||||||||V0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^VN||||||||||||||||||||||||||||||||V\r" +
        "ZBE|MVT1^TESTHOPITAL^1.2.250.1.999.1^ISO|20260115093000||INSERT|N||Chir^^^^^TESTHOPITAL&1.2.250.1.999.1&ISO^UF^^^6268|Chir^^^^^TESTHOPITAL&1.2.250.1.999.1&ISO^UF^^^6268|HMS\r";

    public static Er7Draft Draft(string message) => Er7Draft.From(Er7Message.Parse(Encoding.UTF8.GetBytes(message)).Message!);
}
