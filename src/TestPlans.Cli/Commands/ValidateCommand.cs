using System.CommandLine;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Validating;
using TestPlans.Cli.Wiring;
using TestPlans.Validation;

namespace TestPlans.Cli.Commands;

/// <summary><c>validate</c>: judges documents, each on its own.</summary>
internal static class ValidateCommand
{
    private static readonly Argument<string[]> Files = new("DOCUMENTS") { Description = "Documents à juger : fichiers, dossiers ou motifs (*.xml, *.hl7). Un modèle d'ensemble les juge ensemble, dans l'ordre donné.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string?> ModelName = new("--model") { Description = "Modèle de validation (identifiant ou titre) ; reconnu d'après le document s'il n'est pas donné.", HelpName = "MODÈLE" };
    private static readonly Option<string[]> Schematrons = new("--schematron") { Description = "Schématron à appliquer, sans jeu de règles ; répétable.", HelpName = "RÈGLES.sch" };
    private static readonly Option<string[]> Schemas = new("--xsd") { Description = "Schéma XML à appliquer, sans jeu de règles ; répétable.", HelpName = "SCHÉMA.xsd" };
    private static readonly Option<string> Mode = new("--mode") { Description = "Sémantique du schématron : iso, ou ans (celle du kit publié).", HelpName = "MODE", DefaultValueFactory = _ => "iso" };
    private static readonly Option<string> Engine = new("--engine") { Description = "Moteur : native, ou saxon pour un second avis (JRE et Saxon-HE requis).", HelpName = "MOTEUR", DefaultValueFactory = _ => "native" };

    public static Command Build(TerminalOutput terminal, Workplace workplace)
    {
        var packs = CommonOptions.Packs();
        var format = CommonOptions.Format("text", "json", "svrl", "junit", "html");
        var size = SizeOption.Build();
        var output = CommonOptions.OutputFolder("Dossier où écrire les rapports, un par document.");
        _ = (CommonOptions.OneOf(Mode, "iso", "ans"), CommonOptions.OneOf(Engine, "native", "saxon"));
        var command = new Command("validate", "Juge un ou plusieurs documents.") { Files, ModelName, packs, Schematrons, Schemas, Mode, Engine, format, output, size };
        command.SetAction(parsed =>
        {
            SizeOption.Apply(parsed.GetValue(size));
            var plans = Plans(parsed, terminal, workplace, parsed.GetValue(packs) ?? [], parsed.GetValue(format) == "svrl").ToList();
            plans.ForEach(static plan => plan.Prepare());
            var inputs = Inputs.Find(parsed.GetRequiredValue(Files));
            var writer = new ReportWriter(terminal, parsed.GetRequiredValue(format), parsed.GetValue(output));
            // Reports alone are kept: documents may be many and large.
            var reports = new List<Report>();
            var folders = plans.Count > 1 ? PackFolders.Of([.. plans.Select(plan => plan.Catalogue.Packs[0])]) : [];
            foreach (var (rank, plan) in plans.Index())
            {
                var own = plans.Count > 1 ? writer.In(folders[rank]) : writer;
                // A model of sets judges all the documents together, in the order given.
                foreach (var judged in plan.Model?.Set is null ? inputs.Select(plan.Judge) : [plan.JudgeTogether(inputs)])
                {
                    own.Write(judged);
                    reports.Add(judged.Report);
                }
            }

            if (plans.Count > 1)
            {
                // Every other pack is compared with the first, document by document.
                var each = reports.Count / plans.Count;
                writer.WriteComparison(reports.Skip(each).SelectMany((report, place) => PackComparison.Lines(reports[place % each], report)));
            }

            writer.WriteAll(reports);
            return ExitCodeOf(reports);
        });
        return command;
    }

    /// <summary>0 when every report passed, 1 when one failed, 3 when one is inconclusive and none failed, or none was applicable.</summary>
    private static int ExitCodeOf(IEnumerable<Report> reports) => Verdicts.Of(reports) switch
    {
        Verdict.Failed => ExitCodes.NotConforming,
        Verdict.Passed => ExitCodes.Conforming,
        _ => ExitCodes.Inconclusive,
    };

    // Several packs: each judges on its own, so that their answers can be compared.
    private static IEnumerable<JudgementPlan> Plans(ParseResult parsed, TerminalOutput terminal, Workplace workplace, IReadOnlyList<string> packs, bool svrl)
    {
        var engine = parsed.GetRequiredValue(Engine);
        var schematrons = parsed.GetValue(Schematrons) ?? [];
        var schemas = parsed.GetValue(Schemas) ?? [];
        if (schematrons.Length + schemas.Length > 0)
        {
            if (packs.Count > 0 || parsed.GetValue(ModelName) is not null)
            {
                throw new UsageException("--schematron et --xsd nomment eux-mêmes les règles : ils ne s'emploient ni avec --model ni avec --pack");
            }

            var model = AdHocPack.Of(schemas, schematrons, parsed.GetRequiredValue(Mode));
            yield return new JudgementPlan(new Catalogue([model.Pack], Catalogues.Validators()), model, engine, svrl);
            yield break;
        }

        foreach (var selection in packs.Count > 1 ? packs.Select(pack => new[] { pack }) : [[.. packs]])
        {
            // A pack that nobody named and that cannot be used must not keep the others from judging.
            var unusable = new List<UnusablePackException>();
            var catalogue = Catalogues.Open(workplace, selection, unusable);
            unusable.ForEach(one => terminal.Error($"{one.Message} ; ce jeu de règles n'est pas utilisé"));
            yield return new JudgementPlan(catalogue, Named(catalogue, parsed.GetValue(ModelName)), engine, svrl);
        }
    }

    private static Model? Named(Catalogue catalogue, string? name)
    {
        if (name is null)
        {
            return null;
        }

        return catalogue.Find(name) ?? throw new UsageException(
            $"le modèle « {name} » est inconnu{(catalogue.Nearest(name) is { Count: > 0 } nearest ? $" ; proches : {string.Join(", ", nearest.Select(model => model.Id))}" : "")} (liste : testplans models)");
    }
}
