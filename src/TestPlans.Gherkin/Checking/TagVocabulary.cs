using System.Text.RegularExpressions;

namespace TestPlans.Gherkin;

/// <summary>A tag that plans use: a word before the colon, and what may follow it.</summary>
/// <param name="Prefix">What stands before the colon.</param>
/// <param name="Value">A regular expression that the whole value meets.</param>
/// <param name="Example">A value, for messages.</param>
public sealed record TagForm(string Prefix, string Value, string Example);

/// <summary>The tags that plans use. A tag without a colon is free; one with an unknown word before it is probably a slip.</summary>
/// <param name="Forms">The known forms.</param>
public sealed record TagVocabulary(IReadOnlyList<TagForm> Forms)
{
    private const string Code = @"[\p{L}\p{N}][\p{L}\p{N}_./-]*";

    /// <summary>The tags of the design: volet, version, acteur, niveau, preuve, requiert, defaut, exi, severite.</summary>
    public static TagVocabulary Default { get; } = new(
    [
        new TagForm("volet", Code, "VSM"),
        new TagForm("version", Code, "2022.01"),
        new TagForm("acteur", @"[a-z0-9-]+", "createur-contenu"),
        new TagForm("niveau", "N[123]", "N1"),
        new TagForm("preuve", Code, "DMP/AIRS.06.01.02"),
        new TagForm("requiert", Code, "option"),
        new TagForm("defaut", Code, "ins-absent"),
        new TagForm("exi", Code, "VSM-012"),
        new TagForm("severite", "bloquant|critique|normal|mineur|trivial", "critique"),
    ]);

    /// <summary>What is wrong with a tag, and what to write instead.</summary>
    internal (string Message, string? Suggestion)? Judge(string tag)
    {
        var name = tag.TrimStart('@');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        var (prefix, value) = (name[..colon], name[(colon + 1)..]);
        var known = Forms.FirstOrDefault(form => form.Prefix == prefix);
        if (known is null)
        {
            var near = Forms.Select(form => form.Prefix).MinBy(form => Levenshtein(form, prefix.ToLowerInvariant()))!;
            var suggestion = Levenshtein(near, prefix.ToLowerInvariant()) <= 2 ? $"Vouliez-vous écrire « @{near}:{value} » ?" : null;
            return ($"étiquette inconnue « {tag} » ; formes connues : {string.Join(", ", Forms.Select(form => $"@{form.Prefix}:…"))}.", suggestion);
        }

        return Regex.IsMatch(value, $"^(?:{known.Value})$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            ? null
            : ($"étiquette « {tag} » : « {value} » n'est pas une valeur de @{prefix}.", $"Par exemple « @{prefix}:{known.Example} ».");
    }

    private static int Levenshtein(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}
