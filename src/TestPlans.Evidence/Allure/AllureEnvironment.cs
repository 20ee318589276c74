using System.Globalization;
using System.Text;
using TestPlans.Validation;

namespace TestPlans.Evidence;

/// <summary>What Allure shows of the run itself.</summary>
internal static class AllureEnvironment
{
    /// <summary><c>environment.properties</c>, in ASCII with escapes: readers disagree about its encoding.</summary>
    public static string Properties(RunView view)
    {
        var run = view.Description;
        var facts = new List<(string, string)>
        {
            ("Système testé", $"{run?.System.Name} {run?.System.Version}".Trim()),
            ("Éditeur", run?.System.Vendor ?? ""),
            ("Opérateur", run?.Operator ?? ""),
            ("TestPlans", run?.ToolVersion ?? ""),
            ("Empreinte du plan", run?.PlanSha256 ?? ""),
        };
        facts.AddRange(run?.Packs.Select(pack => ($"Jeu de règles {pack.Id}", $"{pack.Version}, {pack.Origin.InFrench()}, verrou {(pack.LockSha256.Length > 0 ? pack.LockSha256 : "absent")}")) ?? []);
        return string.Concat(facts.Where(fact => fact.Item2.Length > 0).Select(fact => $"{Escape(fact.Item1, isKey: true)}={Escape(fact.Item2, isKey: false)}\n"));
    }

    /// <summary><c>executor.json</c>.</summary>
    public static object Executor(RunView view) => new
    {
        name = "TestPlans",
        type = "testplans",
        buildName = $"{view.Description?.System.Name} {view.Description?.System.Version}, {French.Moment(view.StartedAt)}",
        reportName = ReportName(view),
    };

    public static string ReportName(RunView view) => view.Description is { } run ? $"{run.System.Name} {run.System.Version}".Trim() : "Campagne TestPlans";

    private static string Escape(string text, bool isKey)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => escaped.Append("\\\\"),
                '\n' or '\r' => escaped.Append(' '),
                ' ' or ':' or '=' or '#' or '!' when isKey => escaped.Append('\\').Append(c),
                > '~' or < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
