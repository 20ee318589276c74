using Spectre.Console;
using TestPlans.Formats;
using TestPlans.Systems;

namespace TestPlans.Cli.Terminal;

/// <summary>The person at this terminal.</summary>
/// <param name="terminal">Where instructions are shown.</param>
/// <param name="name">Who they are; empty for the name of the session.</param>
/// <param name="reads">Reads one line after a label; null for the terminal's own prompt.</param>
internal sealed class ConsoleOperator(TerminalOutput terminal, string name, Func<string, CancellationToken, Task<string>>? reads = null) : IOperator
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
        var text = await ReadAsync("Votre constat", ct);
        if (text.Length == 0)
        {
            return null;
        }

        var paths = new List<string>();
        while (question.WantsFile)
        {
            var path = TypedPath.Of(await ReadAsync(paths.Count == 0 ? "Fichier de la preuve" : "Autre fichier (vide pour finir)", ct));
            if (path.Length == 0)
            {
                break;
            }

            if (Problem(path) is { } problem)
            {
                terminal.Console.MarkupLineInterpolated($"[yellow]{path} : {problem} Donnez un autre chemin.[/]");
            }
            else
            {
                paths.Add(Path.GetFullPath(path));
                if (question.OneFile)
                {
                    break;
                }
            }
        }

        return new OperatorAnswer(text, paths, name.Length > 0 ? name : Environment.UserName);
    }

    // Told at once, while the person still has the file at hand.
    private static string? Problem(string path)
    {
        try
        {
            return RegularFile.Problem(path) ?? (File.Exists(path) ? null : "Le fichier n'existe pas.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "Ce chemin ne peut pas être lu.";
        }
    }

    private async Task<string> ReadAsync(string label, CancellationToken ct)
    {
        try
        {
            return (await (reads?.Invoke(label, ct) ?? terminal.Console.PromptAsync(new TextPrompt<string>(label + " :") { AllowEmpty = true }, ct))).Trim();
        }
        catch (OperationCanceledException)
        {
            // The rest of the run is not written behind what was being typed.
            terminal.Line();
            throw;
        }
    }
}
