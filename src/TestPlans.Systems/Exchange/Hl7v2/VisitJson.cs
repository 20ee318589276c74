using System.Text.Json.Nodes;
using TestPlans.Formats.Json;
using JsonValue = TestPlans.Formats.Json.JsonValue;

namespace TestPlans.Systems;

/// <summary>
/// Visits in the file of a state: <c>[{ venue, dossier, classe, statut, medecin, mouvements: [{ id, evenement, debut, ufHebergement,
/// ufMedicale, ufSoins, annule }], enAttente: [as mouvements] }]</c>. <c>statut</c>: préadmission, en attente, en cours, absence, terminée,
/// annulée. <c>enAttente</c> may be absent: nothing is awaited.
/// </summary>
internal static class VisitJson
{
    /// <summary>The words of « statut ».</summary>
    public static readonly WordTable<KeptVisitStatus> Statuses = new(
        "un statut de venue",
        (KeptVisitStatus.Preadmitted, "préadmission"),
        (KeptVisitStatus.Awaited, "en attente"),
        (KeptVisitStatus.Open, "en cours"),
        (KeptVisitStatus.Away, "absence"),
        (KeptVisitStatus.Ended, "terminée"),
        (KeptVisitStatus.Cancelled, "annulée"));

    public static JsonArray Write(IEnumerable<KeptVisit> visits) => ListJson.Of(visits, Write);

    public static IReadOnlyList<KeptVisit> Read(JsonValue value) => ListJson.Read(value, ReadVisit);

    private static JsonObject Write(KeptVisit visit) => new()
    {
        ["venue"] = visit.Number,
        ["dossier"] = visit.Account,
        ["classe"] = visit.PatientClass,
        ["statut"] = visit.StatusWord,
        ["medecin"] = visit.AttendingDoctor,
        ["mouvements"] = ListJson.Of(visit.Movements, Write),
        ["enAttente"] = ListJson.Of(visit.Pending, Write),
    };

    private static JsonObject Write(KeptMovement movement) => new()
    {
        ["id"] = movement.Id,
        ["evenement"] = movement.Event,
        ["debut"] = movement.Start,
        ["ufHebergement"] = movement.HousingUnit,
        ["ufMedicale"] = movement.MedicalUnit,
        ["ufSoins"] = movement.CareUnit,
        ["annule"] = movement.IsCancelled,
    };

    private static KeptVisit ReadVisit(JsonValue value)
    {
        value.OnlyKeys("venue", "dossier", "classe", "statut", "medecin", "mouvements", "enAttente");
        var status = Statuses.Read(value.Get("statut"));
        return new KeptVisit
        {
            Number = value.OptionalText("venue"),
            Account = value.OptionalText("dossier"),
            PatientClass = value.OptionalText("classe"),
            Status = status,
            AttendingDoctor = value.OptionalText("medecin"),
            Movements = ListJson.Read(value.Get("mouvements"), ReadMovement),
            Pending = value.Find("enAttente") is { } pending ? ListJson.Read(pending, ReadMovement) : [],
        };
    }

    private static KeptMovement ReadMovement(JsonValue value)
    {
        value.OnlyKeys("id", "evenement", "debut", "ufHebergement", "ufMedicale", "ufSoins", "annule");
        return new KeptMovement(value.Text("id"))
        {
            Event = value.OptionalText("evenement"),
            Start = value.OptionalText("debut"),
            HousingUnit = value.OptionalText("ufHebergement"),
            MedicalUnit = value.OptionalText("ufMedicale"),
            CareUnit = value.OptionalText("ufSoins"),
            IsCancelled = value.Find("annule") is not null && value.Flag("annule"),
        };
    }
}
