using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Lint;

/// <summary>Value sets and terminologies that the rules name by a literal path: absent, with another case, empty or unreadable.</summary>
internal static partial class ValueSetFiles
{
    public static IEnumerable<RuleDiagnostic> Find(SchematronRules rules)
    {
        var folder = Path.GetDirectoryName(rules.FilePath)!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in rules.Schema.DescendantsAndSelf().Attributes().Where(static one => one.Name.LocalName is "value" or "test" or "select" or "context"))
        {
            foreach (var path in Literal().Matches(attribute.Value).Select(static match => match.Groups["path"].Value).Where(seen.Add))
            {
                if (Judge(attribute.Parent!, path, folder, rules.Documents) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    private static RuleDiagnostic? Judge(XElement place, string path, string folder, DocumentPool pool)
    {
        var found = FileFinder.Find(folder, path, pool.Folder, exactCase: false);
        if (found.Path is null)
        {
            return Source.At(place, isError: false, "value-set-missing", $"Le jeu de valeurs « {path} » est absent : les règles qui s’y réfèrent échouent ou ne concluent pas.");
        }

        if (new FileInfo(found.Path).Length == 0)
        {
            return Source.At(place, isError: false, "value-set-empty", $"Le jeu de valeurs « {path} » est un fichier vide : aucun code n’y sera trouvé.");
        }

        if (!pool.Read(found.Path).TryGet(out var tree, out var fault))
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
