using System.CommandLine;
using TestPlans.Cli.Terminal;
using TestPlans.Cli.Wiring;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary><c>steps</c>: the sentences that a plan may use, with an example each.</summary>
internal static class StepsCommand
{
    public static Command Build(TerminalOutput terminal)
    {
        var format = CommonOptions.Format("text", "json", "html");
        var command = new Command("steps", "Liste les phrases que les plans peuvent employer, avec un exemple.") { format };
        command.SetAction(parsed =>
        {
            var vocabulary = StepCatalogue.Of(Composition.Library);
            switch (parsed.GetValue(format))
            {
                case "json":
                    terminal.Line(vocabulary.ToJson());
                    break;
                case "html":
                    terminal.Line(VocabularyPage.Write(vocabulary));
                    break;
                default:
                    Text(terminal, vocabulary);
                    break;
            }

            return ExitCodes.Conforming;
        });
        return command;
    }

    private static void Text(TerminalOutput terminal, StepCatalogue vocabulary)
    {
        foreach (var (title, entries) in StepDomains.Of(vocabulary))
        {
            terminal.Line(title);
            foreach (var entry in entries)
            {
                terminal.Line($"  {entry.Keyword} {entry.Expression}");
                foreach (var example in entry.Examples)
                {
                    terminal.Line($"      [{entry.Kind.ToString().ToLowerInvariant()}] {entry.Keyword} {example}");
                }

                if (entry.Observation is not null)
                {
                    terminal.Line($"      observé par : {entry.Observation}");
                }
            }
        }
    }
}
