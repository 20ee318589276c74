using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Cck;

[TestFixture]
internal sealed class CompatibilityKitTests
{
    private static readonly ConcurrentDictionary<string, Task<IReadOnlyList<string>>> Compared = new();

    private static IEnumerable<KitSuite> Suites => Kit.Suites.Where(suite => !Kit.Excluded.ContainsKey(suite)).Select(suite => new KitSuite(suite));

    [TestCaseSource(nameof(Suites))]
    public async Task The_engine_gives_the_stream_of_the_kit(KitSuite suite) => Assert.That(await DifferencesAsync(suite), Is.Empty);

    [Test]
    public async Task Every_suite_but_the_excluded_ones_is_the_same()
    {
        if (Kit.Folder is null)
        {
            Assert.Ignore(Kit.HowToGetIt);
        }

        var suites = Suites.ToList();
        var differences = await Task.WhenAll(suites.Select(DifferencesAsync));
        TestPlans.Gherkin.Tests.Tally.Show("suites du kit de compatibilité Cucumber", [.. suites.Zip(differences, (suite, found) => (suite.Name, found.Count == 0 ? null : found[0]))]);
        Assert.That(differences, Has.All.Empty);
        Assert.That(differences, Has.Length.EqualTo(46 - Kit.Excluded.Count));
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

    private static Task<IReadOnlyList<string>> DifferencesAsync(KitSuite suite) =>
        Compared.GetOrAdd(suite.Name, async _ => StreamComparer.Compare(suite.Expected, await suite.RunAsync()));
}
