namespace TestPlans.Gherkin;

/// <summary>Runs plans without any test framework, and tells everything as one stream of Cucumber messages.</summary>
/// <param name="library">The steps.</param>
/// <param name="options">How to run; defaults otherwise.</param>
public sealed class PlanEngine(StepLibrary library, PlanEngineOptions? options = null)
{
    /// <summary>Runs the selected scenarios of a plan.</summary>
    /// <param name="plan">The features that were read.</param>
    /// <param name="sink">Where the stream goes.</param>
    /// <param name="cancellationToken">Interrupts the run: the scenario that runs ends, the others do not begin, the stream is closed properly.</param>
    /// <returns>How each scenario ended.</returns>
    public Task<RunSummary> RunAsync(PlanSet plan, IEnvelopeSink sink, CancellationToken cancellationToken = default)
    {
        _ = (library, options, plan, sink, cancellationToken);
        throw new NotSupportedException("written in the next commit");
    }
}
