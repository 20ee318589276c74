using TestPlans.Schematron;

namespace TestPlans.Validators.Xml;

/// <summary>The value sets that an evaluation wanted in vain: which, which rules it leaves unjudged, how to give them.</summary>
internal static class AbsentValueSets
{
    private const string AbsentDocument = "FODC0002";
    private const int NamesShown = 3;

    /// <summary>One French clause for each value set; none when everything that was wanted was there.</summary>
    public static IEnumerable<string> Of(SchematronResult result, string supply)
    {
        if (result.AbsentDocuments.Count == 0 && !result.Events.Any(static one => one.Code == AbsentDocument))
        {
            yield break;
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var absent in result.Rules.AbsentDocuments)
        {
            var readers = absent.Readers.ToHashSet();
            var counts = result.Counts.Where(count => count.Fired > 0 && readers.Contains(count.Assertion)).ToList();
            if (counts.Count == 0 && !result.AbsentDocuments.Contains(absent.Uri, StringComparer.Ordinal))
            {
                continue;
            }

            told.Add(absent.Uri);
            var consequences = new[] { Rules(counts.Where(static count => count.NotEvaluable > 0), "n'a pas pu être jugée", "n'ont pas pu être jugées"), Rules(counts.Where(static count => count.Failed > 0), "échoue peut-être pour cette raison", "échouent peut-être pour cette raison") }.OfType<string>();
            yield return string.Join(" ; ", [$"le jeu de valeurs « {absent.Place} » manque", .. consequences, supply]);
        }

        // A path that rules make at run time is known by its value alone.
        foreach (var uri in result.AbsentDocuments.Where(uri => !told.Contains(uri)))
        {
            yield return $"le jeu de valeurs « {uri} » manque ; {supply}";
        }
    }

    private static string? Rules(IEnumerable<AssertionCount> counts, string one, string several)
    {
        var ids = counts.Select(static count => count.Assertion.Id).ToList();
        return ids.Count switch
        {
            0 => null,
            1 => $"la règle {ids[0]} {one}",
            _ => $"{ids.Count} règles {several} ({string.Join(", ", ids.Take(NamesShown))}{(ids.Count > NamesShown ? ", …" : "")})",
        };
    }
}
