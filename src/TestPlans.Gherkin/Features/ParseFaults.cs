using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>Says in French what the parser refused, one line per fault.</summary>
internal static class ParseFaults
{
    /// <summary>A feature that is not one would otherwise fill the screen.</summary>
    private const int Most = 5;

    public static IEnumerable<Diagnostic> Of(Parsing.ParserException exception, string uri)
    {
        List<Parsing.ParserException> faults = exception is Parsing.CompositeParserException several ? [.. several.Errors] : [exception];
        return faults.Where((fault, index) => index == 0 || !Follows(fault, faults[index - 1])).Take(Most).Select(fault => One(fault, uri));
    }

    // After a mistyped keyword each line of its scenario is refused, and the next scenario too: the first one says what to mend.
    private static bool Follows(Parsing.ParserException fault, Parsing.ParserException previous) =>
        fault is Parsing.UnexpectedTokenException unexpected && previous is Parsing.UnexpectedTokenException
        && (fault.Location?.Line == previous.Location?.Line + 1 || Array.Exists(Keywords, keyword => TextOf(unexpected).StartsWith(keyword + ":", StringComparison.Ordinal)));

    private static string TextOf(Parsing.UnexpectedTokenException fault) => fault.ReceivedToken.Line.GetLineText(0).Trim();

    private static Diagnostic One(Parsing.ParserException fault, string uri)
    {
        var (line, column) = fault.Location is { } at ? (at.Line, at.Column) : (0, 0);
        return new Diagnostic(DiagnosticSeverity.Error, "parse", uri, line, column, Say(fault));
    }

    private static string Say(Parsing.ParserException fault) => fault switch
    {
        Parsing.UnexpectedTokenException unexpected =>
            $"ligne inattendue « {Shorten(TextOf(unexpected))} » ; attendu : {Expected(unexpected.ExpectedTokenTypes)}.{Meant(TextOf(unexpected))}",
        Parsing.UnexpectedEOFException end => $"fin de fichier inattendue ; attendu : {Expected(end.ExpectedTokenTypes)}.",
        Parsing.NoSuchLanguageException => "langue inconnue après « # language: » ; en français, écrivez « # language: fr ».",
        Parsing.InvalidTagException => "étiquette mal formée : une étiquette commence par @ et ne contient pas d'espace.",
        Parsing.AstBuilderException when fault.Message.Contains("cell count", StringComparison.Ordinal) =>
            "les lignes du tableau n'ont pas toutes le même nombre de cellules.",
        _ => "lecture impossible : " + FeatureFiles.OneLine(fault.Message),
    };

    private static string Expected(IEnumerable<string> types) =>
        string.Join(", ", types.Select(type => type.TrimStart('#')).Where(Words.ContainsKey).Select(type => Words[type]).Distinct(StringComparer.Ordinal));

    // « Scenario: » is English as much as it is hurried French: the whole scenario would be refused line after line for an accent.
    private static string Meant(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && Array.Find(Keywords, keyword => CultureInfo.InvariantCulture.CompareInfo.Compare(keyword, line[..colon].Trim(), CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreCase) == 0) is { } meant
            ? $" Vouliez-vous écrire « {meant}: » ?"
            : "";

    private static readonly string[] Keywords = ["Fonctionnalité", "Contexte", "Scénario", "Plan du scénario", "Exemples", "Règle"];

    private static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["EOF"] = "la fin du fichier", ["Language"] = "« # language: »", ["TagLine"] = "une étiquette @",
        ["FeatureLine"] = "« Fonctionnalité: »", ["RuleLine"] = "« Règle: »", ["BackgroundLine"] = "« Contexte: »",
        ["ScenarioLine"] = "« Scénario: »", ["ExamplesLine"] = "« Exemples: »",
        ["StepLine"] = "un pas (« Étant donné », « Quand », « Alors », « Et »…)",
        ["DocStringSeparator"] = "la fin du texte (\"\"\")", ["TableRow"] = "une ligne de tableau",
    };
}
