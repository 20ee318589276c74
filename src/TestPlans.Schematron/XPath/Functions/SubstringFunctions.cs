using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Parts of strings, by place and by content (F&amp;O 7.4.3 and 7.5).</summary>
internal static class SubstringFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("substring", "string?, double -> string", static (_, a) => Args.String(Substring(Args.Text(a[0]), Args.Double(a[1]), null))),
        Function.Define("substring", "string?, double, double -> string", static (_, a) => Args.String(Substring(Args.Text(a[0]), Args.Double(a[1]), Args.Double(a[2])))),
        .. Search("contains", "boolean", static (text, part) => Args.Boolean(text.Contains(part, StringComparison.Ordinal))),
        .. Search("starts-with", "boolean", static (text, part) => Args.Boolean(text.StartsWith(part, StringComparison.Ordinal))),
        .. Search("ends-with", "boolean", static (text, part) => Args.Boolean(text.EndsWith(part, StringComparison.Ordinal))),
        .. Search("substring-before", "string", static (text, part) => Args.String(Before(text, part))),
        .. Search("substring-after", "string", static (text, part) => Args.String(After(text, part))),
    ];

    private static Function[] Search(string name, string result, Func<string, string, Value> body) =>
    [
        Function.Define(name, "string?, string? -> " + result, (_, a) => body(Args.Text(a[0]), Args.Text(a[1]))),
        Function.Define(name, "string?, string?, string -> " + result, (_, a) =>
        {
            Args.Collation(a, 2);
            return body(Args.Text(a[0]), Args.Text(a[1]));
        }),
    ];

    private static string Before(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        return index < 0 ? string.Empty : text[..index];
    }

    private static string After(string text, string part)
    {
        var index = text.IndexOf(part, StringComparison.Ordinal);
        return index < 0 ? string.Empty : text[(index + part.Length)..];
    }

    private static string Substring(string text, double start, double? length)
    {
        // Both bounds are rounded first; NaN compares false, so it gives nothing.
        var first = NumberFunctions.Round(start);
        var end = length is { } size ? first + NumberFunctions.Round(size) : double.PositiveInfinity;
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            var from = Math.Max(1, first);
            var to = Math.Min(text.Length + 1, end);
            return from < to ? text.Substring((int)from - 1, (int)to - (int)from) : string.Empty;
        }

        var result = new StringBuilder();
        var place = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            if (place >= first && place < end)
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }
}
