using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Lint;

/// <summary>
/// Which assertions read a document that rules name: by their test, by the context of their rule, or by a variable of either. A variable
/// is known by its name alone, so an assertion may be listed that reads another variable of the same name: never too few.
/// </summary>
internal static partial class DocumentReaders
{
    public static IReadOnlyList<AbsentDocument> Absent(SchematronRules rules)
    {
        var folder = Path.GetDirectoryName(rules.FilePath)!;
        return
        [
            .. ValueSetFiles.Named(rules)
                .Where(named => named.Found.Path is not { } path || new FileInfo(path).Length == 0 || rules.Documents.Read(path).Value is null)
                .Select(named => (named.Uri, Path: named.Found.Path ?? Path.GetFullPath(Path.Combine(folder, named.Uri))))
                .Select(named => new AbsentDocument(named.Uri, named.Path, Path.GetRelativePath(rules.Documents.Folder, named.Path).Replace('\\', '/'), Of(rules, named.Uri))),
        ];
    }

    private static IReadOnlyList<AssertionInfo> Of(SchematronRules rules, string uri)
    {
        var lets = rules.Schema.Descendants(Source.Sch + "let").Select(static let => (Name: let.Trimmed("name") ?? string.Empty, Text: let.Attribute("value")?.Value ?? string.Empty)).ToList();
        var guilty = new HashSet<string>(StringComparer.Ordinal);
        bool Reads(string text) => text.Contains(uri, StringComparison.Ordinal) || Variable().Matches(text).Any(used => guilty.Contains(used.Groups["name"].Value));
        for (var before = -1; before < guilty.Count;)
        {
            before = guilty.Count;
            guilty.UnionWith([.. lets.Where(let => Reads(let.Text)).Select(static let => let.Name)]);
        }

        return [.. rules.Assertions.Where(one => Reads(one.Test) || Reads(one.Rule.Context))];
    }

    [GeneratedRegex(@"\$\s*(?<name>[\w.\-]+(:[\w.\-]+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();
}
