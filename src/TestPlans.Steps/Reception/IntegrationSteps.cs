using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Reception;

/// <summary>Whether a consumer took the document, and what it told its user.</summary>
[Binding]
public sealed class IntegrationSteps(TestCase testCase, Observables observables)
{
    /// <summary>Integrated, and into the file of this very patient.</summary>
    [Then("le système testé intègre le document au dossier de ce patient")]
    [Example("le système testé intègre le document au dossier de ce patient")]
    public Task Integrates() => observables.JudgeAsync(Observable.Decision, Decided(), consumption =>
    {
        var expected = testCase.File.Patient.Ins?.Matricule;
        Differences.Throw(
            "le document n'est pas intégré au dossier de ce patient",
            [
                new("décision", Word(consumption.Decision), Word(ConsumptionDecision.Integrated)),
                new("dossier (matricule INS)", consumption.PatientFile, expected),
            ]);
    });

    /// <summary>Refused or held: not in this patient's file, nor in any other.</summary>
    [Then("le système testé n'intègre pas le document au dossier de ce patient")]
    [Example("le système testé n'intègre pas le document au dossier de ce patient")]
    [ObservedBy("dossier : le fichier de restitution (décision, dossier) ; commande : la restitution du programme ; référence : le dossier du patient ; manuel : une capture du dossier, à instruire")]
    public Task DoesNotIntegrate() => observables.JudgeAsync(Observable.Decision, Decided(), consumption =>
    {
        if (consumption.Decision == ConsumptionDecision.Integrated || consumption.PatientFile is not null)
        {
            throw new JudgementException(
                "le document est intégré alors qu'il ne devait pas l'être",
                $"{Word(consumption.Decision)}, dossier {consumption.PatientFile ?? "non précisé"}",
                "refusé ou mis en attente");
        }
    });

    /// <summary>At least one warning reached the user.</summary>
    [Then("le système testé avertit l'utilisateur")]
    [Example("le système testé avertit l'utilisateur")]
    public Task Warns() => observables.JudgeAsync(Observable.Warnings, testCase.Consumption?.Warnings, warnings =>
    {
        if (!warnings.Any(warning => warning.Trim().Length > 0))
        {
            throw new JudgementException("aucun avertissement n'a été affiché à l'utilisateur", "aucun avertissement", "au moins un avertissement");
        }
    });

    /// <summary>A warning reached the user, and it names what is wrong: a warning that names nothing helps nobody.</summary>
    [Then("le système testé avertit l'utilisateur en désignant {guillemets}")]
    [Example("le système testé avertit l'utilisateur en désignant « date de naissance »")]
    public Task WarnsNaming(string subject) => observables.JudgeAsync(Observable.Warnings, testCase.Consumption?.Warnings, warnings =>
    {
        Words.Required(subject);
        if (!warnings.Any(warning => Formats.Cda.PlainText.Mentions(warning, subject)))
        {
            throw new JudgementException(
                $"aucun avertissement affiché ne désigne « {subject} »", warnings.Count == 0 ? "aucun avertissement" : string.Join(" ; ", warnings), subject);
        }
    });

    /// <summary>No warning: a right document disturbs nobody.</summary>
    [Then("le système testé n'affiche aucun avertissement")]
    [Example("le système testé n'affiche aucun avertissement")]
    [ObservedBy("dossier et commande : la liste des avertissements de la restitution ; référence : les avertissements affichés ; manuel : une capture, à instruire")]
    public Task DoesNotWarn() => observables.JudgeAsync(Observable.Warnings, testCase.Consumption?.Warnings, warnings =>
    {
        if (warnings.Count > 0)
        {
            throw new JudgementException("un avertissement est affiché pour un document sans défaut", string.Join(" ; ", warnings), "aucun avertissement");
        }
    });

    // A decision that the driver did not report is not « nothing »: the whole observable is then missing.
    private Consumption? Decided() => testCase.Consumption is { Decision: not null } consumption ? consumption : null;

    private static string? Word(ConsumptionDecision? decision) => decision switch
    {
        ConsumptionDecision.Integrated => "intégré",
        ConsumptionDecision.Refused => "refusé",
        ConsumptionDecision.Held => "en attente",
        _ => null,
    };
}
