using TestPlans.Formats.Hl7v2;
using TestPlans.Validation;

namespace TestPlans.Simulators.Hl7v2;

/// <summary>The errors that an acknowledgement reports: one for each finding that is an error, in the order of the report.</summary>
internal static class ReportedErrors
{
    // ERR-8 has 250 characters at most (HL7 2.5, §2.14.5.8).
    private const int LongestText = 250;

    // The field in which each trait of an INS is missing.
    private static readonly Dictionary<string, int> Traits = new()
    {
        ["INS-TRAIT-NOM"] = 5, ["INS-TRAIT-PRENOM"] = 5, ["INS-TRAIT-DATE"] = 7, ["INS-TRAIT-SEXE"] = 8, ["INS-TRAIT-LIEU"] = 11,
    };

    public static IReadOnlyList<Er7Error> Of(Report report, IReadOnlyList<Refusal> refusals, int most)
    {
        List<Er7Error> errors =
        [
            .. report.Findings.Where(finding => finding.Severity == Severity.Error).Select(OfFinding).Distinct(),
            .. refusals.Select(refusal => refusal.Error with { Text = Short(refusal.Error.Text) }),
        ];
        if (errors.Count <= most)
        {
            return errors;
        }

        var rest = errors.Count - most + 1;
        return [.. errors.Take(most - 1), new Er7Error("199", null, $"{rest} autres erreurs ne sont pas rapportées ici : {errors.Count} en tout.")];
    }

    private static Er7Error OfFinding(Finding finding) => new(Er7ErrorCodes.OfRule(finding.Rule), PlaceOf(finding), Short(finding.Message));

    // A rule across fields stands on the segment when the field is absent; its id then names the field: « PV1-19.C ».
    private static Er7Path? PlaceOf(Finding finding)
    {
        if (!Er7Path.TryParse(finding.Path, out var place))
        {
            return null;
        }

        if (place.Field > 0)
        {
            return place;
        }

        var named = finding.Rule.IndexOf('.', StringComparison.Ordinal) is > 0 and var end ? finding.Rule.AsSpan(0, end) : default;
        return Er7Path.TryParse(named, out var field) && field.Segment == place.Segment ? field with { Occurrence = place.Occurrence }
            : Traits.TryGetValue(finding.Rule, out var trait) && place.Segment == "PID" ? place with { Field = trait }
            : place;
    }

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
