using System.Text;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Regex;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>matches, replace, tokenize (F&amp;O 7.6).</summary>
internal static class RegexFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("matches", "string?, string -> boolean", static (c, a) => Args.Boolean(IsMatch(c, Of(a, 2), Args.Text(a[0])))),
        Function.Define("matches", "string?, string, string -> boolean", static (c, a) => Args.Boolean(IsMatch(c, Of(a, 2), Args.Text(a[0])))),
        Function.Define("replace", "string?, string, string -> string", static (c, a) => Guarded(c, a, Replace)),
        Function.Define("replace", "string?, string, string, string -> string", static (c, a) => Guarded(c, a, Replace)),
        Function.Define("tokenize", "string?, string -> string", static (c, a) => Guarded(c, a, Tokenize)),
        Function.Define("tokenize", "string?, string, string -> string", static (c, a) => Guarded(c, a, Tokenize)),
    ];

    private static XPathRegex Of(Value[] a, int flags) => XPathRegex.Of(Args.Text(a[1]), a.Length > flags ? Args.Text(a[flags]) : string.Empty);

    /// <summary>Asks, and lets the evaluation pay for an expression that demands too much time.</summary>
    public static bool IsMatch(Context context, XPathRegex regex, string text)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (XPathException error) when (error.Code == XPathRegex.TooSlow)
        {
            context.Budget.Punish();
            throw;
        }
    }

    private static Value Guarded(Context context, Value[] a, Func<Value[], Value> act)
    {
        try
        {
            return act(a);
        }
        catch (XPathException error) when (error.Code == XPathRegex.TooSlow)
        {
            context.Budget.Punish();
            throw;
        }
    }

    private static Value Tokenize(Value[] a)
    {
        var regex = Of(a, 2);
        if (regex.MatchesEmpty)
        {
            throw new XPathException("FORX0003", "tokenize() : l’expression régulière accepte la chaîne vide.");
        }

        var text = Args.Text(a[0]);
        return text.Length == 0 ? Value.Empty : Value.Of([.. regex.Split(text).Select(static part => (Item)TextValue.Text(part))]);
    }

    private static Value Replace(Value[] a)
    {
        var regex = Of(a, 3);
        if (regex.MatchesEmpty)
        {
            throw new XPathException("FORX0003", "replace() : l’expression régulière accepte la chaîne vide.");
        }

        var parts = Replacement(Args.Text(a[2]), regex.Groups);
        return Args.String(regex.Replace(Args.Text(a[0]), match =>
        {
            var result = new StringBuilder();
            foreach (var (text, group) in parts)
            {
                result.Append(group < 0 ? text : match.Groups[group].Value);
            }

            return result.ToString();
        }));
    }

    /// <summary>« $1 » and « \$ » taken apart: literal texts (group -1) and groups; a group that does not exist is empty.</summary>
    private static List<(string Text, int Group)> Replacement(string text, int groups)
    {
        var parts = new List<(string, int)>();
        for (var index = 0; index < text.Length; index++)
        {
            var next = index + 1 < text.Length ? text[index + 1] : '\0';
            if (text[index] == '\\')
            {
                parts.Add(next is '\\' or '$' ? (next.ToString(), -1) : throw new XPathException("FORX0004", "replace() : « \\ » ne précède que « \\ » ou « $ »."));
                index++;
            }
            else if (text[index] == '$')
            {
                if (!char.IsAsciiDigit(next))
                {
                    throw new XPathException("FORX0004", "replace() : « $ » doit être suivi d’un chiffre.");
                }

                var group = next - '0';
                index++;
                while (index + 1 < text.Length && char.IsAsciiDigit(text[index + 1]) && (group * 10) + text[index + 1] - '0' <= groups)
                {
                    group = (group * 10) + text[++index] - '0';
                }

                parts.Add(group <= groups ? (string.Empty, group) : (string.Empty, -1));
            }
            else
            {
                parts.Add((text[index].ToString(), -1));
            }
        }

        return parts;
    }
}
