namespace TestPlans.Validation;

/// <summary>Finds the models whose name resembles one that does not exist: an author mistypes, and is helped.</summary>
internal static class NearestModels
{
    public static IReadOnlyList<Model> Of(IEnumerable<Model> models, string wanted)
    {
        // Short names differ by little: « abc » is near to nothing.
        var limit = Math.Max(3, wanted.Length / 2);
        return
        [
            .. models
                .Select(model => (model, distance: Math.Min(Far(model.Id, wanted), Far(model.Title, wanted))))
                .Where(candidate => candidate.distance <= limit)
                .OrderBy(candidate => candidate.distance)
                .Take(3)
                .Select(candidate => candidate.model),
        ];
    }

    // A part of an id is what people remember of it: « vsm » of « cda/vsm-2022.01 ».
    private static int Far(string name, string wanted) => Parts(name).Select(part => Distance(part, wanted) + 1).Append(Distance(name, wanted))
        .Append(wanted.Length >= 3 && name.Contains(wanted, StringComparison.OrdinalIgnoreCase) ? 1 : int.MaxValue).Min();

    private static string[] Parts(string name) => name.Split(['/', '-', ' ', '.'], StringSplitOptions.RemoveEmptyEntries);

    // Levenshtein, two rows: names are short.
    internal static int Distance(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
