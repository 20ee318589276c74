using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>A named defect of the reference system.</summary>
/// <param name="Id">Its id, as <c>@defaut:</c> tags name it.</param>
/// <param name="Title">What it does, one French sentence.</param>
/// <param name="Requirement">The exigence it breaks; empty when it names none.</param>
/// <param name="Reason">Why it reddens more than <see cref="SensitivityMatrix.MostScenarios"/> scenarios; empty when none is written.</param>
public sealed record DefectRow(string Id, string Title, string Requirement = "", string Reason = "");

/// <summary>A scenario of the matrix.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its title.</param>
/// <param name="Baseline">How it ends without any defect.</param>
public sealed record ScenarioColumn(string Key, string Name, Outcome Baseline);

/// <summary>How a scenario ended with a defect switched on. Cells that are not given were not run.</summary>
/// <param name="Scenario">The key of the scenario.</param>
/// <param name="Defect">The id of the defect.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="AtJudgement">Whether it failed at an « Alors ».</param>
/// <param name="Requirements">The exigences that its findings of error name; empty when its judgement names none.</param>
/// <param name="Advised">The exigences that its findings of warning name: a fact that is not confirmed, or advice, is shown and reddens nothing.</param>
public sealed record SensitivityCell(string Scenario, string Defect, Outcome Outcome, bool AtJudgement, IReadOnlyList<string> Requirements, IReadOnlyList<string> Advised);

/// <summary>Tests of the tests: which defect reddens which scenario.</summary>
/// <param name="Defects">The defects.</param>
/// <param name="Scenarios">The scenarios.</param>
/// <param name="Cells">What was run.</param>
public sealed record SensitivityMatrix(IReadOnlyList<DefectRow> Defects, IReadOnlyList<ScenarioColumn> Scenarios, IReadOnlyList<SensitivityCell> Cells)
{
    /// <summary>A defect that reddens more scenarios than this wants a reason.</summary>
    public const int MostScenarios = 3;

    /// <summary>The scenarios that a defect reddened.</summary>
    public IReadOnlyList<SensitivityCell> ReddenedBy(DefectRow defect)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return [.. Cells.Where(cell => cell.Outcome == Outcome.Failed && string.Equals(cell.Defect, defect.Id, StringComparison.Ordinal))];
    }

    /// <summary>The matrix of some scenarios of a plan: the defects that they do not see are for the others to see.</summary>
    public SensitivityMatrix OfSomeScenarios() => this with { Defects = [.. Defects.Where(defect => ReddenedBy(defect).Count > 0 || IsAdvised(defect))] };

    /// <summary>All that is unproven, one French line each; empty when every defect and every scenario is proven.</summary>
    public IReadOnlyList<string> Problems() =>
    [
        .. Scenarios.Where(scenario => scenario.Baseline != Outcome.Passed).Select(scenario => $"scénario « {scenario.Name} » ({scenario.Key}) : {scenario.Baseline.DisplayName()} sans aucun défaut"),
        .. Defects.SelectMany(ProblemsOf),
        .. Scenarios.Where(scenario => !Cells.Any(cell => cell.Outcome == Outcome.Failed && string.Equals(cell.Scenario, scenario.Key, StringComparison.Ordinal)))
            .Select(scenario => $"scénario « {scenario.Name} » ({scenario.Key}) : aucun défaut ne le rougit, rien ne prouve qu'il juge"),
        .. Cells.Where(cell => cell.Outcome is Outcome.Broken or Outcome.Awaited or Outcome.ToReview)
            .Select(cell => $"défaut {cell.Defect}, scénario {cell.Scenario} : {cell.Outcome.DisplayName()}, ce qui ne prouve rien"),
    ];

    /// <summary>Whether the exigence that a defect breaks is carried by a warning, and the warning was given: that is all such a rule can do.</summary>
    public bool IsAdvised(DefectRow defect)
    {
        ArgumentNullException.ThrowIfNull(defect);
        return Cells.Any(cell => string.Equals(cell.Defect, defect.Id, StringComparison.Ordinal) && cell.Advised.Contains(defect.Requirement, StringComparer.Ordinal));
    }

    private IEnumerable<string> ProblemsOf(DefectRow defect)
    {
        var red = ReddenedBy(defect);
        if (IsAdvised(defect))
        {
            yield break;
        }

        if (red.Count == 0)
        {
            yield return $"défaut {defect.Id} : aucun scénario ne le voit";
            yield break;
        }

        if (!red.Any(cell => cell.AtJudgement))
        {
            yield return $"défaut {defect.Id} : aucun scénario ne le voit à un « Alors »";
        }
        else if (defect.Requirement.Length > 0 && !red.Any(cell => cell.AtJudgement && cell.Requirements.Contains(defect.Requirement, StringComparer.Ordinal)))
        {
            yield return $"défaut {defect.Id} : aucun constat ne porte l'exigence qu'il enfreint ({defect.Requirement})";
        }

        if (red.Count > MostScenarios && defect.Reason.Length == 0)
        {
            yield return $"défaut {defect.Id} : il rougit {French.Count(red.Count, "scénario")}, plus de {MostScenarios} veulent une raison écrite";
        }
    }
}
