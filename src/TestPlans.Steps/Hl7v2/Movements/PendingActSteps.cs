using System.Globalization;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>Movements that the operator of a « fournisseur de mouvements » announces before they take place. Parameters of the acts: ufHebergement, datePrevue.</summary>
[Binding]
public sealed class PendingActSteps(WireCase wire, SupplierActs acts, MovementHistorySteps history, SystemUnderTest system)
{
    /// <summary>An admission is decided; the bed is not free yet.</summary>
    [When("l'opérateur enregistre l'admission en attente de ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur enregistre l'admission en attente de ce patient dans l'UF d'hébergement « 6268 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AwaitAdmission(string unit) => AwaitAsync("attendre-admission", $"Enregistrez l'admission en attente (décidée, pas encore faite) de {wire.Patient.DisplayName} dans l'UF d'hébergement {unit}", unit);

    /// <summary>A transfer is asked for; the patient stays where he is.</summary>
    [When("l'opérateur enregistre la mutation en attente de ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur enregistre la mutation en attente de ce patient dans l'UF d'hébergement « 6270 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AwaitTransfer(string unit) => AwaitAsync("attendre-mutation", $"Enregistrez la mutation en attente (décidée, pas encore faite) de {wire.Patient.DisplayName} dans l'UF d'hébergement {unit}", unit);

    /// <summary>A discharge is decided; the patient is still there.</summary>
    [When("l'opérateur enregistre la sortie en attente de ce patient")]
    [Example("l'opérateur enregistre la sortie en attente de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AwaitDischarge() => AwaitAsync("attendre-sortie", $"Enregistrez la sortie en attente (décidée, pas encore faite) de {wire.Patient.DisplayName}", null);

    /// <summary>The same, as a context.</summary>
    [Given("l'admission en attente de ce patient dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("l'admission en attente de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AdmissionAwaited(string unit) => history.MadeAsync("ADT^A14", () => AwaitAdmission(unit));

    /// <summary>The same, as a context.</summary>
    [Given("la mutation en attente de ce patient dans l'UF d'hébergement {guillemets}, transmise par le système testé")]
    [Example("la mutation en attente de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TransferAwaited(string unit) => history.MadeAsync("ADT^A15", () => AwaitTransfer(unit));

    /// <summary>The same, as a context.</summary>
    [Given("la sortie en attente de ce patient, transmise par le système testé")]
    [Example("la sortie en attente de ce patient, transmise par le système testé")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task DischargeAwaited() => history.MadeAsync("ADT^A16", AwaitDischarge);

    private Task AwaitAsync(string act, string instruction, string? unit)
    {
        var planned = system.Context.Time.GetLocalNow().AddHours(6);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["datePrevue"] = planned.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) };
        if (unit is not null)
        {
            parameters["ufHebergement"] = unit;
        }

        return acts.DoAsync(act, string.Create(CultureInfo.InvariantCulture, $"{instruction}, attendue le {planned:dd/MM/yyyy} à {planned:HH:mm}."), parameters);
    }
}
