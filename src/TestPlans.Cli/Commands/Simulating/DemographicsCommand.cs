using System.CommandLine;
using TestPlans.Cli.Terminal;
using TestPlans.Simulators.Demographics;

namespace TestPlans.Cli.Commands.Simulating;

/// <summary><c>simulate demographics</c>: fictitious French patients, printed, written, or shared over MLLP.</summary>
internal static class DemographicsCommand
{
    private static readonly string Help = """
        Fabrique des patients fictifs français, toujours les mêmes pour une même graine, et les affiche, les écrit ou les partage en MLLP.
          sans --to ni --port   les affiche, ou les écrit dans --out (un dossier : un fichier par patient) ;
          --to HOTE:PORT        envoie chacun par ADT^A28, attend son acquittement et l'affiche ; code 0 si tous sont acceptés, 1 sinon, 3 si rien n'écoute ;
          --port N              attend qu'on se connecte : après une seconde de silence du correspondant, lui envoie les patients un par un,
                                le suivant quand le précédent est acquitté ; une recherche PDQ (QBP^Q22), pas encore servie, reçoit AR 200.
        Profils, à joindre par des virgules ou en répétant l'option :

        """.ReplaceLineEndings("\n") + string.Join('\n', Profile.All.Select(profile => $"  {profile.Name,-18}{profile.Meaning}"));

    public static Command Build(TerminalOutput terminal)
    {
        var options = new DemographicsOptions();
        var command = new Command("demographics", Help);
        foreach (var option in options.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var patients = options.Patients(parsed);
            if (parsed.GetValue(options.To) is { } to)
            {
                DemographicsOptions.Refuse(parsed, "n'a pas de sens avec --to", options.Port, options.Address, options.Format, options.Out);
                return DemographicsSharing.SendAsync(terminal, to, patients, options.Charset(parsed), cancellation);
            }

            if (parsed.GetValue(options.Port) is { } port)
            {
                DemographicsOptions.Refuse(parsed, "n'a pas de sens avec --port", options.Format, options.Out);
                return DemographicsSharing.ListenAsync(terminal, options.EndPoint(parsed, port), patients, options.Charset(parsed), cancellation);
            }

            DemographicsOptions.Refuse(parsed, "n'a de sens qu'avec --port", options.Address);
            if (parsed.GetValue(options.Format) != "adt")
            {
                DemographicsOptions.Refuse(parsed, "n'a de sens que pour des messages : --format adt, --to ou --port", options.CharsetName);
            }

            return Task.FromResult(new DemographicsFiles(terminal, parsed.GetValue(options.Format)!, options.Charset(parsed), options.ReferenceDate(parsed)).Write(
                patients, parsed.GetValue(options.Out), isAlone: parsed.GetResult(options.Count) is null));
        });
        return command;
    }
}
