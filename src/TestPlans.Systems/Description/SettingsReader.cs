using System.Globalization;
using System.Text.RegularExpressions;
using TestPlans.Formats.Json;

namespace TestPlans.Systems;

/// <summary>Reads the values of systeme.json: <c>${ENV:NOM}</c> is replaced by the environment and remembered as a secret.</summary>
internal sealed partial class SettingsReader(Func<string, string?> environment)
{
    private readonly List<string> _secrets = [];

    public SecretMask Mask => new(_secrets);

    /// <summary>The text with its environment variables.</summary>
    public string Expand(JsonValue value) => Reference().Replace(value.AsText(), match =>
    {
        var name = match.Groups["name"].Value;
        var secret = environment(name);
        if (string.IsNullOrEmpty(secret))
        {
            throw value.Error($"la variable d’environnement « {name} » n’est pas définie");
        }

        _secrets.Add(secret);
        return secret;
    });

    /// <summary>An absolute path; what is written is relative to the folder of the file.</summary>
    public string Path(JsonValue value)
    {
        var text = Expand(value);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw value.Error("un chemin ne contient pas de caractère nul");
        }

        var folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(value.File))!;
        return System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, text));
    }

    /// <summary>A delay such as « 2 minutes », or the default when the key is absent.</summary>
    public static TimeSpan Delay(JsonValue role, string key, TimeSpan otherwise)
    {
        if (role.Find(key) is not { } value)
        {
            return otherwise;
        }

        return FrenchDuration.TryParse(value.AsText())
            ?? throw value.Error($"« {value.Raw} » n’est pas une durée : écrivez par exemple « 2 minutes » ou « 30 secondes » (24 heures au plus)");
    }

    /// <summary>A whole number between bounds, or the default when the key is absent.</summary>
    public static int Number(JsonValue role, string key, int otherwise, int least, int most)
    {
        if (role.Find(key) is not { } value)
        {
            return otherwise;
        }

        return int.TryParse(value.Expect(JsonKind.Number).Raw, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw value.Error(string.Create(CultureInfo.InvariantCulture, $"un nombre entier de {least} à {most} est attendu"));
    }

    [GeneratedRegex(@"\$\{ENV:(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
