using System.Text;
using System.Text.Json;

namespace TestPlans.Evidence;

/// <summary>The « fiche de préparation » as text, for a terminal or a ticket, and as JSON, for another program.</summary>
public static class PreparationText
{
    /// <summary>Indented lines; <c>[ ]</c> is to be ticked.</summary>
    public static string Write(PreparationSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder().Append("FICHE DE PRÉPARATION : ").Append(sheet.System ?? "Système à décrire").Append('\n');
        Section(text, "Ce que cette fiche ne peut dire", sheet.Problems.Select(problem => $"! {problem}"));
        Section(text, "Plans", sheet.Plans.Select(plan => $"{plan.Volet} ({plan.Folder}) : {French.Count(plan.Scenarios, "scénario")}{(plan.Excluded > 0 ? $", dont {plan.Excluded} sans objet" : "")}"));
        Section(text, "Réglages", sheet.Roles.SelectMany(Role).Concat(sheet.Codes.Select(code => $"[ ] {code.Kind} « {code.Code} » – {PreparationPage.InWords(code.Scenarios)}")));
        Section(text, "Patients", sheet.Patients.SelectMany(Patient));
        Section(text, "Présence d'une personne", sheet.Presences.SelectMany(Presence));
        return text.ToString();
    }

    /// <summary>Everything the page says.</summary>
    public static string Json(PreparationSheet sheet) => JsonSerializer.Serialize(sheet, EvidenceJson.Indented);

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append('\n').Append(title.ToUpper(French.Culture)).Append('\n').AppendJoin("", all.Select(line => $"  {line}\n"));
        }
    }

    private static IEnumerable<string> Role(PreparedRole role) =>
    [
        $"{(role.IsClaimed == false ? " - " : "[ ]")} {role.Label}{(role.IsClaimed switch { true => " (revendiqué)", false => " (non revendiqué : sans objet)", null => "" })} – {French.Count(role.Scenarios, "scénario")}",
        .. role.Settings.Select(setting => $"      {setting.Key} : {setting.Value}"),
        .. role.Partners.Select(partner => $"      relié à notre simulateur « {partner} »"),
        .. role.Options.Select(option => $"      [ ] option « {option.Key} »{(option.Value == false ? " (non revendiquée)" : "")}"),
    ];

    private static IEnumerable<string> Patient(PreparedPatient patient) =>
    [
        $"{(patient.IsEnteredBefore ? "[ ]" : " - ")} {patient.Name} – {patient.Status}",
        .. patient.Warning is null ? Array.Empty<string>() : [$"      ! {patient.Warning}"],
        .. patient.Identity.Select(trait => $"      {trait.Key} : {trait.Value}"),
        .. patient.Situations.SelectMany(situation => (string[])[$"      [ ] situation « {situation.Name} » : {situation.Consigne}", .. situation.People.Select(person => $"            {person}"), $"            {PreparationPage.InWords(situation.Scenarios)}"]),
        .. patient.Documents.Select(document => $"      document du partenaire « {document.Name} »{(document.Defect is null ? "" : $" (fautif exprès : {document.Defect})")} – {PreparationPage.InWords(document.Scenarios)}"),
        .. patient.Moments.Select(moment => $"      {moment.When} – {PreparationPage.InWords(moment.Scenarios)}"),
    ];

    private static IEnumerable<string> Presence(PreparedPresence presence) =>
    [
        $"[ ] {presence.Scenario.Volet} : {presence.Scenario.Name} ({presence.Role})",
        .. presence.Gestures.Select(gesture => $"      geste : {gesture}"),
        .. presence.Proofs.Select(proof => $"      preuve : {proof}"),
        .. presence.Answers.Select(answer => $"      à observer : {answer}"),
    ];
}
