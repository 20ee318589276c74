namespace TestPlans.Formats.Json;

/// <summary>Finds what a person probably meant to write.</summary>
public static class NearestName
{
    /// <summary>The closest known name, or null when none is close (more than one letter in three differs).</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">What could have been written.</param>
    public static string? Find(string written, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var name in known)
        {
            var distance = Distance(written, name);
            if (distance < bestDistance && distance <= Math.Max(2, name.Length / 3))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                var value = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = value;
            }
        }

        return row[b.Length];
    }
}
