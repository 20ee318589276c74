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
        ["INS-TRAIT-NOM"] = 5, ["INS-TRAIT-PRENOM"] = 5, ["INS-TRAIT-PRENOMS"] = 5, ["INS-TRAIT-DATE"] = 7, ["INS-TRAIT-SEXE"] = 8, ["INS-TRAIT-LIEU"] = 11,
    };

    // An INS beside an identity that is not validated, or whose status is not told, is the sender's fault, and its report says so. It is no reason
    // to lose the patient: the message is taken, the INS is not kept (PAM.fr 2.11.2 §6.6.15; IdentityRules). Nor is a contradiction in PID-32.
    private static readonly string[] Taken = ["INS-STATUT", "PID-32.R", "PID-32.VALI", "PID-32.ATTRIBUTS"];

    /// <summary>The findings for which a receiver refuses a message.</summary>
    public static IEnumerable<Finding> Refusing(Report report) =>
        report.Findings.Where(finding => finding.Severity == Severity.Error && !Taken.Contains(finding.Rule));

    public static IReadOnlyList<Er7Error> Of(Er7Message message, Report report, IReadOnlyList<Refusal> refusals, int most)
    {
        var findings = Refusing(report).ToList();
        var all = findings.Count + refusals.Count;
        List<Er7Error> errors =
        [
            .. findings.Take(most).Select(finding => OfFinding(message, finding)).Distinct(),
            .. refusals.Select(refusal => refusal.Error with { Text = Short(refusal.Error.Text) }),
        ];
        return all <= most
            ? errors
            : [.. errors.Take(most - 1), new Er7Error("199", null, $"{all - most + 1} autres erreurs ne sont pas rapportées ici : {all} en tout.")];
    }

    private static Er7Error OfFinding(Er7Message message, Finding finding)
    {
        var place = PlaceOf(finding);
        // A field that a condition (C) requires is missing like any other.
        var missing = finding.Rule.EndsWith(".C", StringComparison.Ordinal) && place is { Field: > 0 } field && !message.Get(field).IsValued;
        return new Er7Error(missing ? "101" : Er7ErrorCodes.OfRule(finding.Rule), place, Short(finding.Message));
    }

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
