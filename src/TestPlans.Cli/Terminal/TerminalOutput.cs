using Spectre.Console;

namespace TestPlans.Cli.Terminal;

/// <summary>Standard output and standard error: colours and live lines for a person, plain lines for a pipe.</summary>
internal sealed class TerminalOutput
{
    private readonly Lazy<IAnsiConsole> _console;

    public TerminalOutput(TextWriter output, TextWriter error, bool isInteractive)
    {
        Out = output;
        Err = error;
        IsInteractive = isInteractive;

        // Made when first used: a short command that writes plain lines does not wait for it.
        _console = new Lazy<IAnsiConsole>(MakeConsole);
    }

    public TextWriter Out { get; }

    public TextWriter Err { get; }

    /// <summary>Whether a person reads and can answer.</summary>
    public bool IsInteractive { get; }

    public IAnsiConsole Console => _console.Value;

    public static TerminalOutput ForThisProcess()
    {
        var utf8 = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (System.Console.IsOutputRedirected && System.Console.IsErrorRedirected)
        {
            // Nobody looks: the description of the terminal is not read.
            return new TerminalOutput(
                new StreamWriter(System.Console.OpenStandardOutput(), utf8) { AutoFlush = true },
                new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true },
                isInteractive: false);
        }

        // UTF-8 whatever the code page of the Windows console, and no byte order mark in a pipe.
        System.Console.OutputEncoding = utf8;
        var interactive = !System.Console.IsOutputRedirected && !System.Console.IsInputRedirected && Environment.GetEnvironmentVariable("CI") is null;
        return new TerminalOutput(System.Console.Out, System.Console.Error, interactive);
    }

    private IAnsiConsole MakeConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = IsInteractive ? InteractionSupport.Yes : InteractionSupport.No,
        });
        if (!IsInteractive)
        {
            // A pipe has no width: nothing is cut or folded.
            console.Profile.Width = 4096;
        }

        return console;
    }

    public void Line(string text = "") => Out.WriteLine(text);

    /// <summary>One line on standard error.</summary>
    public void Error(string message) => Err.WriteLine("testplans : " + message.ReplaceLineEndings(" "));
}
