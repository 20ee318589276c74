using Spectre.Console;

namespace TestPlans.Cli.Terminal;

/// <summary>Standard output and standard error: colours and live lines for a person, plain lines for a pipe.</summary>
internal sealed class TerminalOutput
{
    public TerminalOutput(TextWriter output, TextWriter error, bool isInteractive)
    {
        Out = output;
        Err = error;
        IsInteractive = isInteractive;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
        });
        if (!isInteractive)
        {
            // A pipe has no width: nothing is cut or folded.
            Console.Profile.Width = 4096;
        }
    }

    public TextWriter Out { get; }

    public TextWriter Err { get; }

    /// <summary>Whether a person reads and can answer.</summary>
    public bool IsInteractive { get; }

    public IAnsiConsole Console { get; }

    public static TerminalOutput ForThisProcess()
    {
        // UTF-8 whatever the code page of the Windows console, and no byte order mark in a pipe.
        System.Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var interactive = !System.Console.IsOutputRedirected && !System.Console.IsInputRedirected && Environment.GetEnvironmentVariable("CI") is null;
        return new TerminalOutput(System.Console.Out, System.Console.Error, interactive);
    }

    public void Line(string text = "") => Out.WriteLine(text);

    /// <summary>One line on standard error.</summary>
    public void Error(string message) => Err.WriteLine("testplans : " + message.ReplaceLineEndings(" "));
}
