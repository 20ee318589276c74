using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Strings as wholes (F&amp;O 7.2 to 7.4). Lengths and places count code points.</summary>
internal static class StringFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("string", "item? -> string", static (_, a) => Args.String(Args.Text(a[0]))),
        Function.Define("codepoints-to-string", "integer* -> string", static (_, a) => Args.String(FromCodePoints(a[0]))),
        Function.Define("string-to-codepoints", "string? -> integer*", static (_, a) => ToCodePoints(Args.Text(a[0]))),
        Function.Define("compare", "string?, string? -> integer?", static (_, a) => Compare(a)),
        Function.Define("compare", "string?, string?, string -> integer?", static (_, a) => Compare(a)),
        Function.Define("codepoint-equal", "string?, string? -> boolean?", static (_, a) => a[0].IsEmpty || a[1].IsEmpty ? Value.Empty : Args.Boolean(Args.Text(a[0]) == Args.Text(a[1]))),
        Function.Define("concat", "atomic?, atomic?, ... -> string", static (_, a) => Args.String(Concat(a))),
        Function.Define("string-join", "string*, string -> string", static (_, a) => Args.String(Join(a[0], Args.Text(a[1])))),
        Function.Define("string-length", "string? -> integer", static (_, a) => Args.Number(Length(Args.Text(a[0])))),
        Function.Define("normalize-space", "string? -> string", static (_, a) => Args.String(FromText.Collapse(Args.Text(a[0])))),
        Function.Define("normalize-unicode", "string? -> string", static (_, a) => Normalize(Args.Text(a[0]), "NFC")),
        Function.Define("normalize-unicode", "string?, string -> string", static (_, a) => Normalize(Args.Text(a[0]), Args.Text(a[1]))),
        Function.Define("upper-case", "string? -> string", static (_, a) => Args.String(CaseMapping.Upper(Args.Text(a[0])))),
        Function.Define("lower-case", "string? -> string", static (_, a) => Args.String(CaseMapping.Lower(Args.Text(a[0])))),
        Function.Define("translate", "string?, string, string -> string", static (_, a) => Args.String(Translate(Args.Text(a[0]), Args.Text(a[1]), Args.Text(a[2])))),
    ];

    private static string Concat(Value[] parts)
    {
        var texts = new string[parts.Length];
        var length = 0L;
        for (var index = 0; index < texts.Length; index++)
        {
            texts[index] = Args.Text(parts[index]);
            length += texts[index].Length;
        }

        Budget.HoldText(length);
        return string.Concat(texts);
    }

    private static string Join(Value parts, string separator)
    {
        var length = (long)separator.Length * parts.Count;
        for (var index = 0; index < parts.Count; index++)
        {
            length += parts[index].StringValue.Length;
        }

        Budget.HoldText(length);
        return Sequences.Joined(parts, separator);
    }

    public static int Length(string text)
    {
        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            length -= char.IsSurrogatePair(text[index - 1], text[index]) ? 1 : 0;
        }

        return length;
    }

    private static string FromCodePoints(Value codes)
    {
        var text = new StringBuilder();
        for (var index = 0; index < codes.Count; index++)
        {
            var code = ((DecimalValue)codes[index]).Number;
            if (code is not (9 or 10 or 13 or (>= 32 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF)))
            {
                throw new XPathException("FOCH0001", $"{NumberText.Of(code)} n’est pas le code d’un caractère XML.");
            }

            text.Append(char.ConvertFromUtf32((int)code));
        }

        return text.ToString();
    }

    private static Value ToCodePoints(string text)
    {
        var codes = new List<Item>(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var pair = index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
            codes.Add(DecimalValue.Integer(pair ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index]));
            index += pair ? 1 : 0;
        }

        return Value.Of(codes);
    }

    private static Value Compare(Value[] a)
    {
        Args.Collation(a, 2);
        return a[0].IsEmpty || a[1].IsEmpty ? Value.Empty : Args.Number(Math.Sign(Comparison.Text(Args.Text(a[0]), Args.Text(a[1]))));
    }

    private static Value Normalize(string text, string form) => Args.String(form.Trim().ToUpperInvariant() switch
    {
        "" => text,
        "NFC" => text.Normalize(NormalizationForm.FormC),
        "NFD" => text.Normalize(NormalizationForm.FormD),
        "NFKC" => text.Normalize(NormalizationForm.FormKC),
        "NFKD" => text.Normalize(NormalizationForm.FormKD),
        _ => throw new XPathException("FOCH0003", $"La forme de normalisation « {Casting.Shorten(form)} » n’est pas connue."),
    });

    private static string Translate(string text, string from, string to)
    {
        var source = from.EnumerateRunes().ToArray();
        var target = to.EnumerateRunes().ToArray();
        var map = new Dictionary<Rune, Rune?>();
        for (var index = 0; index < source.Length; index++)
        {
            map.TryAdd(source[index], index < target.Length ? target[index] : null);
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!map.TryGetValue(rune, out var mapped))
            {
                result.Append(rune.ToString());
            }
            else if (mapped is { } replacement)
            {
                result.Append(replacement.ToString());
            }
        }

        return result.ToString();
    }
}
