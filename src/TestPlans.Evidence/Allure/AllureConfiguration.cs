using System.Text.Json;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>The configuration of the renderer: French, light, filed by family, volet and feature, our statuses as categories.</summary>
internal static class AllureConfiguration
{
    // The awesome plug-in takes categories from here, not from categories.json among the results.
    private static readonly (string Name, Outcome Outcome)[] Categories =
    [
        ("Non-conformité", Outcome.Failed),
        ("Non concluant", Outcome.Broken),
        ("Preuve attendue", Outcome.Awaited),
        ("À instruire", Outcome.ToReview),
        ("Sans objet", Outcome.Skipped),
    ];

    private static readonly string[] GroupBy = ["epic", "feature", "story"];

    public static string Write(RunView view, bool singleFile) => JsonSerializer.Serialize(
        new
        {
            name = AllureEnvironment.ReportName(view),
            categories = Categories.Select(category => new
            {
                name = category.Name,
                matchers = new[] { new { labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["statut"] = $"^{category.Outcome.DisplayName()}$" } } },
            }),
            plugins = new
            {
                awesome = new
                {
                    options = new
                    {
                        reportName = AllureEnvironment.ReportName(view),
                        singleFile,
                        reportLanguage = "fr",
                        theme = "light",
                        groupBy = GroupBy,
                    },
                },
            },
        },
        EvidenceJson.Indented);
}
