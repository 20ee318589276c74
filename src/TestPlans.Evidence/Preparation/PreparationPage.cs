namespace TestPlans.Evidence;

/// <summary>The « fiche de préparation » as one page, to be read on a screen or printed and ticked with a pen.</summary>
public static class PreparationPage
{
    /// <summary>The page, self-contained.</summary>
    public static string Write(PreparationSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var title = sheet.System ?? "Système à décrire";
        return Page.Write($"Fiche de préparation : {title}", Markup.Of(
            $"""
            <header class="bandeau a-instruire">
            <div class="bandeau-titre">
            <p class="surtitre">Fiche de préparation</p>
            <h1>{title}</h1>
            <p class="sous-titre">{string.Join(" · ", new[] { sheet.Vendor, string.Join(", ", sheet.Plans.Select(plan => plan.Volet).Distinct(StringComparer.Ordinal)), French.Moment(sheet.At) }.Where(part => !string.IsNullOrEmpty(part)))}</p>
            </div>
            <p class="a-remplir">Préparée par <span></span> le <span></span></p>
            </header>
            <div class="cadre">
            {Contents(sheet)}
            <main id="contenu">
            {Problems(sheet)}
            {Plans(sheet)}
            {PreparedSettings.Of(sheet)}
            {PreparedPatients.Of(sheet)}
            {PreparedPresences.Of(sheet)}
            </main>
            </div>
            <footer class="pied"><p>Produit par TestPlans {sheet.ToolVersion}. Tous les patients sont fictifs ; leurs INS portent l'OID de test 1.2.250.1.213.1.4.10 et n'existent pas.</p></footer>

            """));
    }

    /// <summary>A box to tick, for a line that says what was done.</summary>
    internal static Markup Box(string about) => Markup.Of($"<input type=\"checkbox\" class=\"case\" aria-label=\"Fait : {about}\">");

    /// <summary>The scenarios that need something, by volet.</summary>
    internal static Markup Used(IReadOnlyList<PreparedScenario> scenarios) =>
        Markup.Of($"<p class=\"source\">{French.Count(scenarios.Count, "scénario")} – {InWords(scenarios)}</p>");

    /// <summary>« VSM : Une allergie connue ; Aucun antécédent. »</summary>
    internal static string InWords(IReadOnlyList<PreparedScenario> scenarios) => string.Join(". ", scenarios
        .GroupBy(scenario => scenario.Volet, StringComparer.Ordinal)
        .Select(volet => $"{volet.Key} : {string.Join(" ; ", volet.Select(scenario => scenario.Name))}"));

    private static Markup Contents(PreparationSheet sheet) => Markup.Of(
        $"""
        <nav class="sommaire" aria-label="Sommaire">
        <p>Sommaire</p>
        <ol>
        <li><a href="#plans">Plans <span class="nombre">{sheet.Plans.Count}</span></a></li>
        <li><a href="#reglages">Réglages <span class="nombre">{sheet.Roles.Count}</span></a></li>
        <li><a href="#patients">Patients <span class="nombre">{sheet.Patients.Count}</span></a></li>
        {sheet.Patients.Select(patient => Markup.Of($"<li><a class=\"retrait\" href=\"#{PreparedPatients.Anchor(patient)}\">{patient.Name}</a></li>\n"))}<li><a href="#presence">Présence d'une personne <span class="nombre">{sheet.Presences.Count}</span></a></li>
        </ol>
        </nav>
        """);

    private static Markup Problems(PreparationSheet sheet) => Markup.If(sheet.Problems.Count > 0, () => Markup.Of(
        $"""
        <section id="manques" aria-labelledby="manques-titre">
        <h2 id="manques-titre">Ce que cette fiche ne peut dire</h2>
        <ul class="taches">{sheet.Problems.Select(problem => Markup.Of($"<li class=\"non-concluant\">{problem}</li>\n"))}</ul>
        </section>
        """));

    private static Markup Plans(PreparationSheet sheet) => Markup.Of(
        $"""
        <section id="plans" aria-labelledby="plans-titre">
        <h2 id="plans-titre">Plans</h2>
        <div class="large"><table>
        <thead><tr><th scope="col">Volet</th><th scope="col">Dossier</th><th scope="col" class="nombre">Scénarios</th><th scope="col" class="nombre">Sans objet</th></tr></thead>
        <tbody>
        {sheet.Plans.Select(plan => Markup.Of($"<tr><th scope=\"row\">{plan.Volet}</th><td><code>{plan.Folder}</code></td><td class=\"nombre\">{plan.Scenarios}</td><td class=\"nombre\">{plan.Excluded}</td></tr>\n"))}</tbody>
        </table></div>
        </section>
        """);
}
