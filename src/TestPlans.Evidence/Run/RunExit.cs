using TestPlans.Gherkin;

namespace TestPlans.Evidence;

/// <summary>What a run tells the program that started it.</summary>
public static class RunExit
{
    /// <summary>1 when something is « non conforme »; else 3 when something is « non concluant », « preuve attendue » or « à instruire », or nothing is « conforme »; else 0.</summary>
    public static int Code(RunView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (view.Count(Outcome.Failed) > 0)
        {
            return 1;
        }

        var inconclusive = view.Count(Outcome.Broken) + view.Count(Outcome.Awaited) + view.Count(Outcome.ToReview) > 0;
        return inconclusive || view.Count(Outcome.Passed) == 0 || view.Outcome == Outcome.Broken ? 3 : 0;
    }
}
