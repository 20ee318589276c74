using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>What the message of a « fournisseur de mouvements » does to a movement: ZBE.</summary>
[Binding]
public sealed class MovementMessageSteps(WireCase wire, MovementCase movements)
{
    /// <summary>A new movement, under an identifier that served for no other, in that UF.</summary>
    [Then("le mouvement est créé \\(INSERT\\) avec l'UF d'hébergement {guillemets}")]
    [Example("le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »")]
    public async Task IsCreatedIn(string unit)
    {
        await IsCreated();
        Same("l'UF d'hébergement (PV1-3.1) n'est pas celle du mouvement", "PV1-3.1", unit);
    }

    /// <summary>A new movement, under an identifier that served for no other.</summary>
    [Then("le mouvement est créé \\(INSERT\\)")]
    [Example("le mouvement est créé (INSERT)")]
    public async Task IsCreated()
    {
        var said = movements.Current;
        Same("le mouvement n'est pas créé (ZBE-4)", "ZBE-4", "INSERT");
        if (said.Id.Length == 0 || (await movements.BeforeAsync()).FirstOrDefault(one => one.Id == said.Id) is not null)
        {
            throw new JudgementException("le mouvement créé n'a pas d'identifiant qui lui soit propre (ZBE-1)", said.Id.Length == 0 ? "absent" : said.Id, "un identifiant qui n'a pas servi", Place("ZBE-1"));
        }
    }

    /// <summary>The movement that was created before is taken back, under its own identifier.</summary>
    [Then("il annule \\(CANCEL\\) le mouvement {de mouvement}, en rappelant l'événement d'origine {guillemets}")]
    [Example("il annule (CANCEL) le mouvement d'admission, en rappelant l'événement d'origine « A01 »")]
    public Task TakesBack(CitedMovement cited, string origin) => RecallsAsync("CANCEL", cited, origin);

    /// <summary>The movement that was created before is corrected, under its own identifier.</summary>
    [Then("il met à jour \\(UPDATE\\) le mouvement {de mouvement}, en rappelant l'événement d'origine {guillemets}")]
    [Example("il met à jour (UPDATE) le mouvement d'admission, en rappelant l'événement d'origine « A01 »")]
    public Task Updates(CitedMovement cited, string origin) => RecallsAsync("UPDATE", cited, origin);

    /// <summary>The message says when the movement that it takes back began: EVN-6 and ZBE-2.</summary>
    [Then("il rappelle la date du mouvement {de mouvement}")]
    [Example("il rappelle la date du mouvement de sortie")]
    public async Task RecallsDate(CitedMovement cited)
    {
        var original = await movements.CreatedAsync(cited);
        Differences.Throw("la date du mouvement d'origine n'est pas rappelée",
        [
            new("début du mouvement (ZBE-2)", wire.Message["ZBE-2"].Text, original.Start, Place("ZBE-2")),
            new("date de l'événement (EVN-6)", wire.Message["EVN-6"].Text, original.Message["EVN-6"].Text, Place("EVN-6")),
        ]);
    }

    /// <summary>Later movements have made it history (ZBE-5).</summary>
    [Then("le mouvement mis à jour est annoncé comme historique")]
    [Example("le mouvement mis à jour est annoncé comme historique")]
    public void IsHistoric() => Same("le mouvement n'est pas annoncé comme historique (ZBE-5)", "ZBE-5", "Y");

    /// <summary>Others follow the movement that is created or cancelled (ZBE-5).</summary>
    [Then("le mouvement est annoncé comme historique")]
    [Example("le mouvement est annoncé comme historique")]
    public void IsOfThePast() => IsHistoric();

    /// <summary>UF d'hébergement and UF de responsabilité médicale of the movement before the one that is taken back.</summary>
    [Then("le message rend les UF d'avant le mouvement {de mouvement}")]
    [Example("le message rend les UF d'avant le mouvement de mutation")]
    [ObservedBy("le simulateur lui-même : les UF de ce message (PV1-3.1, ZBE-7) et celles du mouvement créé avant celui qu'il annule")]
    public async Task GivesBackUnits(CitedMovement cited)
    {
        var cancelled = await movements.CreatedAsync(cited);
        var before = (await movements.BeforeAsync()).TakeWhile(said => said.Message.ControlId != cancelled.Message.ControlId).LastOrDefault(said => said.Action == "INSERT")
            ?? throw new PlanException($"aucun mouvement n'a été créé avant « {cited.Name} » dans le scénario");
        Differences.Throw("l'annulation ne rend pas les UF du mouvement précédent",
        [
            new("UF d'hébergement (PV1-3.1)", wire.Message["PV1-3.1"].Text, before.Message["PV1-3.1"].Text, Place("PV1-3.1")),
            new("UF de responsabilité médicale (ZBE-7)", wire.Message["ZBE-7.10"].Text, before.Message["ZBE-7.10"].Text, Place("ZBE-7.10")),
        ]);
    }

    /// <summary>It is the last one (ZBE-5).</summary>
    [Then("le mouvement mis à jour est annoncé comme courant")]
    [Example("le mouvement mis à jour est annoncé comme courant")]
    public void IsCurrent() => Same("le mouvement n'est pas annoncé comme courant (ZBE-5)", "ZBE-5", "N");

    /// <summary>UF de responsabilité médicale (ZBE-7), with its type.</summary>
    [Then("le mouvement porte l'UF de responsabilité médicale {guillemets}")]
    [Example("le mouvement porte l'UF de responsabilité médicale « 6301 »")]
    public void HasMedicalUnit(string unit) => Same("l'UF de responsabilité médicale (ZBE-7) n'est pas celle du mouvement", "ZBE-7.10", unit);

    /// <summary>Which responsibilities change at least (ZBE-9): a system may have others follow.</summary>
    [Then("la nature du mouvement comprend {guillemets}")]
    [Example("la nature du mouvement comprend « MH »")]
    public void HasNature(string nature)
    {
        Words.Required(nature);
        var found = wire.Message["ZBE-9.1"].Text;
        if (!nature.All(found.Contains))
        {
            throw new JudgementException("la nature du mouvement (ZBE-9) ne dit pas ce qui change", found.Length == 0 ? "absent" : found, nature, Place("ZBE-9.1"));
        }
    }

    private async Task RecallsAsync(string action, CitedMovement cited, string origin)
    {
        ArgumentNullException.ThrowIfNull(cited);
        var original = await movements.CreatedAsync(cited);
        Differences.Throw($"le message ne désigne pas le mouvement « {cited.Name} » pour {(action == "CANCEL" ? "l'annuler" : "le mettre à jour")}",
        [
            new("action (ZBE-4)", wire.Message["ZBE-4"].Text, action, Place("ZBE-4")),
            new("identifiant du mouvement (ZBE-1)", movements.Current.Id, original.Id, Place("ZBE-1")),
            new("événement d'origine (ZBE-6)", wire.Message["ZBE-6"].Text, origin, Place("ZBE-6")),
        ]);
    }

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
