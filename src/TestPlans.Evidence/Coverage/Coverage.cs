using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>What became of each exigence in a run: by outcomes, not by intentions.</summary>
/// <param name="Volets">The volets that the run touched, or all.</param>
public sealed record Coverage(IReadOnlyList<VoletCoverage> Volets)
{
    /// <summary>Computes it.</summary>
    /// <param name="sets">The exigences of the volets.</param>
    /// <param name="view">The run.</param>
    /// <param name="touchedOnly">Whether to leave out the volets that the run did not touch.</param>
    public static Coverage Of(IReadOnlyList<RequirementSet> sets, RunView view, bool touchedOnly = false)
    {
        ArgumentNullException.ThrowIfNull(sets);
        ArgumentNullException.ThrowIfNull(view);
        var exercises = Exercises.In(view);
        var volets = sets.Select(set => VoletCoverage.Of(set, exercises, view)).ToList();
        var described = sets.SelectMany(set => set.Requirements).Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        var unlisted = exercises.Where(pair => !described.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        if (unlisted.Count > 0)
        {
            volets.Add(VoletCoverage.Unlisted(unlisted));
        }

        return new Coverage([.. volets.Where(volet => !touchedOnly || volet.Touched)]);
    }

    /// <summary>All rows of all volets.</summary>
    public IEnumerable<CoverageRow> Rows => Volets.SelectMany(volet => volet.Rows);
}

/// <summary>The exigences of one volet.</summary>
/// <param name="Famille">Its family: <c>cda</c>; empty for exigences that no file describes.</param>
/// <param name="Volet">Its folder: <c>vsm</c>.</param>
/// <param name="Rows">One row an exigence.</param>
/// <param name="Problems">What could not be read in <c>exigences.csv</c>.</param>
/// <param name="Touched">Whether a scenario of the volet ran, or one of its exigences was exercised.</param>
public sealed record VoletCoverage(string Famille, string Volet, IReadOnlyList<CoverageRow> Rows, IReadOnlyList<FileProblem> Problems, bool Touched)
{
    /// <summary>« cda/vsm », or what stands for it.</summary>
    public string Title => Volet.Length == 0 ? "exigences qu'aucun exigences.csv ne décrit" : Famille.Length == 0 ? Volet : $"{Famille}/{Volet}";

    /// <summary>How many rows have this outcome; null counts those that were not exercised.</summary>
    public int Count(Outcome? outcome) => Rows.Count(row => row.Outcome == outcome);

    internal static VoletCoverage Of(RequirementSet set, IReadOnlyDictionary<string, IReadOnlyList<Exercise>> exercises, RunView view)
    {
        var rows = set.Requirements.Select(requirement => CoverageRow.Of(requirement, exercises.GetValueOrDefault(requirement.Id, []))).Where(row => !set.IsReferenced || row.ExercisedBy.Count > 0).ToList();
        var folder = $"/{set.Famille}/{set.Volet}/";
        var touched = rows.Exists(row => row.ExercisedBy.Count > 0) || view.Scenarios.Any(scenario => ("/" + scenario.Uri).Contains(folder, StringComparison.Ordinal));
        return new VoletCoverage(set.Famille, set.Volet, rows, set.IsReferenced ? [] : set.Problems, touched);
    }

    internal static VoletCoverage Unlisted(IEnumerable<KeyValuePair<string, IReadOnlyList<Exercise>>> exercises) => new(
        "",
        "",
        [.. exercises.Select(pair => CoverageRow.Of(
            new Requirement { Id = pair.Key, Obligation = Obligation.Doit, Statement = "", Verification = Verification.Artefact }, pair.Value))],
        [],
        Touched: true);
}

/// <summary>What became of one exigence.</summary>
/// <param name="Requirement">The exigence.</param>
/// <param name="Outcome">The gravest outcome of what exercised it; null when nothing did.</param>
/// <param name="ExercisedBy">What exercised it.</param>
/// <param name="Reason">Why nothing did, in French; empty when something did.</param>
public sealed record CoverageRow(Requirement Requirement, Outcome? Outcome, IReadOnlyList<Exercise> ExercisedBy, string Reason)
{
    /// <summary>« conforme », « non conforme »…, or « non exercée ».</summary>
    public string Status => Outcome?.DisplayName() ?? "non exercée";

    internal static CoverageRow Of(Requirement requirement, IReadOnlyList<Exercise> exercises)
    {
        // A scenario that does not apply exercised nothing.
        var real = exercises.Where(exercise => exercise.Outcome != Gherkin.Outcome.Skipped).ToList();
        return real.Count > 0
            ? new CoverageRow(requirement, real.Max(exercise => exercise.Outcome), real, "")
            : new CoverageRow(requirement, null, [], Why(requirement, exercises));
    }

    private static string Why(Requirement requirement, IReadOnlyList<Exercise> skipped)
    {
        if (requirement.Reason.Length > 0)
        {
            return requirement.Reason;
        }

        if (skipped.Count > 0)
        {
            return $"sans objet pour ce système : {skipped[0].Detail}";
        }

        return requirement.Verification switch
        {
            Verification.Artefact => "aucune règle qui la porte n'a trouvé à s'appliquer dans cette campagne",
            Verification.Comportement => $"aucun scénario joué ne porte {Exercises.Tag}{requirement.Id}",
            Verification.Humaine => $"aucune preuve n'a été demandée : aucun scénario joué ne porte {Exercises.Tag}{requirement.Id}",
            _ => "aucune raison n'est écrite",
        };
    }
}

/// <summary>One thing that exercised an exigence.</summary>
/// <param name="Scenario">The key of the scenario.</param>
/// <param name="Name">Its title.</param>
/// <param name="Outcome">What it says of the exigence.</param>
/// <param name="Rules">The rules that decided; empty when the scenario itself carries the exigence.</param>
/// <param name="Detail">The reason of a scenario that did not apply; empty otherwise.</param>
public sealed record Exercise(string Scenario, string Name, Outcome Outcome, IReadOnlyList<string> Rules, string Detail = "");
