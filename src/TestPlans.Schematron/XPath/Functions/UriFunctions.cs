using System.Globalization;
using System.Text;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Escaping and resolving URIs (F&amp;O 7.4.10 to 7.4.12, 8.1).</summary>
internal static class UriFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("encode-for-uri", "string? -> string", static (_, a) => Args.String(Escape(Args.Text(a[0]), static c => char.IsAsciiLetterOrDigit(c) || "-_.~".Contains(c, StringComparison.Ordinal)))),
        Function.Define("iri-to-uri", "string? -> string", static (_, a) => Args.String(Escape(Args.Text(a[0]), static c => c is > ' ' and < '\u007F' && !"<>\"{}|\\^`".Contains(c, StringComparison.Ordinal)))),
        Function.Define("escape-html-uri", "string? -> string", static (_, a) => Args.String(Escape(Args.Text(a[0]), static c => c is >= ' ' and <= '~'))),
        Function.Define("resolve-uri", "string?, string -> anyURI", static (_, a) => a[0].IsEmpty ? Value.Empty : Resolve(Args.Text(a[0]), Args.Text(a[1]))),
    ];

    private static string Escape(string text, Func<char, bool> kept)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && kept((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            foreach (var part in Encoding.UTF8.GetBytes(rune.ToString()))
            {
                result.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    private static TextValue Resolve(string relative, string origin)
    {
        if (!Lexical.IsUri(relative) || relative.Contains(' ', StringComparison.Ordinal))
        {
            throw new XPathException("FORG0002", $"« {Casting.Shorten(relative)} » n’est pas une URI.");
        }

        if (HasScheme(relative))
        {
            return new TextValue(XsType.AnyUri, relative);
        }

        return HasScheme(origin) && Uri.TryCreate(origin, UriKind.Absolute, out var start) && !origin.Contains('#', StringComparison.Ordinal) && Uri.TryCreate(start, relative, out var resolved)
            ? new TextValue(XsType.AnyUri, resolved.OriginalString.Contains(':', StringComparison.Ordinal) ? resolved.AbsoluteUri : resolved.ToString())
            : throw new XPathException("FORG0002", $"« {Casting.Shorten(origin)} » n’est pas une URI absolue.");
    }

    private static bool HasScheme(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(uri[0]) && uri.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");
}
