namespace TestPlans.Systems;

/// <summary>Takes secrets out of any text before a person or a file sees it.</summary>
public sealed class SecretMask
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Replacement = "•••";

    private readonly string[] _secrets;

    /// <summary>Longest first, so that a secret that contains another is masked whole.</summary>
    /// <param name="secrets">The values; empty ones are ignored.</param>
    public SecretMask(IEnumerable<string> secrets) =>
        _secrets = [.. secrets.Where(secret => secret.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(secret => secret.Length)];

    /// <summary>Masks nothing.</summary>
    public static SecretMask None { get; } = new([]);

    /// <summary>The text without any secret.</summary>
    /// <param name="text">Any text that leaves the tool: message, log, report.</param>
    public string Apply(string text) =>
        _secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, Replacement, StringComparison.Ordinal));

    /// <summary>Masks what either mask masks.</summary>
    /// <param name="other">The mask of another system of the same run.</param>
    public SecretMask And(SecretMask other) => new(_secrets.Concat(other._secrets));
}
