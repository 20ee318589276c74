using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Platform = System.Text.RegularExpressions.Regex;

namespace TestPlans.Schematron.XPath.Regex;

/// <summary>A compiled regular expression of XPath. One that explodes is run again by the linear engine of the platform.</summary>
internal sealed class XPathRegex
{
    /// <summary>Code of the error for an expression that demands too much time.</summary>
    public const string TooSlow = "TPRX0001";

    private const int MaxKept = 2_000;
    private const int LongestKept = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(2);
    private static readonly ConcurrentDictionary<Written, XPathRegex> Kept = new();

    private readonly string _pattern;
    private readonly string _flags;
    private readonly RegexOptions _options;
    private Platform? _basic;
    private Platform? _full;
    private Platform? _linear;

    // Written and read as one reference, so that threads need no lock.
    private readonly Answer?[] _answers = new Answer?[64];

    private XPathRegex(string pattern, string flags)
    {
        if (flags.AsSpan().IndexOfAnyExcept("smix") >= 0)
        {
            throw new XPathException("FORX0001", $"Options d’expression régulière inconnues : « {Values.Casting.Shorten(flags)} ».");
        }

        (_pattern, _flags) = (pattern, flags);
        _options = RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : RegexOptions.None);
        _ = Translator.Translate(pattern, flags, full: false, out var groups);
        Groups = groups;
        MatchesEmpty = IsMatch(string.Empty);
    }

    public int Groups { get; }

    public bool MatchesEmpty { get; }

    public static XPathRegex Of(string pattern, string flags)
    {
        var written = new Written(pattern, flags);
        if (Kept.TryGetValue(written, out var known))
        {
            return known;
        }

        if (Kept.Count > MaxKept)
        {
            Kept.Clear();
        }

        return Kept.GetOrAdd(written, static key => new XPathRegex(key.Pattern, key.Flags));
    }

    /// <summary>Whether it matches. Codes, OIDs and units come back often: what was answered to the last short texts is kept.</summary>
    public bool IsMatch(string text)
    {
        if (text.Length is 0 or > LongestKept)
        {
            return Run(text, static (regex, input) => regex.IsMatch(input));
        }

        ref var place = ref _answers[(text.Length * 7 + text[0] + (text[^1] * 31) + (text[text.Length / 2] * 5)) & (_answers.Length - 1)];
        var known = place;
        if (known is null || known.Text != text)
        {
            place = known = new Answer(text, Run(text, static (regex, input) => regex.IsMatch(input)));
        }

        return known.Matches;
    }

    public string Replace(string text, MatchEvaluator by) => Run(text, (regex, input) => regex.Replace(input, by));

    public List<string> Split(string text) => Run(text, static (regex, input) =>
    {
        var parts = new List<string>();
        var start = 0;
        for (var match = regex.Match(input); match.Success; match = match.NextMatch())
        {
            parts.Add(input[start..match.Index]);
            start = match.Index + match.Length;
        }

        parts.Add(input[start..]);
        return parts;
    });

    private T Run<T>(string text, Func<Platform, string, T> act)
    {
        if (_linear is null)
        {
            try
            {
                return act(Backtracking(text), text);
            }
            catch (RegexMatchTimeoutException)
            {
                _linear = Linear();
            }
        }

        try
        {
            return act(_linear, text);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new XPathException(TooSlow, $"L’expression régulière demande trop de temps : « {Values.Casting.Shorten(_pattern)} ».");
        }
    }

    private Platform Backtracking(string text)
    {
        var full = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        return full ? _full ??= Build(full: true) : _basic ??= Build(full: false);
    }

    private Platform Build(bool full)
    {
        try
        {
            return new Platform(Translator.Translate(_pattern, _flags, full, out _), _options, Patience);
        }
        catch (ArgumentException)
        {
            throw new XPathException("FORX0002", $"Expression régulière refusée : « {Values.Casting.Shorten(_pattern)} ».");
        }
    }

    private Platform Linear()
    {
        try
        {
            return new Platform(Translator.Translate(_pattern, _flags, full: true, out _), _options | RegexOptions.NonBacktracking, LastPatience);
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException)
        {
            throw new XPathException(TooSlow, $"L’expression régulière demande trop de temps : « {Values.Casting.Shorten(_pattern)} ».");
        }
    }

    private sealed record Answer(string Text, bool Matches);

    private sealed record Written(string Pattern, string Flags);
}
