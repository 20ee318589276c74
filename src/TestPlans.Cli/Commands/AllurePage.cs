using TestPlans.Cli.Terminal;

namespace TestPlans.Cli.Commands;

internal static class AllurePage
{
    public static Task WriteAsync(TerminalOutput terminal, string folder, CancellationToken cancellationToken) => Task.CompletedTask;
}
