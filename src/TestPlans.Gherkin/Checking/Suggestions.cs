namespace TestPlans.Gherkin;

/// <summary>What to propose for an unknown sentence.</summary>
internal static class Suggestions
{
    /// <summary>The language given to the snippet that holds the nearest existing sentences.</summary>
    public const string NearestLanguage = "fr";

    public static IReadOnlyList<Messages.Snippet> For(StepLibrary library, Messages.PickleStep step)
    {
        var code = new Messages.Snippet("csharp", SnippetWriter.Write(library, step));
        var nearest = NearestSentences.Of(library, step);
        return nearest.Count == 0 ? [code] : [code, new Messages.Snippet(NearestLanguage, "Phrases proches : " + string.Join(" ; ", nearest.Select(source => $"« {source} »")) + ".")];
    }
}
