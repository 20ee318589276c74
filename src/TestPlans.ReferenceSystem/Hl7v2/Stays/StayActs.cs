using System.Globalization;
using TestPlans.ReferenceSystem.Hl7v2.Model;
using TestPlans.Systems;

namespace TestPlans.ReferenceSystem.Hl7v2.Stays;

/// <summary>What the operator of this hospital does to a stay, from the keys of a request to what is told of it.</summary>
internal sealed class StayActs(StayRegistry stays)
{
    private const string Correct = "corriger-mouvement";
    private const string TakeBack = "annuler-mouvement";
    private const string Remember = "ajouter-mutation-oubliee";

    /// <summary>The act about two patients.</summary>
    public const string MoveAccount = "reattribuer-dossier";

    /// <summary>The verbs known here.</summary>
    public static IReadOnlyList<string> Verbs { get; } = [.. StayRules.All.Concat(StayRules.Announcements).Select(rule => rule.Verb), TakeBack, Correct, Remember, MoveAccount];

    /// <summary>Does an act; the problem is one French line.</summary>
    public (ToldMovement? Told, Stay? Stay, string? Problem) Do(WorkflowRequest request, IdentityFile patient, DateTimeOffset now)
    {
        if (Array.Find([.. StayRules.All], rule => rule.Verb == request.Act) is { } rule)
        {
            return Move(rule, request, patient, now);
        }

        if (StayRules.Announcements.FirstOrDefault(announced => announced.Verb == request.Act) is { } announcement)
        {
            return Announce(announcement, request, patient, now);
        }

        if (request.Act == Remember)
        {
            return stays.Of(patient) is { } whole && whole.Remember(request.Parameters.GetValueOrDefault("ufHebergement", "")) is { } forgotten
                ? (forgotten, whole, null)
                : (null, null, $"{request.Patient.DisplayName} : aucune mutation oubliée n’est possible dans ce séjour");
        }

        if (request.Act is not (TakeBack or Correct))
        {
            return (null, null, $"le système de référence ne connaît pas l’acte « {request.Act} » ; il connaît {string.Join(", ", Verbs)}");
        }

        var named = request.Parameters.GetValueOrDefault("mouvement", "");
        var stay = stays.Of(patient);
        var told = request.Act == TakeBack
            ? stay?.TakeBack(StayRules.EventsOf(named), now)
            : stay?.Correct(StayRules.EventsOf(named), units => Units(request, units));
        if (told is { Action: "CANCEL" } && stay!.State.Phase == StayPhase.Nowhere)
        {
            stays.GiveUp(patient);
        }

        return told is null ? (null, null, $"{request.Patient.DisplayName} : le mouvement « {named} » ne peut pas être {(request.Act == TakeBack ? "annulé" : "corrigé")} maintenant") : (told, stay, null);
    }

    private (ToldMovement? Told, Stay? Stay, string? Problem) Move(StayRule rule, WorkflowRequest request, IdentityFile patient, DateTimeOffset now)
    {
        // Who arrives begins a stay; every other act goes on with the current one.
        var stay = rule.From.Contains(StayPhase.Nowhere) ? stays.ForArrival(patient, rule, now) : stays.Of(patient);
        var start = Planned(request) ?? now;
        return stay?.Do(rule, After(rule, request, stay.State, start), Nature(rule, request), start) is { } told
            ? (told, stay, null)
            : (null, null, $"{request.Patient.DisplayName} : « {rule.Verb} » n’est pas possible maintenant");
    }

    // Who is announced begins a stay too.
    private (ToldMovement? Told, Stay? Stay, string? Problem) Announce(StayRule rule, WorkflowRequest request, IdentityFile patient, DateTimeOffset now)
    {
        var stay = rule.Event == "A14" ? stays.ForArrival(patient, rule, now) : stays.Of(patient);
        // The movement that announces a discharge is of now, the discharge of later (PAM.fr 2.11.2 §5.3.6).
        var start = rule.Event == "A16" ? now : Planned(request) ?? now;
        return stay?.Announce(rule, After(rule, request, stay.State, now), rule.Event == "A15" ? "H" : "HMS", start) is { } told
            ? (told, stay, null)
            : (null, null, $"{request.Patient.DisplayName} : « {rule.Verb} » n’est pas possible maintenant");
    }

    private static StayState After(StayRule rule, WorkflowRequest request, StayState before, DateTimeOffset start)
    {
        var after = before with { Units = Units(request, before.Units) };
        return rule.Event switch
        {
            "A05" => after with { PatientClass = request.Parameters.GetValueOrDefault("classe", "I") },
            "A01" => after with { PatientClass = "I", Accident = request.Parameters.GetValueOrDefault("accident"), ArrivedAt = start, Doctor = Doctor(request) ?? before.Doctor },
            "A04" => after with { PatientClass = request.Parameters.GetValueOrDefault("classe", "O"), ArrivedAt = start, Doctor = Doctor(request) ?? before.Doctor },
            "A02" => after with { PriorHousing = before.Units.Housing },
            "A06" => after with { PatientClass = "I" },
            "A07" => after with { PatientClass = "O" },
            "A21" => after with { ExpectedBack = start.AddHours(47) },
            "A54" => after with { Doctor = Doctor(request) ?? before.Doctor },
            "A16" => after with { ExpectedOut = Planned(request) ?? start },
            "A03" => after with { LeftAt = start, DiedAt = request.Parameters.ContainsKey("deces") ? start : null },
            _ => after,
        };
    }

    // An UF that is not named follows the housing one on arrival and stays what it was afterwards.
    private static StayUnits Units(WorkflowRequest request, StayUnits before)
    {
        var housing = request.Parameters.GetValueOrDefault("ufHebergement") ?? before.Housing;
        return new StayUnits(
            housing, request.Parameters.GetValueOrDefault("ufMedicale") ?? before.Medical ?? housing, request.Parameters.GetValueOrDefault("ufSoins") ?? before.Care ?? housing);
    }

    private static string Nature(StayRule rule, WorkflowRequest request) => rule.Event switch
    {
        "A02" => (request.Parameters.ContainsKey("ufMedicale"), request.Parameters.ContainsKey("ufSoins")) switch
        {
            (true, true) => "HMS",
            (true, false) => "MH",
            (false, true) => "SH",
            _ => "H",
        },
        "A54" => "M",
        _ => "HMS",
    };

    private static DateTimeOffset? Planned(WorkflowRequest request) =>
        request.Parameters.TryGetValue("datePrevue", out var text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var date) ? date : null;

    private static TestPhysician? Doctor(WorkflowRequest request) => request.Parameters.TryGetValue("medecinRpps", out var rpps)
        ? new TestPhysician(request.Parameters.GetValueOrDefault("medecinNom", ""), request.Parameters.GetValueOrDefault("medecinPrenom", ""), rpps)
        : null;
}
