namespace TestPlans.Schematron.Tests.Corpus;

/// <summary>The conformance corpus: each clause gives the events that its case expects, in our engine and in Saxon when it is there.</summary>
public sealed class CorpusTests
{
    private static SaxonEngine? s_saxon;
    private static string? s_why;

    [OneTimeSetUp]
    public void StartSaxon() => s_saxon = SaxonEngine.Start(out s_why);

    [OneTimeTearDown]
    public void StopSaxon() => s_saxon?.Dispose();

    [Test]
    public void There_are_at_least_120_clauses() => Assert.That(CorpusCase.All().Count(), Is.GreaterThanOrEqualTo(120));

    [TestCaseSource(nameof(Names))]
    public void A_clause_gives_its_events(string name)
    {
        var one = CorpusCase.All().Single(found => found.Name == name);
        var folder = Directory.CreateTempSubdirectory("tp-corpus").FullName;
        try
        {
            var (load, tree, _) = one.Prepare(folder);
            var result = load.Rules is null ? null : new SchematronEvaluator(load.Rules).Evaluate(tree)[0];
            Assert.That(CorpusCase.Describe(load, result), Is.EqualTo(one.Expected), one.Clause);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCaseSource(nameof(Names))]
    public void Saxon_gives_the_same_events(string name)
    {
        if (s_saxon is null)
        {
            Assert.Ignore(s_why!);
            return;
        }

        var one = CorpusCase.All().Single(found => found.Name == name);
        if (one.NotCompared is { } reason)
        {
            Assert.Ignore(reason);
        }

        var folder = Directory.CreateTempSubdirectory("tp-corpus").FullName;
        try
        {
            var (load, tree, document) = one.Prepare(folder);
            if (load.Rules is null)
            {
                Assert.Pass("Le schéma est refusé par les deux moteurs : il n’y a rien à comparer.");
            }

            Assert.That(CorpusCase.Describe(load, s_saxon.Evaluate(load.Rules!, tree, document)), Is.EqualTo(one.Expected), one.Clause);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> Names() => CorpusCase.All().Select(static one => one.Name);
}
