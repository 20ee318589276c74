using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What a judgement found at fault: found beside expected, the place, the excerpt of what was judged.</summary>
internal static class FaultsHtml
{
    private const int LongestValue = 600;

    /// <summary>All the faults of a judgement.</summary>
    public static Markup Of(SynthesisContext context, Judgement judgement) => Markup.Of(
        $"""
        {judgement.Faults.Select(fault => Markup.Of($"<article class=\"constat non-conforme\">{Sentence(judgement, fault)}{Requirements(context, judgement.RequirementsOf(fault))}{Details(context, fault)}</article>\n"))}
        """);

    /// <summary>One fault: values, place, excerpt.</summary>
    public static Markup Details(SynthesisContext context, JudgementFault fault) => Markup.Of(
        $"""
        {FindingsHtml.Comparison(Short(fault.Found), Short(fault.Expected))}
        {Markup.If(fault.Place is not null, () => Place(context, fault.Place!))}
        """);

    /// <summary>The exigences, each linked to its row when the page lists it.</summary>
    public static Markup Requirements(SynthesisContext context, IReadOnlyList<string> ids) => Markup.If(ids.Count > 0, () => Markup.Of(
        $"<p class=\"exigences-visees\">{(ids.Count > 1 ? "Exigences" : "Exigence")} {ids.Select(id => Requirement(context, id))}</p>"));

    /// <summary>A finding of a report, as the same thing.</summary>
    public static JudgementFault Of(Finding finding, ArtefactReference artefact) => new(finding.Message)
    {
        Found = finding.Found,
        Expected = finding.Expected,
        Rule = finding.Rule,
        Requirement = finding.Requirement,
        Place = new JudgedPlace(artefact.Name, artefact.Sha256, finding.Path, finding.Line, finding.Column),
    };

    private static Markup Sentence(Judgement judgement, JudgementFault fault) =>
        Markup.If(fault.Message != judgement.Message, () => Markup.Of($"<p class=\"message\">{fault.Message}</p>"));

    private static Markup Requirement(SynthesisContext context, string id) => context.RequirementLink(id) is { } link
        ? Markup.Of($"<a class=\"exigence\" href=\"{link}\">{id}</a> ")
        : Markup.Of($"<span class=\"exigence\">{id}</span> ");

    private static Markup Place(SynthesisContext context, JudgedPlace place)
    {
        var excerpt = FindingsHtml.ExcerptOf(context.DocumentOf(place.Sha256), place.Line, place.Column);
        return Markup.Of(
            $"""
            <p class="lieu">{place.ToString()}</p>
            {(excerpt.IsEmpty && place.Excerpt.Length > 0 ? Markup.Of($"<pre class=\"extrait\" tabindex=\"0\" aria-label=\"Extrait\">{place.Excerpt}</pre>") : excerpt)}
            """);
    }

    // A whole screen or section may be what was found: the artefact holds it all.
    private static string? Short(string? value) =>
        value is { Length: > LongestValue } ? string.Concat(value.AsSpan(0, LongestValue), "…") : value;
}
