using System.CommandLine;
using System.CommandLine.Help;
using System.Text.RegularExpressions;

namespace TestPlans.Cli.Terminal;

/// <summary>What the command line library says by itself, in French: its own translation stops half-way.</summary>
internal static partial class FrenchUsage
{
    /// <summary>Puts the words of the library's own options and commands in French.</summary>
    public static void Describe(Command root)
    {
        foreach (var option in root.Options)
        {
            option.Description = option switch
            {
                HelpOption => "Affiche cette aide.",
                VersionOption => "Affiche la version de TestPlans.",
                _ => option.Description,
            };
        }
    }

    /// <summary>The help as it is printed.</summary>
    public static string Help(string text) => text
        .Replace(RootCommand.ExecutableName, "testplans", StringComparison.Ordinal)
        .Replace("Description:", "Description :", StringComparison.Ordinal)
        .Replace("[command]", "[commande]", StringComparison.Ordinal)
        .Replace("[default: ", "[par défaut : ", StringComparison.Ordinal);

    /// <summary>Why the words of a person could not be understood: one line, with where to read more.</summary>
    public static string Misuse(ParseResult parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var path = string.Concat(parsed.CommandResult.Command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(parent => parent.Name + " "));
        var command = parsed.CommandResult.Command is RootCommand ? "" : $"{path}{parsed.CommandResult.Command.Name} ";
        var problem = parsed.UnmatchedTokens.Count > 0 ? $"« {parsed.UnmatchedTokens[0]} » est inconnu." : Sentence(parsed.Errors[0].Message);
        return $"{problem} Aide : testplans {command}--help";
    }

    private static string Sentence(string message) => WrongType().Match(message) is { Success: true } wrong
        ? $"{wrong.Groups["option"].Value} : « {wrong.Groups["value"].Value} » n'est pas {Expected(wrong.Groups["type"].Value)}."
        : message;

    private static string Expected(string type) => type switch
    {
        _ when type.Contains("Int", StringComparison.Ordinal) => "un nombre entier",
        _ when type.Contains("Boolean", StringComparison.Ordinal) => "true ou false",
        _ => "de la forme attendue",
    };

    [GeneratedRegex("^Cannot parse argument '(?<value>.*)' for (option|command) '(?<option>[^']*)' as expected type '(?<type>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WrongType();
}
