using Io.Cucumber.Messages.Types;
using TestPlans.Cli.Running;
using TestPlans.Gherkin;
using TestPlans.Systems;

namespace TestPlans.Cli.Checking;

/// <summary>The role, patient, situations and documents that a scenario names, against what exists: a slip costs a second here and a night in a run.</summary>
internal sealed class NamedThings(IReadOnlyList<TestPatientFile> patients)
{
    /// <summary>What a scenario names that does not exist, one French sentence each, with the step that names it.</summary>
    public IEnumerable<(PickleStep Step, string Message)> Unknown(PlannedScenario scenario)
    {
        TestPatientFile? patient = null;
        foreach (var step in scenario.Pickle.Steps)
        {
            var text = step.Text;
            foreach (var role in PlanSentences.Roles(text).Where(role => ActorRole.Find(role) is null))
            {
                yield return (step, $"le rôle « {role} » est inconnu ; rôles connus : {Quoted(ActorRole.All.Select(known => known.Label))}");
            }

            if (PlanSentences.Patient(text) is var (name, isFirst))
            {
                var found = TestPatientFolder.Find(patients, name);
                // Situations and documents are those of the first patient of a scenario about two.
                patient = isFirst ? found : patient;
                if (found is null)
                {
                    yield return (step, $"le patient « {name} » n'a pas de jeu d'essai ; patients connus : {Quoted(patients.Select(file => file.Patient.DisplayName))}");
                }
            }

            if (patient is not null && PlanSentences.Situation(text) is { } situation && patient.FindSituation(situation) is null)
            {
                yield return (step, $"le jeu d'essai de « {patient.Patient.DisplayName} » ne contient pas la situation « {situation} » ; situations connues : {Quoted(patient.Situations.Keys)}");
            }

            if (patient is not null && PlanSentences.Document(text) is { } document && patient.FindDocument(document) is null)
            {
                yield return (step, $"le jeu d'essai de « {patient.Patient.DisplayName} » ne contient pas le document « {document} » ; documents connus : {Quoted(patient.Documents.Keys)}");
            }
        }
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"« {name} »"));
}
