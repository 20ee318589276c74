namespace TestPlans.Gherkin;

/// <summary>What to propose for an unknown sentence.</summary>
internal static class Suggestions
{
    /// <summary>The language given to the snippet that holds the nearest existing sentences.</summary>
    public const string NearestLanguage = "fr";

    /// <summary>The proposals as a person reads them: sentences that exist first, then the code, with what to do with it.</summary>
    public static string Text(IReadOnlyList<Messages.Snippet> snippets) =>
        string.Join('\n', snippets.Where(IsNearest).Select(snippet => snippet.Code)
            .Append("Pas à écrire, s'il en faut un nouveau, dans une classe [Binding] :")
            .Concat(snippets.Where(snippet => !IsNearest(snippet)).Select(snippet => snippet.Code)));

    public static IReadOnlyList<Messages.Snippet> For(StepLibrary library, Messages.PickleStep step)
    {
        var code = new Messages.Snippet("csharp", SnippetWriter.Write(library, step));
        var nearest = NearestSentences.Of(library, step);
        return nearest.Count == 0 ? [code] : [code, new Messages.Snippet(NearestLanguage, "Phrases proches : " + string.Join(" ; ", nearest.Select(source => $"« {source} »")) + ".")];
    }

    private static bool IsNearest(Messages.Snippet snippet) => snippet.Language == NearestLanguage;
}
