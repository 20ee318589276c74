using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TestPlans.Schematron.Tests.Corpus;

/// <summary>Small edits of schemas and documents: one operator, one quantifier, one predicate, one let, one phase, one node.</summary>
internal static partial class Mutations
{
    private static readonly (string From, string To)[] Swaps =
    [
        (" = ", " != "), (" != ", " = "), (" > ", " <= "), (" < ", " >= "), (" and ", " or "), (" or ", " and "), ("some ", "every "), ("every ", "some "),
        ("//", "/"), ("/", "//"), ("not(", "boolean("), ("true()", "false()"), ("false()", "true()"), ("exists(", "empty("), ("empty(", "exists("),
        ("preceding", "following"), ("following", "preceding"), ("ancestor", "descendant"), (" eq ", " ne "), (" + ", " - "), (" * ", " + "), ("@v", "@w"), ("'a'", "'b'"), ("count(", "sum("),
        ("[", "[not("), (" div ", " idiv "), (" is ", " << "), ("last()", "1"), ("union", "intersect"), (" except ", " intersect "), ("starts-with", "ends-with"), ("upper-case", "lower-case"), ("max(", "min("),
    ];

    /// <summary>Each edit of one expression of the schema, by name.</summary>
    public static IEnumerable<(string Name, Action<XElement> Edit)> OfSchema(XElement schema)
    {
        var attributes = Attributes(schema).Count();
        for (var index = 0; index < attributes; index++)
        {
            var text = Attributes(schema).ElementAt(index).Value;
            var rank = index;
            foreach (var (from, to) in Swaps.Where(swap => text.Contains(swap.From, StringComparison.Ordinal)))
            {
                var place = text.IndexOf(from, StringComparison.Ordinal);
                var changed = text[..place] + to + text[(place + from.Length)..];
                changed = from == "[" ? Close(changed, place) : changed;
                yield return ($"{rank} {from}→{to}", root => Attributes(root).ElementAt(rank).Value = changed);
            }

            if (Number().Match(text) is { Success: true } number)
            {
                yield return ($"{rank} +1", root => Attributes(root).ElementAt(rank).Value = Number().Replace(text, match => (int.Parse(match.Value) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), 1));
            }

            if (Predicate().IsMatch(text))
            {
                yield return ($"{rank} sans prédicat", root => Attributes(root).ElementAt(rank).Value = Predicate().Replace(text, string.Empty, 1));
            }
        }

        if (schema.Attribute("defaultPhase") is not null)
        {
            yield return ("sans phase", static root => root.Attribute("defaultPhase")!.Remove());
        }
    }

    /// <summary>Each edit of one node of the document, by name.</summary>
    public static IEnumerable<(string Name, Action<XElement> Edit)> OfDocument(XElement root)
    {
        var count = root.DescendantsAndSelf().Count();
        for (var index = 0; index < count; index++)
        {
            var rank = index;
            if (rank > 0)
            {
                yield return ($"{rank} ôté", one => one.DescendantsAndSelf().ElementAt(rank).Remove());
                yield return ($"{rank} doublé", one => one.DescendantsAndSelf().ElementAt(rank).AddAfterSelf(new XElement(one.DescendantsAndSelf().ElementAt(rank))));
            }

            yield return ($"{rank} texte", one => one.DescendantsAndSelf().ElementAt(rank).AddFirst(new XText(" 3 ")));
            yield return ($"{rank} commentaire", one => one.DescendantsAndSelf().ElementAt(rank).Add(new XComment("todo")));
            yield return ($"{rank} rempli", one => one.DescendantsAndSelf().ElementAt(rank).AddFirst(new XElement("b", new XAttribute("v", "2"), "1")));
            yield return ($"{rank} attribut", one => one.DescendantsAndSelf().ElementAt(rank).SetAttributeValue("v", "x"));
            if (root.DescendantsAndSelf().ElementAt(rank).Attributes().Any(static attribute => !attribute.IsNamespaceDeclaration))
            {
                yield return ($"{rank} sans attribut", one => one.DescendantsAndSelf().ElementAt(rank).Attributes().First(static attribute => !attribute.IsNamespaceDeclaration).Remove());
            }
        }
    }

    private static IEnumerable<XAttribute> Attributes(XElement schema) =>
        schema.Descendants().Attributes().Where(static attribute => attribute.Name.LocalName is "test" or "context" or "select" || (attribute.Name.LocalName == "value" && attribute.Parent!.Name.LocalName == "let"));

    /// <summary>Closes the « not( » that was put at the start of a predicate.</summary>
    private static string Close(string text, int place)
    {
        var depth = 0;
        for (var index = place; index < text.Length; index++)
        {
            depth += text[index] == '[' ? 1 : text[index] == ']' ? -1 : 0;
            if (depth == 0)
            {
                return text.Insert(index, ")");
            }
        }

        return text;
    }

    [GeneratedRegex(@"(?<![\w.'])\d(?![\w.'])")]
    private static partial Regex Number();

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Predicate();
}
