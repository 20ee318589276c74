using System.Text.Json.Nodes;

namespace Cck;

[TestFixture]
internal sealed class CompatibilityKitTests
{
    private static int _same;
    private static int _compared;

    private static IEnumerable<KitSuite> Suites => Kit.Suites.Where(suite => !Kit.Excluded.ContainsKey(suite)).Select(suite => new KitSuite(suite));

    [OneTimeSetUp]
    public void Forget() => (_same, _compared) = (0, 0);

    [TestCaseSource(nameof(Suites))]
    public async Task The_engine_gives_the_stream_of_the_kit(KitSuite suite)
    {
        _compared++;
        var found = await suite.RunAsync();
        Assert.That(StreamComparer.Compare(suite.Expected, found), Is.Empty);
        _same++;
    }

    [Test]
    public void The_kit_is_there()
    {
        if (Kit.Folder is null)
        {
            Assert.Ignore(Kit.HowToGetIt);
        }

        Assert.That(Kit.Suites, Has.Count.EqualTo(46));
    }

    [Test]
    public void No_exclusion_is_stale_and_each_has_its_reason()
    {
        if (Kit.Folder is null)
        {
            Assert.Ignore(Kit.HowToGetIt);
        }

        Assert.That(Kit.Excluded.Values, Is.All.Not.Empty);
        Assert.That(Kit.Excluded.Keys, Is.SubsetOf(Kit.Suites));
        // An excluded suite that has classic features would run: then it has no place in the list.
        Assert.That(Kit.Excluded.Keys.Where(suite => Directory.GetFiles(Path.Combine(Kit.Folder!, suite), "*.feature").Length > 0), Is.Empty);
    }

    [Test]
    public async Task The_comparison_sees_a_difference()
    {
        if (Kit.Folder is null)
        {
            Assert.Ignore(Kit.HowToGetIt);
        }

        var suite = new KitSuite("hooks-conditional");
        var found = await suite.RunAsync();
        Assert.That(StreamComparer.Compare(suite.Expected, [.. found.Skip(1)]), Is.Not.Empty, "a message is missing");
        var status = found.First(envelope => envelope.ContainsKey("testStepFinished"))["testStepFinished"]!["testStepResult"]!.AsObject();
        status["status"] = "PASSED";
        Assert.That(StreamComparer.Compare(suite.Expected, found), Has.Count.EqualTo(1), "a status differs");
        status["status"] = "FAILED";
        found.First(envelope => envelope.ContainsKey("testCaseStarted"))["testCaseStarted"]!["testCaseId"] = JsonValue.Create("0");
        Assert.That(StreamComparer.Compare(suite.Expected, found), Is.Not.Empty, "a reference leads elsewhere");
    }

    [OneTimeTearDown]
    public void Tell()
    {
        if (_compared > 0)
        {
            TestContext.Progress.WriteLine(FormattableString.Invariant($"kit: {_same}/{_compared}"));
        }
    }
}
