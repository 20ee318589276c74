using System.Text.RegularExpressions;
using Io.Cucumber.Messages.Types;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Checking;

/// <summary>The role, patient, situations and documents that a scenario names, against what exists: a slip costs a second here and a night in a run.</summary>
internal sealed partial class NamedThings(IReadOnlyList<TestPatientFile> patients)
{
    /// <summary>What a scenario names that does not exist, one French sentence each, with the step that names it.</summary>
    public IEnumerable<(PickleStep Step, string Message)> Unknown(PlannedScenario scenario)
    {
        TestPatientFile? patient = null;
        foreach (var step in scenario.Pickle.Steps)
        {
            var text = step.Text;
            if (Role().Match(text) is { Success: true } role && ActorRole.Find(Name(role)) is null)
            {
                yield return (step, $"le rôle « {Name(role)} » est inconnu ; rôles connus : {Quoted(ActorRole.All.Select(known => known.Label))}");
            }

            if (Patient().Match(text) is { Success: true } named)
            {
                var found = TestPatientFolder.Find(patients, Name(named));
                // Situations and documents are those of the first patient of a scenario about two.
                patient = text.StartsWith("le ", StringComparison.Ordinal) ? found : patient;
                if (found is null)
                {
                    yield return (step, $"le patient « {Name(named)} » n'a pas de jeu d'essai ; patients connus : {Quoted(patients.Select(file => file.Patient.DisplayName))}");
                }
            }

            if (patient is not null && Situation().Match(text) is { Success: true } situation && patient.FindSituation(Name(situation)) is null)
            {
                yield return (step, $"le jeu d'essai de « {patient.Patient.DisplayName} » ne contient pas la situation « {Name(situation)} » ; situations connues : {Quoted(patient.Situations.Keys)}");
            }

            if (patient is not null && Document().Match(text) is { Success: true } document && patient.FindDocument(Name(document)) is null)
            {
                yield return (step, $"le jeu d'essai de « {patient.Patient.DisplayName} » ne contient pas le document « {Name(document)} » ; documents connus : {Quoted(patient.Documents.Keys)}");
            }
        }
    }

    private static string Name(Match match) => match.Groups["name"].Value;

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"« {name} »"));

    [GeneratedRegex(@"^le système testé dans le rôle «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:le|l['’]autre) patient de test «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Patient();

    [GeneratedRegex(@"^la situation «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Situation();

    [GeneratedRegex(@"^le partenaire met à disposition le document «\s*(?<name>[^»]*?)\s*»", RegexOptions.None, 1000)]
    private static partial Regex Document();
}
