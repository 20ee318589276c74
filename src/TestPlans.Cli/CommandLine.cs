using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using TestPlans.Cli.Commands;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Formats;
using TestPlans.Gherkin;
using TestPlans.Schematron;
using TestPlans.Steps.Common;
using TestPlans.Systems;
using TestPlans.Validation;

namespace TestPlans.Cli;

/// <summary>The command as a function: tests call it as the shell does.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TerminalOutput terminal, Workplace? workplace = null, CancellationToken cancellationToken = default)
    {
        // French outside: messages of libraries too, where they have them, wherever the machine stands.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var root = Build(args, terminal, workplace ?? Workplace.FromHere());
        FrenchUsage.Describe(root);
        // « @volet:VSM » is a tag, not the name of a file of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (FrenchUsage.IsMisuse(parsed))
        {
            terminal.Error(FrenchUsage.Misuse(parsed));
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Err };
            if (parsed.Action is not HelpAction)
            {
                return await parsed.InvokeAsync(configuration, cancellationToken);
            }

            using var help = new StringWriter();
            configuration.Output = help;
            var code = await parsed.InvokeAsync(configuration, cancellationToken);
            terminal.Out.Write(FrenchUsage.Help(help.ToString()));
            return code;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Error(IoProblem.WithPath(exception));
            return ExitCodes.Usage;
        }
        catch (Exception exception) when (IsConfiguration(exception))
        {
            terminal.Error(exception.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            terminal.Error("interrompu");
            return ExitCodes.Inconclusive;
        }
    }

    private static RootCommand Build(IReadOnlyList<string> args, TerminalOutput terminal, Workplace workplace)
    {
        var root = new RootCommand("Plans de test de conformité aux volets du CI-SIS. Outil libre, ni officiel ni affilié à l'ANS, à HL7 ou à IHE.");

        // The command most often started again and again, from editors and hooks: it does not wait for the options of the others.
        foreach (var command in args.Count > 0 && args[0] == "validate" ? [ValidateCommand.Build(terminal, workplace)] : All(terminal, workplace))
        {
            root.Add(command);
        }

        return root;
    }

    private static Command[] All(TerminalOutput terminal, Workplace workplace) =>
    [
        RunCommand.Build(terminal, workplace),
        CheckCommand.Build(terminal, workplace),
        ValidateCommand.Build(terminal, workplace),
        ModelsCommand.Build(terminal, workplace),
        StepsCommand.Build(terminal),
        PackCommand.Build(terminal, workplace),
        SystemCommand.Build(terminal, workplace),
        SensitivityCommand.Build(terminal, workplace),
        CoverageCommand.Build(terminal, workplace),
        PrepareCommand.Build(terminal, workplace),
        SimulateCommand.Build(terminal, workplace),
    ];

    // What a person can mend in a file or an option; anything else is our own mistake and shows its stack.
    private static bool IsConfiguration(Exception exception) =>
        exception is UsageException or UnusablePackException or UnusableSystemException or UnusableTestPatientException or PlanException or BindingException or UnusableRunException;
}
