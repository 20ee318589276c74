namespace TestPlans.Evidence;

/// <summary>A card for each patient to enter.</summary>
internal static class PreparedPatients
{
    public static string Anchor(PreparedPatient patient) => Page.Anchor("patient", patient.Name + patient.Files[0]);

    public static Markup Of(PreparationSheet sheet) => Markup.Of(
        $"""
        <section id="patients" aria-labelledby="patients-titre">
        <h2 id="patients-titre">Patients</h2>
        {Markup.If(sheet.Patients.Count == 0, () => Markup.Of($"<p class=\"aucun\">Les scénarios sélectionnés ne demandent aucun patient.</p>"))}
        {sheet.Patients.Select(Card)}
        </section>
        """);

    private static Markup Card(PreparedPatient patient) => Markup.Of(
        $"""
        <article class="fiche patient" id="{Anchor(patient)}">
        <h3>{Markup.If(patient.IsEnteredBefore, () => PreparationPage.Box($"identité de {patient.Name}"))}{patient.Name} <span class="statut a-instruire">{patient.Status}</span></h3>
        {Markup.If(patient.Warning is not null, () => Markup.Of($"<p class=\"attention\">{patient.Warning}</p>"))}
        <dl class="traits">
        {patient.Identity.Select(trait => Markup.Of($"<div><dt>{trait.Key}</dt><dd>{trait.Value}</dd></div>\n"))}<div><dt>IPP attribué par le système testé</dt><dd class="avis"></dd></div>
        </dl>
        {Markup.If(patient.Situations.Count > 0, () => Markup.Of($"<h4>Situations à saisir, une par scénario</h4><ul class=\"cases\">{patient.Situations.Select(situation => Situation(patient, situation))}</ul>"))}
        {Markup.If(patient.Documents.Count > 0, () => Markup.Of($"<h4>Documents que le partenaire mettra à disposition</h4><ul class=\"puces\">{patient.Documents.Select(Document)}</ul>"))}
        {patient.Moments.Select(moment => Markup.Of($"<h4>{moment.When}</h4>{PreparationPage.Used(moment.Scenarios)}\n"))}
        <p class="source">{string.Join(", ", patient.Files)}</p>
        </article>

        """);

    private static Markup Situation(PreparedPatient patient, PreparedSituation situation) => Markup.Of(
        $"""
        <li>{PreparationPage.Box($"{situation.Name}, {patient.Name}")}<div><strong>{situation.Name}</strong>
        <p>{situation.Consigne}</p>
        {Markup.If(situation.People.Count > 0, () => Markup.Of($"<ul class=\"puces\">{situation.People.Select(person => Markup.Of($"<li>{person}</li>"))}</ul>"))}
        {PreparationPage.Used(situation.Scenarios)}</div></li>

        """);

    private static Markup Document(PreparedDocument document) => Markup.Of(
        $"""
        <li><strong>{document.Name}</strong> {Markup.If(document.Defect is not null, () => Markup.Of($"<span class=\"statut non-concluant\">fautif exprès</span> {document.Defect}"))}
        {PreparationPage.Used(document.Scenarios)}</li>

        """);
}
