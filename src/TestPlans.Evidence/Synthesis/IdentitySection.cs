using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>With what, by whom, when, on which plan and rules: what makes the run repeatable.</summary>
internal static class IdentitySection
{
    public static Markup Of(SynthesisContext context) => Markup.Of(
        $"""
        <section id="campagne" aria-labelledby="campagne-titre">
        <h2 id="campagne-titre">Identité de la campagne</h2>
        <dl class="faits">
        {Facts(context.View).Where(fact => fact.Value.Length > 0).Select(fact => Markup.Of($"<div><dt>{fact.Name}</dt><dd>{(fact.IsCode ? Markup.Of($"<code>{fact.Value}</code>") : Markup.Of($"{fact.Value}"))}</dd></div>\n"))}</dl>
        {Packs(context.View)}
        </section>

        """);

    private static IEnumerable<(string Name, string Value, bool IsCode)> Facts(RunView view)
    {
        var run = view.Description;
        yield return ("Système testé", $"{run?.System.Name} {run?.System.Version}".Trim(), false);
        yield return ("Éditeur", run?.System.Vendor ?? "", false);
        yield return ("Rôles revendiqués", string.Join(", ", run?.Roles.Select(role => $"{role.Role} ({role.Driver}{(role.System is null ? "" : $", {role.System}")})") ?? []), false);
        // Silence would let a reviewer suppose somebody: that nobody was asked is said too.
        yield return ("Opérateur", run?.Operator is { Length: > 0 } person ? person : "non nommé (--operateur)", false);
        yield return ("Début", French.Moment(view.StartedAt), false);
        yield return ("Reprises", string.Join(", ", view.ResumedAt.Select(at => French.Moment(at))), false);
        yield return ("Fin", view.FinishedAt is null ? "campagne interrompue" : French.Moment(view.FinishedAt), false);
        yield return ("Version de TestPlans", run?.ToolVersion ?? "", false);
        yield return ("Empreinte du plan (SHA-256)", run?.PlanSha256 ?? "", true);
        yield return ("Sélection", string.Join(' ', run?.Selection.Paths ?? []), true);
        yield return ("Étiquettes", run?.Selection.Tags ?? "", true);
        yield return ("Graine", run?.Seed?.ToString(French.Culture) ?? "", false);
        yield return ("Commande", run?.Command ?? "", true);
    }

    // Those that judged something, with how much; the others were at hand, and a document could have been theirs: they are named apart.
    private static Markup Packs(RunView view)
    {
        var judged = view.Reports.SelectMany(report => report.PartPacks.Prepend(report.Pack).OfType<PackReference>()).CountBy(pack => (pack.Id, pack.Version, pack.Sha256)).ToDictionary();
        var packs = (view.Description?.Packs ?? []).ToLookup(pack => judged.ContainsKey((pack.Id, pack.Version, pack.LockSha256)));
        return Markup.Of($"{Markup.If(packs[true].Any(), () => Table(packs[true].Select(pack => (pack, judged[(pack.Id, pack.Version, pack.LockSha256)]))))}{Markup.If(packs[false].Any(), () => Unused(packs[false]))}");
    }

    private static Markup Table(IEnumerable<(PackDescription Pack, int Judged)> packs) => Markup.Of(
        $"""
        <h3>Jeux de règles employés</h3>
        <div class="large" role="region" aria-label="Jeux de règles employés" tabindex="0"><table>
        <thead><tr><th scope="col">Jeu</th><th scope="col">Version</th><th scope="col">Origine</th><th scope="col" style="white-space:nowrap">Jugements</th><th scope="col">Verrou (SHA-256)</th></tr></thead>
        <tbody>
        {packs.Select(one => Markup.Of($"<tr><th scope=\"row\">{one.Pack.Title}<span class=\"source\">{one.Pack.Id}</span></th><td style=\"white-space:nowrap\">{one.Pack.Version}</td><td>{one.Pack.Origin.InFrench()}</td><td>{one.Judged}</td><td>{(one.Pack.LockSha256.Length == 0 ? Markup.Of($"<span class=\"raison\">aucun verrou</span>") : Markup.Of($"<code class=\"empreinte\">{one.Pack.LockSha256}</code>"))}</td></tr>\n"))}</tbody>
        </table></div>
        """);

    private static Markup Unused(IEnumerable<PackDescription> packs) => Markup.Of(
        $"""
        <p class="raison">Jeux de règles à disposition, qui n'ont rien jugé dans cette campagne : {string.Join(" ; ", packs.Select(pack => $"{pack.Title} ({pack.Id} {pack.Version}, {pack.Origin.InFrench()})"))}.</p>

        """);
}
