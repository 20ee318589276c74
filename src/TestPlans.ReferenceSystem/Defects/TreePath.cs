using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using TestPlans.ReferenceSystem.Writing;

namespace TestPlans.ReferenceSystem;

/// <summary>
/// A place in a document: steps separated by « / », « // » for any depth, conditions <c>[2]</c>, <c>[@a='v']</c>, <c>[b/@a='v']</c>, <c>[b]</c>, and their contrary after « ! ».
/// The first place that fits is taken. All names are CDA elements.
/// </summary>
internal sealed partial class TreePath
{
    private readonly IReadOnlyList<Step> _steps;

    private TreePath(string text, IReadOnlyList<Step> steps)
    {
        Text = text;
        _steps = steps;
    }

    public string Text { get; }

    /// <summary>Null when the text is not a path.</summary>
    public static TreePath? TryParse(string text)
    {
        var steps = new List<Step>();
        var position = 0;
        while (position < text.Length)
        {
            var match = StepShape().Match(text, position);
            if (!match.Success || match.Index != position || (position > 0 && match.Groups["axis"].Length == 0))
            {
                return null;
            }

            var conditions = match.Groups["condition"].Captures.Select(capture => capture.Value).ToArray();
            steps.Add(new Step(match.Groups["axis"].Value == "//", match.Groups["name"].Value, conditions));
            position += match.Length;
        }

        return steps.Count == 0 ? null : new TreePath(text, steps);
    }

    /// <summary>The first element of the document that fits, or null.</summary>
    public XElement? Find(XElement root)
    {
        IEnumerable<XElement> places = [root];
        foreach (var step in _steps)
        {
            places = [.. places.SelectMany(place => step.From(place))];
        }

        return places.FirstOrDefault();
    }

    private sealed record Step(bool AnyDepth, string Name, IReadOnlyList<string> Conditions)
    {
        public IEnumerable<XElement> From(XElement place)
        {
            var found = AnyDepth ? place.Descendants(Hl7.Ns + Name) : place.Elements(Hl7.Ns + Name);
            return Conditions.Aggregate(found, (left, condition) => int.TryParse(condition, NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
                ? left.Skip(rank - 1).Take(1)
                : left.Where(element => Holds(element, condition)));
        }

        private static bool Holds(XElement element, string condition) =>
            condition.StartsWith('!') ? !HasPlace(element, condition[1..]) : HasPlace(element, condition);

        private static bool HasPlace(XElement element, string condition)
        {
            var at = condition.IndexOf('@', StringComparison.Ordinal);
            var names = (at < 0 ? condition : condition[..at]).Split('/', StringSplitOptions.RemoveEmptyEntries);
            var places = names.Aggregate((IEnumerable<XElement>)[element], (left, name) => left.Elements(Hl7.Ns + name));
            if (at < 0)
            {
                return places.Any();
            }

            var parts = condition[(at + 1)..].Split('=', 2);
            return places.Any(place => place.Attribute(parts[0] == "xsi:type" ? Hl7.Xsi + "type" : parts[0]) is { } attribute && (parts.Length == 1 || attribute.Value == parts[1].Trim('\'')));
        }
    }

    [GeneratedRegex(@"\G(?<axis>//?)?(?<name>[A-Za-z][A-Za-z0-9]*)(?:\[(?<condition>[^\[\]]+)\])*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StepShape();
}
