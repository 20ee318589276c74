using System.Text;
using System.Text.Json;
using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>Writes <c>allure-results/</c>, which the Allure tools of a team read as they read those of any framework.</summary>
public static class AllureResults
{
    /// <summary>The folder's name in a run's folder.</summary>
    public const string FolderName = "allure-results";

    /// <summary>Writes the results of a run; those of an earlier part of it are replaced, so that each scenario has one.</summary>
    /// <param name="runFolder">The run's folder.</param>
    /// <param name="view">The run.</param>
    public static void Write(string runFolder, RunView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var folder = Path.Combine(runFolder, FolderName);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var steps = new AllureSteps(new AllureAttachments(folder, runFolder, new ArtefactStore(runFolder)));
        foreach (var scenario in view.Scenarios)
        {
            var result = Result(scenario, steps);
            Json(folder, $"{result.Uuid}-result.json", result);
            var container = Container(scenario, result, steps);
            if (!container.IsEmpty)
            {
                Json(folder, $"{container.Uuid}-container.json", container);
            }
        }

        File.WriteAllText(Path.Combine(folder, "environment.properties"), AllureEnvironment.Properties(view), Encoding.ASCII);
        Json(folder, "executor.json", AllureEnvironment.Executor(view));
    }

    private static AllureResult Result(ScenarioView scenario, AllureSteps steps)
    {
        var start = scenario.StartedAt.ToUnixTimeMilliseconds();
        var fullName = $"{scenario.Uri}: {scenario.Name}";
        var decisive = scenario.Steps.FirstOrDefault(step => step.Outcome == scenario.Outcome && scenario.Outcome != Outcome.Passed);
        return new AllureResult
        {
            // One name a scenario of one run, the same each time it is written; the line is not in what links runs together.
            Uuid = Stable.Uuid($"resultat {start} {scenario.Key}"),
            TestCaseId = Stable.Hash(fullName)[..32],
            HistoryId = Stable.Hash($"{fullName} {string.Join('\u001f', scenario.Arguments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(a => $"{a.Name}={a.Value}"))}")[..32],
            FullName = fullName,
            Name = scenario.Name,
            TitlePath = [.. scenario.Uri.Split('/', StringSplitOptions.RemoveEmptyEntries), scenario.Feature],
            Status = AllureStatus.Of(scenario.Outcome),
            StatusDetails = AllureSteps.Details(scenario.Outcome, scenario.Reason, decisive),
            Start = start,
            Stop = start + (long)scenario.Duration.TotalMilliseconds,
            Description = string.Join("\n\n", new[] { scenario.FeatureDescription, scenario.Description }.Where(text => text.Length > 0).Select(Plain)),
            Labels = AllureLabels.Of(scenario),
            Links = [.. AllureLabels.Requirements(scenario).Select(id => new AllureLink(id, "../synthese.html#" + SynthesisContext.RequirementAnchor(id), "tms"))],
            Parameters = [.. scenario.Arguments.Select(argument => new AllureParameter(argument.Name, argument.Value))],
            Steps = [.. scenario.Steps.Where(step => !step.IsHook).Select(step => steps.Of(step, scenario))],
        };
    }

    private static AllureContainer Container(ScenarioView scenario, AllureResult result, AllureSteps steps) => new()
    {
        Uuid = Stable.Uuid($"autour {result.Start} {scenario.Key}"),
        Name = scenario.Name,
        Children = [result.Uuid],
        Befores = [.. scenario.Steps.Where(step => step is { IsHook: true, Keyword: "avant" }).Select(step => steps.Of(step, scenario))],
        Afters = [.. scenario.Steps.Where(step => step is { IsHook: true, Keyword: not "avant" }).Select(step => steps.Of(step, scenario))],
        Start = result.Start,
        Stop = result.Stop,
    };

    // Descriptions are Markdown there: what a plan holds stays text.
    private static string Plain(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Json<T>(string folder, string name, T value) =>
        File.WriteAllBytes(Path.Combine(folder, name), JsonSerializer.SerializeToUtf8Bytes(value, EvidenceJson.Line));
}
