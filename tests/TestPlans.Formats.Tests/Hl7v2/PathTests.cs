using TestPlans.Formats.Hl7v2;

namespace TestPlans.Formats.Tests.Hl7v2;

internal sealed class PathTests
{
    [TestCase("PID")]
    [TestCase("PID-3")]
    [TestCase("PID-3[2]")]
    [TestCase("PID-3[2].1")]
    [TestCase("PID-3.4.2")]
    [TestCase("OBX[4]-5")]
    [TestCase("ZF1[12]-3[4].5.6")]
    public void A_path_is_written_as_it_was_read(string text) => Assert.That(Er7Path.Parse(text).ToString(), Is.EqualTo(text));

    [TestCase("PID[1]-3[1].1", "PID-3.1")]
    public void The_first_is_left_out(string text, string expected) => Assert.That(Er7Path.Parse(text).ToString(), Is.EqualTo(expected));

    [TestCase("PID^1", "PID")]
    [TestCase("PID^1^3", "PID-3")]
    [TestCase("PID^1^3^1^4^2", "PID-3.4.2")]
    [TestCase("OBX^4^5^2", "OBX[4]-5[2]")]
    public void ERR_2_has_its_own_way_to_write_it(string erl, string text) => Assert.That(Er7Path.Parse(text).ToErl(), Is.EqualTo(erl));

    [TestCase("")]
    [TestCase("PI")]
    [TestCase("pid-3")]
    [TestCase("3ID-3")]
    [TestCase("PID-0")]
    [TestCase("PID-3[0]")]
    [TestCase("PID-3[x]")]
    [TestCase("PID-3[2")]
    [TestCase("PID-")]
    [TestCase("PID-3.")]
    [TestCase("PID-3.1.2.3")]
    [TestCase("PID.3")]
    [TestCase("PIDX-3")]
    [TestCase("PID-99999999999")]
    public void Anything_else_is_no_path(string text)
    {
        Assert.That(Er7Path.TryParse(text, out _), Is.False);
        Assert.That(() => Er7Path.Parse(text), Throws.InstanceOf<FormatException>());
    }
}
