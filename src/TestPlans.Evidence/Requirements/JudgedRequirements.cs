namespace TestPlans.Evidence;

/// <summary>Which exigences a sentence of a scenario judges: as the column « phrases » of <c>exigences.csv</c> says, else as the scenario's tags do.</summary>
/// <param name="sets">The exigences of the plan, and those of the volets that it builds upon.</param>
public sealed class JudgedRequirements(IReadOnlyList<RequirementSet> sets)
{
    private readonly ILookup<string, Requirement> _known = sets.SelectMany(set => set.Requirements).ToLookup(requirement => requirement.Id, StringComparer.Ordinal);

    /// <summary>The exigences, empty when the plan ties the sentence to none.</summary>
    /// <param name="uri">The feature, whose own volet speaks before the others.</param>
    /// <param name="tags">The tags of the scenario, with @.</param>
    /// <param name="sentence">The sentence, without its keyword.</param>
    public IReadOnlyList<string> Of(string uri, IEnumerable<string> tags, string sentence)
    {
        var tagged = tags.Where(tag => tag.StartsWith(Exercises.Tag, StringComparison.Ordinal)).Select(tag => tag[Exercises.Tag.Length..]).ToList();
        var said = tagged.Where(id => _known[id].Any(requirement => Says(requirement, sentence))).ToList();
        if (said.Count > 0)
        {
            return said;
        }

        // An exigence without phrases is judged by any sentence of a scenario that carries it.
        var open = tagged.Where(id => _known[id].All(requirement => requirement.Phrases.Count == 0)).ToList();
        if (open.Count > 0)
        {
            return open;
        }

        var folder = uri.Replace('\\', '/');
        return sets.OrderByDescending(set => ("/" + folder).Contains($"/{set.Famille}/{set.Volet}/", StringComparison.Ordinal))
            .Select(set => set.Requirements.Where(requirement => Says(requirement, sentence)).Select(requirement => requirement.Id).ToList())
            .FirstOrDefault(ids => ids.Count > 0) ?? [];
    }

    /// <summary>Whether the exigence claims the sentence by one of its phrases.</summary>
    internal static bool Says(Requirement requirement, string sentence) =>
        requirement.Phrases.Any(phrase => Occurs(phrase, sentence));

    /// <summary>Whether a phrase of <c>exigences.csv</c> occurs in a sentence: case, no-break spaces and the shape of apostrophes do not count.</summary>
    /// <param name="phrase">One piece of the column « phrases ».</param>
    /// <param name="sentence">The sentence, without its keyword.</param>
    public static bool Occurs(string phrase, string sentence) => Fold(sentence).Contains(Fold(phrase), StringComparison.OrdinalIgnoreCase);

    private static string Fold(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('’', '\'');
}
