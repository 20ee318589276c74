namespace TestPlans.Gherkin;

/// <summary>What the steps of one scenario share, and what is known of it.</summary>
public interface IScenarioContext : IDictionary<string, object>
{
    /// <summary>What is known of the scenario.</summary>
    ScenarioInfo ScenarioInfo { get; }

    /// <summary>The rule it belongs to, or null.</summary>
    RuleInfo? RuleInfo { get; }

    /// <summary>The block that runs.</summary>
    ScenarioBlock CurrentScenarioBlock { get; }

    /// <summary>How the scenario stands.</summary>
    ScenarioExecutionStatus ScenarioExecutionStatus { get; }

    /// <summary>What the first failing step or hook threw, or null.</summary>
    Exception? TestError { get; }
}

/// <inheritdoc cref="IScenarioContext"/>
public sealed class ScenarioContext : ReqnrollContext, IScenarioContext
{
    private ScenarioStepContext? _step;

    internal ScenarioContext(ScenarioInfo info, RuleInfo? rule, IObjectContainer container)
    {
        ScenarioInfo = info;
        RuleInfo = rule;
        ScenarioContainer = container;
    }

    /// <summary>What is known of the scenario.</summary>
    public ScenarioInfo ScenarioInfo { get; }

    /// <summary>The rule it belongs to, or null.</summary>
    public RuleInfo? RuleInfo { get; }

    /// <summary>Where the scenario's objects come from.</summary>
    public IObjectContainer ScenarioContainer { get; }

    /// <summary>The block that runs.</summary>
    public ScenarioBlock CurrentScenarioBlock { get; internal set; }

    /// <summary>How the scenario stands.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>What the first failing step or hook threw, or null.</summary>
    public Exception? TestError { get; internal set; }

    /// <summary>The step that runs.</summary>
    /// <exception cref="InvalidOperationException">No step has started.</exception>
    public ScenarioStepContext StepContext
    {
        get => _step ?? throw new InvalidOperationException("Aucun pas n'a commencé dans ce scénario.");
        internal set => _step = value;
    }

    /// <summary>Cancelled when the step that runs exceeds its bound or the run is interrupted; ours, unknown to Reqnroll.</summary>
    public CancellationToken StepCancellation { get; internal set; }
}

/// <summary>What is known of the step that runs, and values that die with it.</summary>
public sealed class ScenarioStepContext : ReqnrollContext
{
    internal ScenarioStepContext(StepInfo info) => StepInfo = info;

    /// <summary>What is known of the step.</summary>
    public StepInfo StepInfo { get; }

    /// <summary>How the step ended, or null while it runs.</summary>
    public Messages.TestStepResultStatus? Status { get; internal set; }
}
