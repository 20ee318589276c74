using System.Globalization;
using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the operator of a « fournisseur de mouvements » does to a stay. Parameters of the acts: ufHebergement, ufMedicale, classe, datePrevue, medecinRpps, medecinNom, medecinPrenom, deces, mouvement.</summary>
[Binding]
public sealed class MovementActSteps(WireCase wire, SupplierActs acts, SystemUnderTest system)
{
    private string Patient => wire.Patient.DisplayName;

    /// <summary>A new stay as an inpatient.</summary>
    [When("l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Admit(string unit) => acts.DoAsync(
        "admettre", $"Admettez {Patient} en hospitalisation (PV1-2 = I) dans l'UF d'hébergement {unit} ; s'il n'est pas préadmis, ouvrez une nouvelle venue.", Of(("ufHebergement", unit)));

    /// <summary>A new stay as an inpatient, because of an accident.</summary>
    [When("l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement {guillemets}, à la suite d'un accident de la voie publique")]
    [Example("l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 », à la suite d'un accident de la voie publique")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AdmitAfterAccident(string unit) => acts.DoAsync(
        "admettre", $"Admettez {Patient} en hospitalisation (PV1-2 = I) dans l'UF d'hébergement {unit}, à la suite d'un accident de la voie publique survenu ce jour.", Of(("ufHebergement", unit), ("accident", "P")));

    /// <summary>A new stay at the emergency department (class E).</summary>
    [When("l'opérateur inscrit ce patient aux urgences dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur inscrit ce patient aux urgences dans l'UF d'hébergement « 5100 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task RegisterUrgent(string unit) => acts.DoAsync(
        "inscrire", $"Ouvrez une venue aux urgences (PV1-2 = E) pour {Patient} dans l'UF {unit}.", Of(("ufHebergement", unit), ("classe", "E")));

    /// <summary>A new outpatient stay (class O).</summary>
    [When("l'opérateur inscrit ce patient en consultation externe dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur inscrit ce patient en consultation externe dans l'UF d'hébergement « 7300 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task RegisterOutpatient(string unit) => acts.DoAsync(
        "inscrire", $"Ouvrez une venue de consultation externe (PV1-2 = O) pour {Patient} dans l'UF {unit}.", Of(("ufHebergement", unit), ("classe", "O")));

    /// <summary>A planned stay, that long from now.</summary>
    [When("l'opérateur préadmet ce patient, attendu dans {durée}, dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur préadmet ce patient, attendu dans « 7 jours », dans l'UF d'hébergement « 6268 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Preadmit(TimeSpan delay, string unit)
    {
        var planned = system.Context.Time.GetLocalNow() + delay;
        return acts.DoAsync(
            "preadmettre", string.Create(CultureInfo.InvariantCulture, $"Préadmettez {Patient} en hospitalisation, attendu le {planned:dd/MM/yyyy} à {planned:HH:mm}, dans l'UF d'hébergement {unit}."),
            Of(("ufHebergement", unit), ("datePrevue", planned.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture))));
    }

    /// <summary>Another UF d'hébergement; the other responsibilities do not change.</summary>
    [When("l'opérateur mute ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur mute ce patient dans l'UF d'hébergement « 6270 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Transfer(string unit) => acts.DoAsync(
        "muter", $"Mutez {Patient} dans l'UF d'hébergement {unit}, sans changer l'UF de responsabilité médicale.", Of(("ufHebergement", unit)));

    /// <summary>Another UF d'hébergement and another UF de responsabilité médicale.</summary>
    [When("l'opérateur mute ce patient dans l'UF d'hébergement {guillemets}, sous la responsabilité médicale de l'UF {guillemets}")]
    [Example("l'opérateur mute ce patient dans l'UF d'hébergement « 6270 », sous la responsabilité médicale de l'UF « 6301 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TransferWithResponsibility(string unit, string medical) => acts.DoAsync(
        "muter", $"Mutez {Patient} dans l'UF d'hébergement {unit} et confiez-en la responsabilité médicale à l'UF {medical}.", Of(("ufHebergement", unit), ("ufMedicale", medical)));

    /// <summary>Leaves for a while.</summary>
    [When("l'opérateur enregistre le départ de ce patient en absence provisoire")]
    [Example("l'opérateur enregistre le départ de ce patient en absence provisoire")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Leave() => acts.DoAsync("mettre-en-absence", $"Enregistrez le départ de {Patient} en absence provisoire (retour prévu sous 48 heures).");

    /// <summary>Comes back.</summary>
    [When("l'opérateur enregistre le retour d'absence de ce patient")]
    [Example("l'opérateur enregistre le retour d'absence de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Return() => acts.DoAsync("enregistrer-retour", $"Enregistrez le retour d'absence de {Patient}.");

    /// <summary>Another physician in charge, with the RPPS.</summary>
    [When("l'opérateur confie ce patient au médecin {guillemets}, de numéro RPPS {guillemets}")]
    [Example("l'opérateur confie ce patient au médecin « Paul TESTDURAND », de numéro RPPS « 99900001027 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task ChangeDoctor(string name, string rpps)
    {
        Words.Required(name);
        var parts = name.Split(' ', 2);
        return acts.DoAsync(
            "changer-medecin", $"Changez le médecin responsable de {Patient} : {name}, RPPS {rpps}.", Of(("medecinRpps", rpps), ("medecinPrenom", parts[0]), ("medecinNom", parts[^1])));
    }

    /// <summary>From external or emergency to hospitalised, in the same stay.</summary>
    [When("l'opérateur hospitalise ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur hospitalise ce patient dans l'UF d'hébergement « 6268 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Hospitalise(string unit) => acts.DoAsync("hospitaliser", $"Sans ouvrir d'autre venue, faites passer {Patient} en hospitalisation dans l'UF d'hébergement {unit}.", Of(("ufHebergement", unit)));

    /// <summary>From hospitalised to external, in the same stay.</summary>
    [When("l'opérateur fait passer ce patient en externe dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur fait passer ce patient en externe dans l'UF d'hébergement « 7300 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task MakeExternal(string unit) => acts.DoAsync("passer-en-externe", $"Sans ouvrir d'autre venue, faites passer {Patient} en externe dans l'UF {unit}.", Of(("ufHebergement", unit)));

    /// <summary>Leaves for good.</summary>
    [When("l'opérateur enregistre la sortie définitive de ce patient")]
    [Example("l'opérateur enregistre la sortie définitive de ce patient")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Discharge() => acts.DoAsync("sortir", $"Enregistrez la sortie définitive de {Patient}.");

    /// <summary>The stay ends by death.</summary>
    [When("l'opérateur enregistre la sortie de ce patient par décès")]
    [Example("l'opérateur enregistre la sortie de ce patient par décès")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Die() => acts.DoAsync("sortir", $"Enregistrez la sortie de {Patient} par décès, maintenant.", Of(("deces", "oui")));

    /// <summary>Takes back the current movement.</summary>
    [When("l'opérateur annule {ce mouvement}")]
    [Example("l'opérateur annule cette admission")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TakeBack(CitedMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return acts.DoAsync("annuler-mouvement", $"Annulez le mouvement « {movement.Name} » de {Patient}, qui est le dernier.", Of(("mouvement", movement.Name)));
    }

    /// <summary>Takes back a movement that others have followed.</summary>
    [When("l'opérateur annule {ce mouvement}, que d'autres mouvements ont suivie/suivi")]
    [Example("l'opérateur annule cette mutation, que d'autres mouvements ont suivie")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task TakeBackFromThePast(CitedMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return acts.DoAsync("annuler-mouvement", $"Le mouvement « {movement.Name} » de {Patient} est en trop : annulez-le, et lui seul, sans toucher à ceux qui le suivent.", Of(("mouvement", movement.Name)));
    }

    /// <summary>Adds a transfer that nobody had told, between the admission and the discharge.</summary>
    [When("l'opérateur ajoute la mutation oubliée de ce patient dans l'UF d'hébergement {guillemets}")]
    [Example("l'opérateur ajoute la mutation oubliée de ce patient dans l'UF d'hébergement « 6270 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task AddForgottenTransfer(string unit) => acts.DoAsync(
        "ajouter-mutation-oubliee", $"La mutation de {Patient} dans l'UF d'hébergement {unit} a été oubliée : ajoutez-la, datée entre l'admission et la sortie, sans annuler la sortie.", Of(("ufHebergement", unit)));

    /// <summary>Corrects the UF d'hébergement of a movement, be it the last or an older one.</summary>
    [When("l'opérateur corrige l'UF d'hébergement de {ce mouvement} : {guillemets}")]
    [Example("l'opérateur corrige l'UF d'hébergement de cette admission : « 6270 »")]
    [StepKind(StepKind.Instruction)]
    [StepTimeout(0)]
    public Task Correct(CitedMovement movement, string unit)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return acts.DoAsync(
            "corriger-mouvement", $"L'UF d'hébergement du mouvement « {movement.Name} » de {Patient} est fausse : corrigez-la en {unit}, sans annuler ni créer de mouvement.",
            Of(("mouvement", movement.Name), ("ufHebergement", unit)));
    }

    private static Dictionary<string, string> Of(params IReadOnlyList<(string Key, string Value)> parameters) =>
        parameters.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);
}
