using System.CommandLine;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Formats.Json;
using TestPlans.Gherkin;
using TestPlans.ReferenceSystem;
using TestPlans.Systems;

namespace TestPlans.Cli.Commands;

/// <summary><c>system check</c>: reaches each actor of a system before a run.</summary>
internal static class SystemCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var file = new Argument<string>("SYSTEME") { Description = "Fichier systeme.json du système testé." };
        var check = new Command("check", "Vérifie que chaque acteur du système testé peut être atteint ; rien ne lui est envoyé.") { file };
        check.SetAction(async (parsed, _) =>
        {
            var description = SystemDescription.Load(parsed.GetRequiredValue(file));
            await using var reference = new ReferenceSoftware(TimeProvider.System);
            var lines = SystemCheck.Run(new SystemUnderTest(description, DriverContexts.For(terminal, workplace, reference)));
            terminal.Line($"{description.Name} {description.Version}");
            foreach (var line in lines)
            {
                terminal.Line($"  {(line.IsReached ? "atteint " : "ABSENT  ")}{line.Text}");
            }

            var slips = UnknownOptions(description, workplace).ToList();
            slips.ForEach(slip => terminal.Line($"  option  {slip}"));
            return lines.Count > 0 && slips.Count == 0 && lines.All(line => line.IsReached) ? ExitCodes.Conforming : ExitCodes.Inconclusive;
        });
        return new Command("system", "Décrit et vérifie le système testé.") { check };
    }

    // An option that no scenario knows claims nothing: what was meant would be « sans objet », every night.
    private static IEnumerable<string> UnknownOptions(SystemDescription description, Workplace workplace)
    {
        const string mark = "@requiert:";
        var known = PlanSet.Load([workplace.Features], workplace.PlanRoot).Scenarios
            .SelectMany(scenario => scenario.Tags).Where(tag => tag.StartsWith(mark, StringComparison.Ordinal)).Select(tag => tag[mark.Length..])
            .ToHashSet(StringComparer.Ordinal);
        return description.Roles.Values.SelectMany(role => (role.Options ?? []).Where(option => !known.Contains(option)).Select(option =>
            $"« {option} » de « {role.Role.Label} » n'est celle d'aucun scénario{(NearestName.Find(option, known) is { } nearest ? $" ; vouliez-vous écrire « {nearest} » ?" : "")}"));
    }
}
