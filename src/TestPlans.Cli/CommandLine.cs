using System.CommandLine;
using TestPlans.Cli.Commands;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
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
        var root = Build(terminal, workplace ?? Workplace.FromHere());
        // « @volet:VSM » is a tag, not the name of a file of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            terminal.Error(Misuse(parsed));
            return ExitCodes.Usage;
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Out, Error = terminal.Err };
            return await parsed.InvokeAsync(configuration, cancellationToken);
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

    private static RootCommand Build(TerminalOutput terminal, Workplace workplace) => new(
        "Plans de test de conformité aux volets du CI-SIS. Outil libre, ni officiel ni affilié à l'ANS, à HL7 ou à IHE.")
    {
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
    };

    private static string Misuse(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        var problem = parsed.UnmatchedTokens.Count > 0 ? $"« {parsed.UnmatchedTokens[0]} » est inconnu." : parsed.Errors[0].Message;
        return $"{problem} Aide : testplans {command}--help";
    }

    // What a person can mend in a file or an option; anything else is our own mistake and shows its stack.
    private static bool IsConfiguration(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or UsageException or UnusablePackException or UnusableSystemException or UnusableTestPatientException or PlanException or BindingException or UnusableRunException;
}
