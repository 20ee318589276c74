namespace TestPlans.Gherkin.Expressions;

/// <summary>Makes two spellings of one sentence equal, whatever keyboard or word processor wrote them.</summary>
internal static class Typography
{
    /// <summary>Turns no-break spaces into spaces and typographic apostrophes into straight ones; every character keeps its place.</summary>
    public static string Normalize(string text) => text
        .Replace('\u00A0', ' ').Replace('\u202F', ' ')
        .Replace('\u2019', '\'').Replace('\u02BC', '\'');
}
