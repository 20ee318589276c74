using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TestPlans.Cli.Commands;

/// <summary>Options that several commands share, with one wording.</summary>
internal static class CommonOptions
{
    public static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary><c>--format</c>, the first value being the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = $"Forme du résultat : {string.Join(", ", formats)}.", HelpName = "FORME", DefaultValueFactory = _ => formats[0] };
        return OneOf(option, formats);
    }

    /// <summary>The option takes one of these words and no other.</summary>
    public static Option<string> OneOf(Option<string> option, params string[] words)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !words.Contains(result.Tokens[0].Value))
            {
                result.AddError($"{option.Name} {result.Tokens[0].Value} : attendu {string.Join(", ", words)}.");
            }
        });
        return option;
    }

    public static Option<string[]> Packs() => new("--pack") { Description = "Jeu de règles à utiliser (identifiant ou dossier) ; répétable.", HelpName = "JEU", Arity = ArgumentArity.OneOrMore };

    public static Option<string?> OutputFolder(string description)
    {
        var option = new Option<string?>("--out") { Description = description, HelpName = "DOSSIER" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && FileInTheWay(result.Tokens[0].Value) is { } file)
            {
                result.AddError($"--out {result.Tokens[0].Value} : « {file} » est un fichier, un dossier est attendu (il est créé au besoin) ; nommez-en un autre, ou déplacez ce fichier.");
            }
        });
        return option;
    }

    // The file may stand in the middle of the path: rapports/vsm, where « rapports » is a file.
    private static string? FileInTheWay(string named)
    {
        for (var path = named; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    public static Argument<string[]> Paths() => new("PLANS")
    {
        Description = "Fichiers .feature (fichier.feature:LIGNE pour un scénario) ou dossiers de plans ; tous les plans s'il n'y en a pas.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Tags() => new("--tags") { Description = "Expression d'étiquettes, par exemple \"@volet:VSM and not @niveau:N2\".", HelpName = "EXPRESSION" };
}
