using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>Verdicts as coloured words: the word always says it, the colour and the sign only help.</summary>
internal static class Badges
{
    public static Markup Of(Verdict verdict) => Make(Class(verdict), verdict.InFrench());

    public static Markup Of(Outcome? outcome) => Make(Class(outcome), outcome?.DisplayName() ?? "non exécuté");

    public static string Class(Outcome? outcome) => outcome switch
    {
        Outcome.Passed => "conforme",
        Outcome.Failed => "non-conforme",
        Outcome.Broken => "non-concluant",
        Outcome.Awaited => "preuve-attendue",
        Outcome.ToReview => "a-instruire",
        Outcome.Skipped => "sans-objet",
        _ => "non-exercee",
    };

    public static string Class(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "conforme",
        Verdict.Failed => "non-conforme",
        Verdict.NotApplicable => "sans-objet",
        _ => "non-concluant",
    };

    public static Markup Of(Severity severity) => severity switch
    {
        Severity.Error => Make("non-conforme", severity.InFrench()),
        Severity.Warning => Make("preuve-attendue", severity.InFrench()),
        _ => Make("sans-objet", severity.InFrench()),
    };

    public static Markup Make(string cssClass, string text) => Markup.Of($"<span class=\"statut {cssClass}\">{text}</span>");
}
