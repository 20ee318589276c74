using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.Schematron.Rules;

namespace TestPlans.Schematron.Saxon;

/// <summary>
/// Lets of a pattern stay in it, while variables of a style sheet are seen everywhere: those whose name serves elsewhere too get
/// the name of their pattern added, wherever the pattern writes them.
/// </summary>
internal sealed partial class LocalLets
{
    private readonly HashSet<string>[] _names;

    public LocalLets(SchematronRules rules, IReadOnlyList<XElement> patterns)
    {
        var counts = rules.Schema.Elements().Where(static element => element.Name.LocalName is "let" or "phase").DescendantsAndSelf(Source.Sch + "let").Concat(patterns.Elements(Source.Sch + "let")).CountBy(Name).ToDictionary(StringComparer.Ordinal);
        _names = [.. patterns.Select(pattern => rules.Options.Mode == SchematronMode.Ans ? [] : pattern.Elements(Source.Sch + "let").Select(Name).Where(name => counts[name] > 1).ToHashSet(StringComparer.Ordinal))];
    }

    /// <summary>Renames in place what was made for a pattern, given by its rank.</summary>
    public XElement Rename(XElement made, int pattern)
    {
        if (_names[pattern].Count == 0)
        {
            return made;
        }

        var mark = "--" + pattern.ToString(CultureInfo.InvariantCulture);
        foreach (var attribute in made.DescendantsAndSelf().Attributes())
        {
            attribute.Value = attribute.Name.LocalName == "name"
                ? attribute.Value + (_names[pattern].Contains(attribute.Value) ? mark : string.Empty)
                : Use().Replace(attribute.Value, match => match.Value + (_names[pattern].Contains(match.Groups["name"].Value) ? mark : string.Empty));
        }

        return made;
    }

    private static string Name(XElement let) => let.Trimmed("name") ?? string.Empty;

    // A string is taken whole, so that what looks like a variable in it stays.
    [GeneratedRegex("""("[^"]*"|'[^']*')|\$\s*(?<name>[\w.\-]+(:[\w.\-]+)?)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Use();
}
