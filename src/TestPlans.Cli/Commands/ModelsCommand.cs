using System.CommandLine;
using System.Text.Json;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Evidence;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands;

/// <summary><c>models</c>: what can be validated, by pack.</summary>
internal static class ModelsCommand
{
    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var format = CommonOptions.Format("text", "json");
        var command = new Command("models", "Liste les modèles de validation, par jeu de règles.") { format };
        command.SetAction(parsed =>
        {
            var unusable = new List<UnusablePackException>();
            var packs = Catalogues.AtHand(workplace, unusable);
            if (parsed.GetValue(format) == "json")
            {
                terminal.Line(Json(packs));
            }
            else
            {
                Text(terminal, packs);
            }

            unusable.ForEach(one => terminal.Error(one.Message));
            return unusable.Count > 0 ? ExitCodes.Usage : packs.Count > 0 ? ExitCodes.Conforming : ExitCodes.Inconclusive;
        });
        return command;
    }

    private static void Text(TerminalOutput terminal, IReadOnlyList<Pack> packs)
    {
        foreach (var pack in packs)
        {
            terminal.Line($"{pack.Id} {pack.Version} — {pack.Title} [{pack.Origin.InFrench()}]");
            foreach (var model in pack.Models)
            {
                terminal.Line($"  {model.Id,-36} « {model.Title} »{(model.Detect is null ? " (à nommer)" : "")} : {string.Join(", ", model.Steps.Select(step => step.File))}");
            }
        }
    }

    private static string Json(IReadOnlyList<Pack> packs) => JsonSerializer.Serialize(
        packs.Select(pack => new
        {
            pack.Id,
            pack.Version,
            Origin = pack.Origin.ToString().ToLowerInvariant(),
            pack.Title,
            pack.Source,
            Lock = pack.LockSha256,
            Models = pack.Models.Select(model => new { model.Id, model.Title, model.Standard, model.Volet, model.Version, Detected = model.Detect is not null, Steps = model.Steps.Select(step => step.File) }),
        }),
        CommonOptions.Json);
}
