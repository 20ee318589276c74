namespace TestPlans.Evidence;

/// <summary>When a person must be there, and what for.</summary>
internal static class PreparedPresences
{
    public static Markup Of(PreparationSheet sheet) => Markup.Of(
        $"""
        <section id="presence" aria-labelledby="presence-titre">
        <h2 id="presence-titre">Présence d'une personne</h2>
        {Markup.If(sheet.Presences.Count == 0, () => Markup.Of($"<p class=\"aucun\">Tout se joue sans personne.</p>"))}
        {Markup.If(sheet.Presences.Count > 0, () => Table(sheet.Presences))}
        </section>
        """);

    private static Markup Table(IReadOnlyList<PreparedPresence> presences) => Markup.Of(
        $"""
        <p class="chapeau">Dans l'ordre des plans. Gestes et preuves sont demandés à l'écran, au moment voulu.</p>
        <div class="large"><table>
        <thead><tr><th scope="col"></th><th scope="col">Scénario</th><th scope="col">Gestes</th><th scope="col">Preuves à joindre, points à observer</th></tr></thead>
        <tbody>
        {presences.Select(Row)}</tbody>
        </table></div>
        """);

    private static Markup Row(PreparedPresence presence) => Markup.Of(
        $"""
        <tr><td>{PreparationPage.Box(presence.Scenario.Name)}</td>
        <th scope="row">{presence.Scenario.Name}<span class="source">{string.Join(" · ", presence.References.Prepend(presence.Role).Prepend(presence.Scenario.Volet))}</span></th>
        <td>{Lines(presence.Gestures)}</td>
        <td>{Lines(presence.Proofs)}{Markup.If(presence.Answers.Count > 0, () => Markup.Of($"<p class=\"source\">À observer dans le système testé :</p>{Lines(presence.Answers)}"))}</td></tr>

        """);

    private static Markup Lines(IReadOnlyList<string> lines) =>
        Markup.If(lines.Count > 0, () => Markup.Of($"<ul class=\"puces\">{lines.Select(line => Markup.Of($"<li>{line}</li>"))}</ul>"));
}
