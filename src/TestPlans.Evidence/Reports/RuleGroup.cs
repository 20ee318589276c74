using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>The findings of one rule, which is how a person mends them: one fault, several places.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Severity">The gravest of its findings.</param>
/// <param name="Requirement">The exigence, or null.</param>
/// <param name="Findings">The findings, in the order of the document.</param>
internal sealed record RuleGroup(string Rule, Severity Severity, string? Requirement, IReadOnlyList<Finding> Findings)
{
    /// <summary>Groups by rule, the gravest first, else in the order of the report.</summary>
    public static IReadOnlyList<RuleGroup> Of(IEnumerable<Finding> findings)
    {
        var groups = findings
            .GroupBy(finding => finding.Rule, StringComparer.Ordinal)
            .Select(group => new RuleGroup(
                group.Key,
                group.Max(finding => finding.Severity),
                group.Select(finding => finding.Requirement).FirstOrDefault(requirement => requirement is not null),
                [.. group]))
            .ToList();
        return
        [
            .. groups.Where(static group => group.Severity == Severity.Error),
            .. groups.Where(static group => group.Severity == Severity.Warning),
            .. groups.Where(static group => group.Severity == Severity.Information),
        ];
    }
}

/// <summary>The French words of a report that no verdict names.</summary>
internal static class ReportWords
{
    public static string InFrench(this Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "information",
    };

    public static string Kind(string kind) => kind switch
    {
        "wellformed" => "bonne formation",
        "xsd" => "schéma XSD",
        "schematron" => "Schematron",
        "structure" => "structure",
        "profile" => "profil",
        "coherence" => "cohérence",
        "document" => "document porté",
        _ => kind,
    };

    /// <summary>What was judged: its media type, or how many artefacts a set has.</summary>
    public static string Nature(Report report) =>
        report.Artefact.MediaType == ArtefactSet.MediaType ? $"ensemble de {French.Count(report.Parts.Count, "artefact")}" : report.Artefact.MediaType;

    /// <summary>« PID[1]-3 (ligne 2, colonne 14) », what is known of it; empty for the artefact as a whole.</summary>
    public static string Place(Finding finding) => Place(new Place(finding.Artefact, finding.Path, finding.Line, finding.Column));

    /// <summary>A place, after the name of the part it is in.</summary>
    public static string Place(Place place) => (place.Artefact, Inside(place)) switch
    {
        (null, var inside) => inside,
        (var part, "") => part,
        (var part, var inside) => $"{part} : {inside}",
    };

    private static string Inside(Place place) => (place.Path, place.Line, place.Column) switch
    {
        ("", < 1, _) => "",
        (var path, < 1, _) => path,
        ("", var line, < 1) => string.Create(French.Culture, $"ligne {line}"),
        ("", var line, var column) => string.Create(French.Culture, $"ligne {line}, colonne {column}"),
        (var path, var line, < 1) => string.Create(French.Culture, $"{path} (ligne {line})"),
        (var path, var line, var column) => string.Create(French.Culture, $"{path} (ligne {line}, colonne {column})"),
    };
}
