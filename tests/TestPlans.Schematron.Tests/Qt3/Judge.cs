using System.Text;
using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Functions;

namespace TestPlans.Schematron.Tests.Qt3;

/// <summary>Whether a result is the one that the case asks for.</summary>
internal static class Judge
{
    public static bool Accepts(XElement expected, World world, Value? result, XPathException? error, string folder) => expected.Name.LocalName switch
    {
        "all-of" => expected.Elements().All(one => Accepts(one, world, result, error, folder)),
        "any-of" => expected.Elements().Any(one => Accepts(one, world, result, error, folder)),
        "not" => !Accepts(expected.Elements().Single(), world, result, error, folder),
        "error" => error is not null && (expected.Attribute("code")!.Value == "*" || error.Code == Local(expected.Attribute("code")!.Value)),
        _ when result is null => false,
        "assert-true" => result is BooleanValue { Truth: true },
        "assert-false" => result is BooleanValue { Truth: false },
        "assert-empty" => result.Count == 0,
        "assert-count" => result.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) == expected.Value.Trim(),
        "assert-eq" => Equal(world, result, expected.Value),
        "assert-deep-eq" => DeepEqual.Same(result, world.Evaluate(expected.Value), 0),
        "assert-permutation" => Permutation(result, world.Evaluate(expected.Value)),
        "assert-string-value" => StringValue(expected, result),
        "assert-type" => ((BooleanValue)world.Evaluate($"$result instance of {expected.Value}", result)).Truth,
        "assert" => Sequences.Truth(world.Evaluate(expected.Value, result)),
        "assert-xml" or "assert-serialization" => Xml(expected, result, folder),
        var other => throw new NotSupportedException(other),
    };

    private static string Local(string code) => code[(code.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static bool Equal(World world, Value result, string expected) =>
        world.Evaluate($"$result eq ({expected})", result) is BooleanValue { Truth: true };

    private static bool StringValue(XElement expected, Value result)
    {
        var parts = new string[result.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            parts[index] = Sequences.Atomize(result[index]).StringValue;
        }

        var text = string.Join(' ', parts);
        return expected.Attribute("normalize-space")?.Value is "true" or "1" ? FromText.Collapse(text) == FromText.Collapse(expected.Value) : text == expected.Value;
    }

    private static bool Permutation(Value left, Value right)
    {
        var rest = Enumerable.Range(0, right.Count).Select(index => right[index]).ToList();
        for (var index = 0; index < left.Count; index++)
        {
            var found = rest.FindIndex(other => DeepEqual.Same(left[index], other, 0));
            if (found < 0)
            {
                return false;
            }

            rest.RemoveAt(found);
        }

        return rest.Count == 0;
    }

    private static bool Xml(XElement expected, Value result, string folder)
    {
        var text = expected.Attribute("file") is { } file ? File.ReadAllText(Path.Combine(folder, file.Value)) : expected.Value;
        var wanted = XmlTree.Load(Encoding.UTF8.GetBytes("<x>" + text + "</x>"), "attendu").Value?.RootElement;
        if (wanted is null)
        {
            return false;
        }

        var children = new List<Item>();
        for (var child = wanted.FirstChild; child is not null; child = child.NextSibling)
        {
            children.Add(child);
        }

        if (result.Count == 1 && result[0] is Node { Kind: NodeKind.Document } document)
        {
            result = document.Tree.RootElement;
        }

        return result.Count > 0 && result[0] is Node ? DeepEqual.Same(result, Value.Of(children), 0) : Sequences.Joined(result, " ") == wanted.StringValue;
    }
}
