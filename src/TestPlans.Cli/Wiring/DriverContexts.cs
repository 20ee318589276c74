using TestPlans.Cli.Terminal;
using TestPlans.Systems;
using TestPlans.Systems.Drivers;

namespace TestPlans.Cli.Wiring;

/// <summary>What the command lends to drivers.</summary>
internal static class DriverContexts
{
    public static DriverContext For(TerminalOutput terminal, Workplace workplace, IReferenceSystem? reference = null, IProgress<WaitProgress>? progress = null) => new()
    {
        Time = TimeProvider.System,
        Operator = terminal.IsInteractive ? new ConsoleOperator(terminal, name: "") : new AbsentOperator(),
        Reference = reference,
        WorkFolder = Path.Combine(workplace.Root, ".testplans", "travail"),
        Progress = progress,
    };
}
