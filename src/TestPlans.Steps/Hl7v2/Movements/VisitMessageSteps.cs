using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The visit and the account that a message of movement belongs to, and what it says of them: PID-18, PV1, EVN.</summary>
[Binding]
public sealed class VisitMessageSteps(WireCase wire, MovementCase movements)
{
    /// <summary>Both have a number and the domain of that number.</summary>
    [Then("la venue et le dossier administratif sont identifiés")]
    [Example("la venue et le dossier administratif sont identifiés")]
    public void AreIdentified()
    {
        foreach (var (what, path) in new[] { ("la venue (PV1-19)", "PV1-19"), ("le dossier administratif (PID-18)", "PID-18") })
        {
            var number = wire.Message[path];
            if (!number.Component(1).IsValued || !number.Component(4).IsValued)
            {
                throw new JudgementException($"{what} n'est pas identifié par un numéro et son domaine", number.IsValued ? number.Text : "absent", "un numéro et son autorité", Place(path));
            }
        }
    }

    /// <summary>The numbers of the first message of the stay: they never change.</summary>
    [Then("la venue et le dossier administratif n'ont pas changé")]
    [Example("la venue et le dossier administratif n'ont pas changé")]
    [ObservedBy("le simulateur lui-même : les numéros de ce message et ceux du premier message du séjour")]
    public async Task AreUnchanged()
    {
        var first = (await movements.BeforeAsync()) is { Count: > 0 } before ? before[0] : throw new PlanException("aucun mouvement n'a été transmis avant ce message dans le scénario");
        Differences.Throw("la venue n'est plus celle des messages précédents",
        [
            new("numéro de venue (PV1-19)", movements.Current.Visit, first.Visit, Place("PV1-19")),
            new("dossier administratif (PID-18)", movements.Current.Account, first.Account, Place("PID-18")),
        ]);
    }

    /// <summary>A number that served for no visit of the scenario, be it cancelled.</summary>
    [Then("la venue est nouvelle")]
    [Example("la venue est nouvelle")]
    public async Task IsNew()
    {
        var visit = movements.Current.Visit;
        if (visit.Length == 0 || (await movements.BeforeAsync()).Any(one => one.Visit == visit))
        {
            throw new JudgementException("le numéro de venue (PV1-19) a déjà servi", visit.Length == 0 ? "absent" : visit, "un numéro qui n'a pas servi", Place("PV1-19"));
        }
    }

    /// <summary>PV1-2.</summary>
    [Then("le message porte la classe de patient {guillemets}")]
    [Example("le message porte la classe de patient « I »")]
    public void HasClass(string code) => Same("la classe du patient (PV1-2) n'est pas celle qui est attendue", "PV1-2", code);

    /// <summary>PV1-3.1.</summary>
    [Then("le message porte l'UF d'hébergement {guillemets}")]
    [Example("le message porte l'UF d'hébergement « 6268 »")]
    public void HasHousing(string unit) => Same("l'UF d'hébergement (PV1-3.1) n'est pas celle qui est attendue", "PV1-3.1", unit);

    /// <summary>PV1-6.1.</summary>
    [Then("le message porte l'UF d'hébergement précédente {guillemets}")]
    [Example("le message porte l'UF d'hébergement précédente « 6268 »")]
    public void HasPriorHousing(string unit) => Same("la localisation précédente (PV1-6.1) n'est pas celle qui est attendue", "PV1-6.1", unit);

    /// <summary>PV1-7.1.</summary>
    [Then("le message porte le médecin responsable de numéro RPPS {guillemets}")]
    [Example("le message porte le médecin responsable de numéro RPPS « 99900001027 »")]
    public void HasDoctor(string rpps) => Same("le médecin responsable (PV1-7) n'est pas celui qui est attendu", "PV1-7.1", rpps);

    /// <summary>When the patient is expected: PV2-8, or EVN-3 of a planned event (PAM.fr 2.11.2 §6.11.4, §6.4).</summary>
    [Then("le message porte la date d'entrée prévue")]
    [Example("le message porte la date d'entrée prévue")]
    [ObservedBy("la date d'entrée prévue (PV2-8), ou la date de l'événement prévu (EVN-3), du message reçu")]
    public void IsPlanned()
    {
        if (!wire.Message["PV2-8"].IsValued && !wire.Message["EVN-3"].IsValued)
        {
            throw new JudgementException("la préadmission ne dit pas quand le patient est attendu (PV2-8, EVN-3)", "absente", "présente", Place("PV2-8"));
        }
    }

    /// <summary>PV1-5: the account of the preadmission, under which the patient was expected.</summary>
    [Then("le message rappelle le dossier de la préadmission")]
    [Example("le message rappelle le dossier de la préadmission")]
    [ObservedBy("le simulateur lui-même : PV1-5 de ce message et PID-18 de la préadmission reçue")]
    public async Task RecallsPreadmission()
    {
        var expected = (await movements.CreatedAsync(new CitedMovement("préadmission", ["A05"]))).Account;
        var found = wire.Message["PV1-5"].Component(1).Text;
        if (found != expected)
        {
            throw new JudgementException("l'admission ne rappelle pas le dossier de la préadmission (PV1-5)", found.Length == 0 ? "absent" : found, expected, Place("PV1-5"));
        }
    }

    /// <summary>PV1-42.1: where a pending transfer leads.</summary>
    [Then("le message porte l'UF d'hébergement attendue {guillemets}")]
    [Example("le message porte l'UF d'hébergement attendue « 6270 »")]
    public void HasPendingHousing(string unit) => Same("l'UF d'hébergement attendue (PV1-42.1) n'est pas celle de la mutation", "PV1-42.1", unit);

    /// <summary>PID-30 = Y, and the date of the death, known here.</summary>
    [Then("le message annonce le décès du patient et sa date")]
    [Example("le message annonce le décès du patient et sa date")]
    public void TellsDeath() => Differences.Throw("le décès n'est pas annoncé",
    [
        new("indicateur de décès (PID-30)", wire.Message["PID-30"].Text, "Y", Place("PID-30")),
        new("date du décès (PID-29)", Presence("PID-29"), "présente", Place("PID-29")),
    ]);

    private string Presence(string path) => wire.Message[path].IsValued ? "présente" : "absente";

    private void Same(string judgement, string path, string expected)
    {
        var found = wire.Message[path].Text;
        if (found != expected)
        {
            throw new JudgementException(judgement, found.Length == 0 ? "absent" : found, expected, Place(path));
        }
    }

    private JudgedPlace Place(string path) => wire.Place(wire.Message[path]);
}
