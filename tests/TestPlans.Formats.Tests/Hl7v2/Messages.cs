using System.Text;
using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

/// <summary>Fictitious messages, and short ways to read them.</summary>
internal static class Messages
{
    public const string Creation =
        "MSH|^~\\&|GAM|TESTHOPITAL|DPI|TESTHOPITAL|20260115093000||ADT^A28^ADT_A05|M0001|D|2.5^FRA^2.11|||||FRA|UNICODE UTF-8|FR||2.11^IHE_FRANCE-2.11-PAM\r" +
        "EVN||20260115093000||||20260115093000\r" +
        "PID|1||T0001^^^TESTHOPITAL&1.2.250.1.999.1&ISO^PI~258043523800194^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS||TESTMARTIN^Jeanne^Jeanne Marie^^^^L~TESTDURAND^Jeanne^^^^^D||19580412|F|||12 rue Fictive^^RENNES^^35000^FRA^H~^^^^^^BDL^^35238|||||||||||||||||||||VALI|20260115093000\r" +
        "PV1||N\r";

    public static Er7Message Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Er7Message Read(byte[] bytes)
    {
        var result = Er7Message.Parse(bytes);
        Assert.That(result.Message, Is.Not.Null, string.Join('\n', result.Faults));
        return result.Message!;
    }

    public static string[] FaultsOf(string text) => FaultsOf(Encoding.UTF8.GetBytes(text));

    public static string[] FaultsOf(byte[] bytes) => [.. Er7Message.Parse(bytes).Faults.Select(fault => fault.Id)];

    /// <summary>A header with any encoding characters, version 2.5, UTF-8.</summary>
    public static string Header(string delimiters = "|^~\\&", string charset = "UNICODE UTF-8")
    {
        var mark = delimiters[0];
        return $"MSH{delimiters}|A|B|C|D|20260115||ADT|1|D|2.5|||||FRA|{charset}\r".Replace('|', mark);
    }
}
