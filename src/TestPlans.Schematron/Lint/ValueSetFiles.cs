using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Lint;

/// <summary>Value sets and terminologies that the rules name by a literal path: absent, with another case, empty or unreadable.</summary>
internal static partial class ValueSetFiles
{
    public static IEnumerable<RuleDiagnostic> Find(SchematronRules rules) =>
        Named(rules).Select(named => Judge(named.Place, named.Uri, named.Found, rules)).OfType<RuleDiagnostic>();

    /// <summary>The documents that the rules name, each once, at the first place, with what was found of it.</summary>
    public static IEnumerable<(XElement Place, string Uri, FoundFile Found)> Named(SchematronRules rules)
    {
        var folder = Path.GetDirectoryName(rules.FilePath)!;
        return rules.Schema.DescendantsAndSelf().Attributes().Where(static one => one.Name.LocalName is "value" or "test" or "select" or "context")
            .SelectMany(static one => Literal().Matches(one.Value).Select(match => (Place: one.Parent!, Uri: match.Groups["path"].Value)))
            .DistinctBy(static one => one.Uri, StringComparer.Ordinal)
            .Select(one => (one.Place, one.Uri, FileFinder.Find(folder, one.Uri, rules.Documents.Folder, exactCase: false)));
    }

    private static RuleDiagnostic? Judge(XElement place, string path, FoundFile found, SchematronRules rules)
    {
        if (found.Path is null)
        {
            return Source.At(place, isError: false, "value-set-missing", $"Le jeu de valeurs « {path} » est absent : les règles qui s’y réfèrent échouent ou ne concluent pas.");
        }

        if (new FileInfo(found.Path).Length == 0)
        {
            return Source.At(place, isError: false, "value-set-empty", $"Le jeu de valeurs « {path} » est un fichier vide : aucun code n’y sera trouvé.");
        }

        if (!rules.Documents.Read(found.Path).TryGet(out var tree, out var fault))
        {
            return Source.At(place, isError: false, "value-set-unreadable", $"Le jeu de valeurs « {path} » est illisible ({fault}).");
        }

        return tree.RootElement.FirstChild is null
            ? Source.At(place, isError: false, "value-set-empty", $"Le jeu de valeurs « {path} » ne contient rien.")
            : found.OtherCase
            ? Source.At(place, isError: false, "value-set-case", $"Le jeu de valeurs « {path} » n’existe qu’avec une autre casse : {Path.GetFileName(found.Path)}.")
            : null;
    }

    // After a comma it is the end of a path that concat() makes, not a path.
    [GeneratedRegex("""(?<!,\s*)(?<quote>['"])(?<path>[^'"]+\.(xml|rdf|skos))\k<quote>""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Literal();
}
