using Spectre.Console;
using TestPlans.Systems;

namespace TestPlans.Cli.Terminal;

/// <summary>The person at this terminal.</summary>
internal sealed class ConsoleOperator(TerminalOutput terminal) : IOperator
{
    public bool IsPresent => terminal.IsInteractive;

    public Task InformAsync(string message, CancellationToken ct)
    {
        terminal.Console.MarkupLineInterpolated($"[aqua]»[/] {message}");
        return Task.CompletedTask;
    }

    public async Task<OperatorAnswer?> AskAsync(OperatorQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(question);
        terminal.Console.MarkupLineInterpolated($"[aqua]À faire :[/] {question.Instruction}");
        terminal.Console.MarkupLineInterpolated($"[grey]À donner : {question.Expected}. Ligne vide : plus tard.[/]");
        var text = await PromptAsync("Votre constat", ct);
        if (text.Length == 0)
        {
            return null;
        }

        var paths = new List<string>();
        while (question.WantsFile)
        {
            var path = Unquoted(await PromptAsync(paths.Count == 0 ? "Fichier de la preuve" : "Autre fichier (vide pour finir)", ct));
            if (path.Length == 0)
            {
                break;
            }

            if (File.Exists(path))
            {
                paths.Add(path);
            }
            else
            {
                terminal.Console.MarkupLineInterpolated($"[yellow]Ce fichier n'existe pas : {path}[/]");
            }
        }

        return new OperatorAnswer(text, paths, Environment.UserName);
    }

    private async Task<string> PromptAsync(string label, CancellationToken ct) =>
        (await terminal.Console.PromptAsync(new TextPrompt<string>(label + " :") { AllowEmpty = true }, ct)).Trim();

    // A file dropped on a terminal comes between quotes.
    private static string Unquoted(string path) => path.Trim('"', '\'');
}
