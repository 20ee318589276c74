using TestPlans.Cli.Terminal;
using TestPlans.ReferenceSystem;

namespace TestPlans.Cli.Proving;

/// <summary>Counts the defects tried, on a terminal only.</summary>
internal sealed class ProofProgress(TerminalOutput terminal, int total) : IProgress<(int Done, Defect Defect)>
{
    public void Report((int Done, Defect Defect) value)
    {
        if (terminal.IsInteractive)
        {
            terminal.Out.Write($"\r  {value.Done}/{total} défauts ");
        }
    }

    public void End()
    {
        if (terminal.IsInteractive)
        {
            terminal.Out.Write("\r" + new string(' ', 40) + "\r");
        }
    }
}
