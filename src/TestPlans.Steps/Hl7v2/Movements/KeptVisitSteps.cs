using TestPlans.Steps.Common;
using TestPlans.Systems;

namespace TestPlans.Steps.Hl7v2;

/// <summary>The visits and movements that a « consommateur de mouvements » keeps, whoever sent them to it.</summary>
[Binding]
public sealed class KeptVisitSteps(WireCase wire, KeptState state)
{
    /// <summary>The movement of the last message, in its visit, in that UF.</summary>
    [Then("le système testé enregistre le mouvement dans l'UF d'hébergement {guillemets}")]
    [Example("le système testé enregistre le mouvement dans l'UF d'hébergement « 6268 »")]
    public Task Records(string unit) => JudgeAsync((visits, place) =>
    {
        var said = Said();
        var found = Visit(visits, said, place).Movements.FirstOrDefault(movement => movement.Id == said.Id && !movement.IsCancelled)
            ?? throw new JudgementException("le mouvement n'est pas enregistré dans sa venue", Movements(visits), said.Id, place);
        KeptJudgement.Same("le mouvement n'est pas enregistré dans l'UF d'hébergement transmise", found.HousingUnit, unit, place, "absente");
    });

    /// <summary>Nothing at all.</summary>
    [Then("le système testé n'enregistre aucun mouvement pour ce patient")]
    [Example("le système testé n'enregistre aucun mouvement pour ce patient")]
    [ObservedBy(KeptJudgement.VisitsSeen)]
    public Task RecordsNothing() => JudgeAsync((visits, place) =>
        KeptJudgement.None("un mouvement est enregistré alors qu'aucun ne devait l'être", Living(visits).ToList(), _ => Movements(visits), "aucun mouvement", place));

    /// <summary>So many movements, the cancelled ones apart: none was doubled, none was added.</summary>
    [Then("le système testé conserve {int} mouvement(s) pour ce patient")]
    [Example("le système testé conserve 2 mouvements pour ce patient")]
    public Task Keeps(int count) => JudgeAsync((visits, place) =>
    {
        var found = Living(visits).Count();
        if (found != count)
        {
            throw new JudgementException("le nombre de mouvements conservés n'est pas celui qui est attendu", Movements(visits), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count}"), place);
        }
    });

    /// <summary>Where the visit of the last message stands.</summary>
    [Then("la venue de ce patient est {statut de venue} dans le système testé")]
    [Example("la venue de ce patient est en cours dans le système testé")]
    public Task Stands(KeptVisitStatus status) => JudgeAsync((visits, place) =>
    {
        var said = Said();
        if (status == KeptVisitStatus.Cancelled && visits.All(visit => visit.Number != said.Visit || visit.Status == status || (visit.Pending.Count == 0 && !Living([visit]).Any())))
        {
            return;
        }

        var visit = Visit(visits, said, place);
        if (visit.Status != status)
        {
            throw new JudgementException("la venue n'est pas dans l'état attendu", visit.StatusWord, (visit with { Status = status }).StatusWord, place);
        }
    });

    /// <summary>The last movement of the visit that was not cancelled.</summary>
    [Then("le mouvement courant de ce patient est dans l'UF d'hébergement {guillemets}")]
    [Example("le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »")]
    public Task IsNowIn(string unit) => JudgeAsync((visits, place) =>
    {
        var current = Living([Visit(visits, Said(), place)]).LastOrDefault();
        KeptJudgement.Same("le patient n'est pas dans l'UF d'hébergement attendue", current?.HousingUnit, unit, place, current is null ? "aucun mouvement" : "absente");
    });

    /// <summary>A movement under its identifier, with the UF that corrects it.</summary>
    [Then("le système testé conserve le mouvement {de mouvement} dans l'UF d'hébergement {guillemets}")]
    [Example("le système testé conserve le mouvement d'admission dans l'UF d'hébergement « 6270 »")]
    public Task KeepsMovement(CitedMovement cited, string unit) => JudgeAsync((visits, place) =>
    {
        ArgumentNullException.ThrowIfNull(cited);
        var found = Living([Visit(visits, Said(), place)]).Where(movement => movement.Event is { } name && cited.Events.Contains(name, StringComparer.Ordinal)).ToList();
        if (found.Count != 1 || found[0].HousingUnit != unit)
        {
            throw new JudgementException($"le mouvement « {cited.Name} » n'est pas conservé dans l'UF d'hébergement attendue", Movements(visits), unit, place);
        }
    });

    /// <summary>PV1-2 as kept.</summary>
    [Then("la classe de la venue est {guillemets} dans le système testé")]
    [Example("la classe de la venue est « I » dans le système testé")]
    public Task HasClass(string code) => JudgeAsync((visits, place) => KeptJudgement.Same("la classe de la venue n'est pas celle qui est attendue", Visit(visits, Said(), place).PatientClass, code, place));

    /// <summary>The physician in charge as kept.</summary>
    [Then("le médecin responsable de la venue est celui de numéro RPPS {guillemets} dans le système testé")]
    [Example("le médecin responsable de la venue est celui de numéro RPPS « 99900001027 » dans le système testé")]
    public Task HasDoctor(string rpps) => JudgeAsync((visits, place) => KeptJudgement.Same("le médecin responsable n'est pas celui qui est attendu", Visit(visits, Said(), place).AttendingDoctor, rpps, place));

    private Task JudgeAsync(Action<IReadOnlyList<KeptVisit>, JudgedPlace> judge) => state.JudgeAsync(kept => kept.Visits, judge);

    private SaidMovement Said() => wire.SaidMovement;

    private static KeptVisit Visit(IReadOnlyList<KeptVisit> visits, SaidMovement said, JudgedPlace place) => visits.LastOrDefault(visit => visit.Number == said.Visit)
        ?? throw new JudgementException("le système testé ne conserve pas la venue transmise", visits.Count == 0 ? "aucune venue" : string.Join(", ", visits.Select(visit => visit.Number)), said.Visit, place);

    private static IEnumerable<KeptMovement> Living(IEnumerable<KeptVisit> visits) => visits.SelectMany(visit => visit.Movements).Where(movement => !movement.IsCancelled);

    private static string Movements(IReadOnlyList<KeptVisit> visits) => Living(visits).Any()
        ? string.Join(", ", Living(visits).Select(movement => $"{movement.Id} ({movement.Event}, UF {movement.HousingUnit})"))
        : "aucun mouvement";
}

/// <summary>Where a visit stands, as sentences say it.</summary>
[Binding]
public static class VisitStatusParameterTypes
{
    /// <summary>{statut de venue}</summary>
    [ParameterType("statut de venue", "en préadmission", "en attente d'admission", "en cours", "en absence provisoire", "terminée", "annulée")]
    public static KeptVisitStatus Status(string words) => words switch
    {
        "en préadmission" => KeptVisitStatus.Preadmitted,
        "en attente d'admission" => KeptVisitStatus.Awaited,
        "en cours" => KeptVisitStatus.Open,
        "en absence provisoire" => KeptVisitStatus.Away,
        "terminée" => KeptVisitStatus.Ended,
        _ => KeptVisitStatus.Cancelled,
    };
}
