namespace TestPlans.Schematron.Tests.Rules;

public sealed class FirstTests
{
    [Test]
    public void A_rule_fires_fails_and_reports()
    {
        var folder = Directory.CreateTempSubdirectory("tp").FullName;
        var path = Path.Combine(folder, "essai.sch");
        File.WriteAllText(path, """
            <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
              <let name="min" value="2"/>
              <pattern id="p"><rule context="b" id="r">
                <let name="long" value="string-length(.)"/>
                <assert id="a" test="$long >= $min" role="warning">Trop court : <value-of select="."/> (<name/>)</assert>
                <report id="b" test="@y">y vaut <value-of select="@y"/></report>
                <assert id="c" test="xs:integer(.) = 1">entier</assert>
              </rule></pattern>
            </schema>
            """);
        var load = SchematronRules.Load(path);
        Assert.That(load.Diagnostics, Is.Empty);
        var result = new SchematronEvaluator(load.Rules!).Evaluate(Bench.Tree("<a><b>x</b>\n<b y='5'>1</b></a>"))[0];
        Assert.That(
            result.Events.Select(static one => $"{one.Kind} {one.Assertion?.Id ?? one.Rule!.Id} {one.Path} {one.Line} {one.Code ?? one.Message}"),
            Is.EqualTo(new[]
            {
                "FiredRule r /a/b 1 ",
                "FailedAssert a /a/b 1 Trop court : x (b)",
                "NotEvaluable c /a/b 1 FORG0001",
                "FiredRule r /a/b[2] 2 ",
                "FailedAssert a /a/b[2] 2 Trop court : 1 (b)",
                "SuccessfulReport b /a/b[2] 2 y vaut 5",
            }));
        Directory.Delete(folder, recursive: true);
    }
}
