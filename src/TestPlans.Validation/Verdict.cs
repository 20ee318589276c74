namespace TestPlans.Validation;

/// <summary>The answer of a validator. The order is the strength: combining verdicts keeps the strongest.</summary>
public enum Verdict
{
    /// <summary>« sans objet »: nothing of the model concerns this artefact.</summary>
    NotApplicable,

    /// <summary>« conforme »: something was checked, and all that was checked held.</summary>
    Passed,

    /// <summary>« non concluant »: nothing was checked, or something that had to be checked could not be.</summary>
    Inconclusive,

    /// <summary>« non conforme »: at least one check did not hold.</summary>
    Failed,
}

/// <summary>The one place where verdicts are combined and named.</summary>
public static class Verdicts
{
    /// <summary>The strongest of the verdicts; of none, <see cref="Verdict.Inconclusive"/>: nothing checked is not a pass.</summary>
    public static Verdict Combine(IEnumerable<Verdict> verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        Verdict? strongest = null;
        foreach (var verdict in verdicts)
        {
            if (strongest is null || verdict > strongest)
            {
                strongest = verdict;
            }
        }

        return strongest ?? Verdict.Inconclusive;
    }

    /// <summary>The strongest verdict of the steps of a report.</summary>
    public static Verdict Of(IEnumerable<ReportStep> steps) => Combine(Each(steps, static step => step.Verdict));

    /// <summary>The strongest verdict of reports.</summary>
    public static Verdict Of(IEnumerable<Report> reports) => Combine(Each(reports, static report => report.Verdict));

    /// <summary>The verdict as it is shown: « conforme », « non conforme », « non concluant », « sans objet ».</summary>
    public static string InFrench(this Verdict verdict) => verdict switch
    {
        Verdict.Passed => "conforme",
        Verdict.Failed => "non conforme",
        Verdict.NotApplicable => "sans objet",
        _ => "non concluant",
    };

    // Select() of the platform, to a value, would be compiled at each start of the command.
    private static IEnumerable<Verdict> Each<T>(IEnumerable<T> judged, Func<T, Verdict> verdict)
    {
        foreach (var one in judged)
        {
            yield return verdict(one);
        }
    }
}
