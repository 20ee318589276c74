using TestPlans.Simulators.Patients;

namespace TestPlans.Simulators.Tests.Patients;

public sealed class CivilDateTests
{
    [TestCase("1958", "1958")]
    [TestCase("195804", "195804")]
    [TestCase("19580412", "19580412")]
    [TestCase("19580412103000+0200", "19580412")]
    [TestCase("20240229", "20240229")]
    public void What_is_known_is_kept(string text, string expected) => Assert.That(CivilDate.Parse(text)?.ToString(), Is.EqualTo(expected));

    [TestCase("")]
    [TestCase("195")]
    [TestCase("19580")]
    [TestCase("1958041")]
    [TestCase("19581304")]
    [TestCase("19580400")]
    [TestCase("20230229")]
    [TestCase("00000101")]
    [TestCase("avril")]
    public void What_is_no_date_is_null(string text) => Assert.That(CivilDate.Parse(text), Is.Null);

    [Test]
    public void Only_a_whole_date_is_a_day() => Assert.Multiple(() =>
    {
        Assert.That(new CivilDate(1958, 4, 12).ToDateOnly(), Is.EqualTo(new DateOnly(1958, 4, 12)));
        Assert.That(new CivilDate(1958, 4).ToDateOnly(), Is.Null);
    });
}
