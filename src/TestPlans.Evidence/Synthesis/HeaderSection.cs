using TestPlans.Gherkin;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>The top of the page: verdict, system, who, when, whose rules.</summary>
internal static class HeaderSection
{
    public static Markup Of(SynthesisContext context, string title)
    {
        var (view, run) = (context.View, context.View.Description);
        return Markup.Of(
            $"""
            <header class="bandeau {Badges.Class(view.Outcome)}">
            <div class="bandeau-titre">
            <p class="surtitre">Synthèse de campagne</p>
            <h1>{title}</h1>
            <p class="sous-titre">{Line(run?.System.Vendor, run is { Operator.Length: > 0 } ? $"opérateur : {run.Operator}" : "", French.Moment(view.StartedAt))}</p>
            </div>
            <div class="bandeau-verdict">
            <p class="verdict"><span class="sr">Verdict de la campagne : </span>{view.Outcome.DisplayName()}</p>
            <p class="origine">{Origin(context.Origins)}</p>
            </div>
            </header>

            """);
    }

    private static string Line(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string Origin(IReadOnlyList<PackOrigin> origins) => origins.Count switch
    {
        0 => "aucune règle n'a jugé de document",
        1 => origins[0].InFrench(),
        _ => string.Join(" et ", origins.Select(origin => origin.InFrench())) + ", dites à chaque rapport",
    };
}
