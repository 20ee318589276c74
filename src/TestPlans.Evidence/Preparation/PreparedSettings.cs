namespace TestPlans.Evidence;

/// <summary>What to set in the system: roles, addresses, folders, options, codes.</summary>
internal static class PreparedSettings
{
    public static Markup Of(PreparationSheet sheet) => Markup.Of(
        $"""
        <section id="reglages" aria-labelledby="reglages-titre">
        <h2 id="reglages-titre">Réglages</h2>
        {Markup.If(sheet.System is null, () => Markup.Of($"<p class=\"chapeau\">Aucun système n'est décrit : adresses et dossiers seront ceux de systeme.json (option --system).</p>"))}
        <div class="fiches">{sheet.Roles.Select(Role)}</div>
        {Markup.If(sheet.Codes.Count > 0, () => Codes(sheet.Codes))}
        </section>
        """);

    private static Markup Role(PreparedRole role) => Markup.Of(
        $"""
        <div class="fiche">
        <h3>{Markup.If(role.IsClaimed != false, () => PreparationPage.Box(role.Label))}{role.Label} {Claim(role.IsClaimed)}</h3>
        {Markup.If(role.Settings.Count > 0, () => Markup.Of($"<dl class=\"traits\">{role.Settings.Select(setting => Markup.Of($"<div><dt>{setting.Key}</dt><dd>{setting.Value}</dd></div>"))}</dl>"))}
        {Markup.If(role.Partners.Count > 0, () => Markup.Of($"<p>Relié à {string.Join(", ", role.Partners.Select(partner => $"notre simulateur « {partner} »"))}.</p>"))}
        {Markup.If(role.Options.Count > 0, () => Markup.Of($"<ul class=\"cases\">{role.Options.Select(Option)}</ul>"))}
        <p class="source">{French.Count(role.Scenarios, "scénario")}{(role.IsClaimed == false ? ", sans objet" : "")}</p>
        </div>

        """);

    private static Markup Option(KeyValuePair<string, bool?> option) =>
        Markup.Of($"<li>{PreparationPage.Box($"option {option.Key}")} option « {option.Key} » {Claim(option.Value)}</li>");

    private static Markup Claim(bool? claimed) => claimed switch
    {
        true => Badges.Make("conforme", "revendiqué"),
        false => Badges.Make("sans-objet", "non revendiqué"),
        null => Markup.Empty,
    };

    private static Markup Codes(IReadOnlyList<PreparedCode> codes) => Markup.Of(
        $"""
        <h3>Unités et structures à créer ou à faire correspondre</h3>
        <div class="large"><table>
        <thead><tr><th scope="col"></th><th scope="col">Nature</th><th scope="col">Code</th><th scope="col">Dans le système testé</th><th scope="col">Scénarios</th></tr></thead>
        <tbody>
        {codes.Select(code => Markup.Of($"<tr><td>{PreparationPage.Box($"{code.Kind} {code.Code}")}</td><th scope=\"row\">{code.Kind}</th><td><code>{code.Code}</code></td><td class=\"avis\"></td><td><span class=\"source\">{PreparationPage.InWords(code.Scenarios)}</span></td></tr>\n"))}</tbody>
        </table></div>
        """);
}
