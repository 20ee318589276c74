using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.Tests.Qt3;

/// <summary>The W3C suite of XPath: the folder is named by TESTPLANS_QT3, because the suite is not ours to ship.</summary>
public sealed class Qt3Tests
{
    private const double Wanted = 0.97;

    [Test]
    public void The_suite_of_W3C_passes()
    {
        if (Environment.GetEnvironmentVariable("TESTPLANS_QT3") is not { Length: > 0 } suite || !Directory.Exists(suite))
        {
            Assert.Ignore("TESTPLANS_QT3 ne désigne pas le dossier de la suite W3C QT3 (github w3c/qt3tests) : conformité XPath non mesurée.");
            return;
        }

        var exclusions = Exclusion.Read(Path.Combine(TestContext.CurrentContext.TestDirectory, "Qt3", "exclusions.csv"));
        var excluded = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var failures = new List<string>();
        var passed = 0;
        foreach (var one in Case.ReadAll(suite))
        {
            if (Reason(one, exclusions) is { } reason)
            {
                excluded[reason] = excluded.GetValueOrDefault(reason) + 1;
            }
            else if (Run(one) is { } failure)
            {
                failures.Add($"{one.Set}\t{one.Name}\t{failure}");
            }
            else
            {
                passed++;
            }
        }

        var rate = (double)passed / (passed + failures.Count);
        var report = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"QT3 (XPath 2.0) : {passed} réussis sur {passed + failures.Count}, soit {rate:P2}.");
        foreach (var (reason, count) in excluded)
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"  écartés, {reason} : {count}");
        }

        File.WriteAllLines(Path.Combine(TestContext.CurrentContext.WorkDirectory, "qt3-failures.tsv"), failures);
        TestContext.Out.WriteLine(report);
        Assert.That(rate, Is.GreaterThanOrEqualTo(Wanted), string.Join('\n', failures.Take(50)));
    }

    /// <summary>The category for which a case is not run; null when it is.</summary>
    private static string? Reason(Case one, IReadOnlyList<Exclusion> exclusions)
    {
        var specs = one.Dependencies.Where(static dependency => dependency.Type == "spec").ToList();
        if (!specs.TrueForAll(static spec => spec.Value.Split(' ').Any(static value => value is "XP20" or "XP20+")))
        {
            return "autre langage que XPath 2.0";
        }

        foreach (var exclusion in exclusions)
        {
            var hit = exclusion.Kind switch
            {
                "set" => one.Set == exclusion.Value,
                "case" => one.Name == exclusion.Value,
                "query" => one.Query.Contains(exclusion.Value, StringComparison.Ordinal),
                "environment" => one.Environment?.Element(Case.Ns + exclusion.Value) is not null,
                "unless" => one.Dependencies.Any(dependency => dependency.Type + "=" + dependency.Value == exclusion.Value && !dependency.Satisfied),
                _ => one.Dependencies.Any(dependency => dependency.Satisfied && dependency.Type == exclusion.Kind && (exclusion.Value == "*" || dependency.Value == exclusion.Value)),
            };
            if (hit)
            {
                return exclusion.Category;
            }
        }

        return null;
    }

    private static string? Run(Case one)
    {
        Value? result = null;
        XPathException? error = null;
        try
        {
            var world = new World(one);
            try
            {
                result = world.Evaluate(one.Query);
                _ = result.Count;
            }
            catch (XPathException raised)
            {
                error = raised;
            }

            var expected = one.Element.Element(Case.Ns + "result")!.Elements().Single();
            return Judge.Accepts(expected, world, result, error, one.Folder) ? null : $"{(error is null ? Show(result!) : error.Code + " " + error.Message)}\t{expected.ToString(System.Xml.Linq.SaveOptions.DisableFormatting).Replace('\n', ' ')}\t{one.Query.Replace('\n', ' ')}";
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            return $"{unexpected.GetType().Name} {unexpected.Message.Replace('\n', ' ')}\t\t{one.Query.Replace('\n', ' ')}";
        }
    }

    private static string Show(Value result) => result.Count > 20 ? $"({result.Count} items)" : Sequences.Joined(result, " ").Replace('\n', ' ') + " : " + (result.Count == 1 && result[0] is Atomic atomic ? XsTypes.Display(atomic.Type) : $"{result.Count}");
}
