namespace TestPlans.Cli.Tests.Validating;

/// <summary>A document larger than the usual bound is refused with the remedy, and judged when the remedy is taken.</summary>
internal sealed class SizeTests
{
    [Test]
    public async Task A_large_document_is_judged_when_the_bound_is_raised()
    {
        using var shell = new Shell();
        shell.Write("r.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><pattern><rule context='/a'><assert id='R' test='@b'>un b</assert></rule></pattern></schema>");
        var document = shell.Write("grand.xml", $"<a b=''>{new string('x', 65 << 20)}</a>");
        string[] validate = ["validate", document, "--schematron", shell.In("r.sch")];
        Assert.That(await shell.RunAsync(validate), Is.EqualTo(3));
        Assert.That(shell.Output, Does.Contain("Le document dépasse la taille admise (64 Mo). Pour le juger : --max-size 66M."));
        Assert.That(await shell.RunAsync([.. validate, "--max-size", "66M"]), Is.Zero, shell.Output);
        Assert.That(await shell.RunAsync(validate), Is.EqualTo(3), "the bound of one command is not that of the next");
    }

    [TestCase("1K", 3)]
    [TestCase("2k", 0)]
    [TestCase("1 Mo", 0)]
    public async Task A_bound_may_be_lowered(string size, int code)
    {
        using var shell = new Shell();
        shell.Write("r.sch", "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt2'><pattern><rule context='/a'><assert id='R' test='@b'>un b</assert></rule></pattern></schema>");
        Assert.That(await shell.RunAsync("validate", shell.Write("a.xml", $"<a b='{new string('x', 1500)}'/>"), "--schematron", shell.In("r.sch"), "--max-size", size), Is.EqualTo(code), shell.Output);
    }

    [TestCase("0M")]
    [TestCase("2G")]
    [TestCase("200")]
    [TestCase("beaucoup")]
    [TestCase("99999999999999999999M")]
    public async Task A_size_that_is_none_is_one_line(string size)
    {
        using var shell = new Shell();
        foreach (var command in new[] { "validate", "run" })
        {
            Assert.That(await shell.RunAsync(command, ".", "--max-size", size), Is.EqualTo(2));
            Assert.That(shell.Error, Does.Contain($"--max-size {size} : attendu une taille de 1K à 1G, par exemple 200M"));
        }
    }
}
