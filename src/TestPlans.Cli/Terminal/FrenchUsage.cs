using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using TestPlans.Formats.Json;

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
        var problem = parsed.UnmatchedTokens.Count > 0 ? Unknown(parsed, parsed.UnmatchedTokens[0])
            : Swallowed(parsed) is { } option ? Unknown(parsed, option)
            : Sentence(parsed.Errors[0].Message);
        return $"{problem} Aide : testplans {command}--help";
    }

    /// <summary>Whether the words cannot be understood: an option that nobody knows is, for the library, the name of one more document.</summary>
    public static bool IsMisuse(ParseResult parsed) => parsed.Errors.Count > 0 || Swallowed(parsed) is not null;

    private static string? Swallowed(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value)
        .FirstOrDefault(value => value.Length > 1 && value[0] == '-' && !Path.Exists(value));

    private static string Unknown(ParseResult parsed, string word)
    {
        var command = parsed.CommandResult.Command;
        var isOption = word.StartsWith('-');
        var known = isOption ? command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(option => option.Name) : command.Subcommands.Select(sub => sub.Name);
        var meant = NearestName.Find(word.Split('=')[0], known);
        return $"{(isOption ? "L'option" : "La commande")} « {word} » est inconnue.{(meant is null ? "" : $" Vouliez-vous dire « {meant} » ?")}";
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
