using System.Globalization;

namespace TestPlans.Gherkin.Expressions;

/// <summary>The parameter types of French plans. Their texts are compared after <see cref="Typography.Normalize"/>.</summary>
internal static class FrenchParameterTypes
{
    private const string Masculine = "(?:le|un|ce|du|au|chaque|aucun|de ce|à ce|d'un|de chaque) ";
    private const string Feminine = "(?:la|une|cette|chaque|aucune|de la|à la|de cette|à cette|d'une|de chaque) ";
    private const string Elided = "(?:l'|de l'|à l'|d'|(?:une|cette|chaque|aucune|de cette|à cette|d'une|de chaque) )";

    public static IReadOnlyList<ParameterType> All { get; } =
    [
        new ParameterType("guillemets", ["« ?([^»]*?) ?»"], groups => groups[0]),
        new ParameterType("artefact", [Masculine + "(document|message)", Feminine + "(ressource)", Elided + "(archive|acquittement)"], groups => groups.First(noun => noun is not null)),
        new ParameterType("durée", [@"« ?(\d+) (seconde|minute|heure|jour)s? ?»"], groups => Duration(groups[0]!, groups[1]!)) { CSharpType = "TimeSpan" },
        new ParameterType("date", [@"« ?(\d{4}-\d{2}-\d{2}) ?»"], groups => DateOnly.ParseExact(groups[0]!, "yyyy-MM-dd", CultureInfo.InvariantCulture), UseForSnippets: false) { CSharpType = "DateOnly" },
    ];

    private static TimeSpan Duration(string count, string unit)
    {
        var number = double.Parse(count, CultureInfo.InvariantCulture);
        return unit switch
        {
            "seconde" => TimeSpan.FromSeconds(number),
            "minute" => TimeSpan.FromMinutes(number),
            "heure" => TimeSpan.FromHours(number),
            _ => TimeSpan.FromDays(number),
        };
    }
}
