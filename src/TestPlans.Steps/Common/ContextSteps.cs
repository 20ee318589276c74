using TestPlans.Systems;

namespace TestPlans.Steps.Common;

/// <summary>Role, patient, situation: what a scenario fixes before anything is done.</summary>
[Binding]
public sealed class ContextSteps(TestCase testCase, SystemUnderTest system, PlanRoot root, FeatureContext feature, ScenarioContext scenario)
{
    /// <summary>Fixes the role; the scenario is « sans objet » when the system does not claim it, or not the option that a tag requires.</summary>
    [Given("le système testé dans le rôle {guillemets}")]
    [Example("le système testé dans le rôle « créateur de contenu »")]
    public void SystemPlaysRole(string name)
    {
        var role = ActorRole.Find(name)
            ?? throw new PlanException($"le rôle « {name} » est inconnu ; rôles connus : {string.Join(", ", ActorRole.All.Select(known => $"« {known.Label} »"))}");
        if (!system.Claims(role))
        {
            throw new NotClaimedException($"le système testé « {system.Description.Name} » ne revendique pas le rôle « {role.Label} » (systeme.json)");
        }

        foreach (var option in scenario.ScenarioInfo.CombinedTags.Where(tag => tag.StartsWith("requiert:", StringComparison.Ordinal)).Select(tag => tag["requiert:".Length..]))
        {
            if (!system.Claims(role, option))
            {
                throw new NotClaimedException($"le système testé « {system.Description.Name} » ne revendique pas l'option « {option} » du rôle « {role.Label} » (systeme.json)");
            }
        }

        testCase.Role = role;
    }

    /// <summary>Fixes the patient, whose test case data must give the identity the quality that the sentence says.</summary>
    [Given("le patient de test {guillemets}, d'identité {qualité}")]
    [Example("le patient de test « Jeanne TESTMARTIN », d'identité qualifiée")]
    public void Patient(string name, IdentityQuality quality) => testCase.File = Find(name, quality);

    /// <summary>Fixes the second patient of a scenario about two, in the same way; before anything is done.</summary>
    [Given("l'autre patient de test {guillemets}, d'identité {qualité}")]
    [Example("l'autre patient de test « Léa TESTPETIT », d'identité qualifiée")]
    public void OtherPatient(string name, IdentityQuality quality) => testCase.OtherFile = Find(name, quality);

    /// <summary>Fixes the clinical situation, one of the patient's test case data.</summary>
    [Given("la situation {guillemets}")]
    [Example("la situation « allergie à la pénicilline »")]
    public void Situation(string name) => testCase.Situation = testCase.File.FindSituation(name)
        ?? throw new PlanException($"le jeu d'essai de « {testCase.File.Patient.DisplayName} » ne contient pas la situation « {name} » ; situations connues : {string.Join(", ", testCase.File.Situations.Keys.Select(known => $"« {known} »"))}");

    private TestPatientFile Find(string name, IdentityQuality quality)
    {
        var folder = root.TestCasesOf(feature.FeatureInfo.FolderPath);
        var (files, unusable) = TestPatientFolder.Read(folder);
        var file = TestPatientFolder.Find(files, name)
            ?? throw new PlanException($"le patient « {name} » n'a pas de jeu d'essai dans {folder} ; patients connus : {string.Join(", ", files.Select(known => known.Patient.DisplayName))}{string.Concat(unusable.Select(problem => $" ; {problem}"))}");
        var status = file.Patient.IdentityStatus;
        if (status != quality.Code)
        {
            throw new PlanException($"le jeu d'essai de « {name} » porte le statut d'identité « {status} », le scénario le dit « {quality.Word} » ({quality.Code})");
        }

        return file.Patient.IsUnknown == quality.IsUnknown
            ? file
            : throw new PlanException($"le jeu d'essai de « {name} » {(file.Patient.IsUnknown ? "est celui d'un patient d'identité inconnue" : "ne porte pas « identiteInconnue »")}, le scénario le dit « {quality.Word} »");
    }
}
