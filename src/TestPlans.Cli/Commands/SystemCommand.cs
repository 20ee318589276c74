using System.CommandLine;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Systems;

namespace TestPlans.Cli.Commands;

/// <summary><c>system check</c>: reaches each actor of a system before a run.</summary>
internal static class SystemCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var file = new Argument<string>("SYSTEME") { Description = "Fichier systeme.json du système testé." };
        var check = new Command("check", "Vérifie que chaque acteur du système testé peut être atteint ; rien ne lui est envoyé.") { file };
        check.SetAction(parsed =>
        {
            var description = SystemDescription.Load(parsed.GetRequiredValue(file));
            var lines = SystemCheck.Run(new SystemUnderTest(description, DriverContexts.For(terminal, workplace)));
            terminal.Line($"{description.Name} {description.Version}");
            foreach (var line in lines)
            {
                terminal.Line($"  {(line.IsReached ? "atteint " : "ABSENT  ")}{line.Text}");
            }

            return lines.Count > 0 && lines.All(line => line.IsReached) ? ExitCodes.Conforming : ExitCodes.Inconclusive;
        });
        return new Command("system", "Décrit et vérifie le système testé.") { check };
    }
}
