using System.Net;
using System.Text;
using TestPlans.Gherkin;

namespace TestPlans.Cli.Commands;

/// <summary>The vocabulary as one self-contained page, for the author of plans.</summary>
internal static class VocabularyPage
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="fr"><head><meta charset="utf-8"><title>Vocabulaire des plans de test</title>
        <style>
        body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#1b1b1b}
        h1{font-size:1.6rem} h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ccc}
        dt{font-weight:600;margin-top:1rem} dd{margin:0 0 0 1.5rem} .genre{color:#555;font-size:.85rem}
        </style></head><body><main><h1>Vocabulaire des plans de test</h1>

        """;

    public static string Write(StepCatalogue vocabulary)
    {
        var page = new StringBuilder(Head);
        foreach (var (title, entries) in StepDomains.Of(vocabulary))
        {
            page.Append("<h2>").Append(Encoded(title)).Append("</h2>\n<dl>\n");
            foreach (var entry in entries)
            {
                page.Append("<dt>").Append(Encoded($"{entry.Keyword} {entry.Expression}")).Append(" <span class=\"genre\">").Append(Encoded(entry.Kind.ToString().ToLowerInvariant())).Append("</span></dt>\n");
                foreach (var example in entry.Examples)
                {
                    page.Append("<dd>").Append(Encoded($"{entry.Keyword} {example}")).Append("</dd>\n");
                }

                if (entry.Observation is not null)
                {
                    page.Append("<dd class=\"genre\">observé par : ").Append(Encoded(entry.Observation)).Append("</dd>\n");
                }
            }

            page.Append("</dl>\n");
        }

        return page.Append("</main></body></html>").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
