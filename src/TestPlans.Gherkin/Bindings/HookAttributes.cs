namespace TestPlans.Gherkin;

/// <summary>What the hook attributes share: an order and, for most, tags.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class HookAttribute : Attribute
{
    /// <summary>The order of hooks that give none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>Binds a hook.</summary>
    /// <param name="tags">Tags or tag expressions, with or without @; one that holds is enough, none means always.</param>
    protected HookAttribute(string[]? tags) => Tags = tags ?? [];

    /// <summary>The tags that call this hook.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>Lower runs first. Hooks of one order run as declared, and those that come after as declared in reverse.</summary>
    public int Order { get; set; } = DefaultOrder;

    /// <summary>A name for reports; ours, unknown to Reqnroll.</summary>
    public string? Name { get; set; }
}

/// <summary>Runs once before everything; the method is static. When one fails, no scenario runs.</summary>
public sealed class BeforeTestRunAttribute : HookAttribute
{
    /// <summary>Binds the hook.</summary>
    public BeforeTestRunAttribute() : base(null) { }
}

/// <summary>Runs once after everything, whatever happened; the method is static.</summary>
public sealed class AfterTestRunAttribute : HookAttribute
{
    /// <summary>Binds the hook.</summary>
    public AfterTestRunAttribute() : base(null) { }
}

/// <summary>Runs once before the first scenario of a feature; the method is static.</summary>
public sealed class BeforeFeatureAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public BeforeFeatureAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs once after the last scenario of a feature; the method is static.</summary>
public sealed class AfterFeatureAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public AfterFeatureAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs before each scenario.</summary>
public class BeforeScenarioAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public BeforeScenarioAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs after each scenario, whatever happened in it.</summary>
public class AfterScenarioAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public AfterScenarioAttribute(params string[] tags) : base(tags) { }
}

/// <summary>The short name of <see cref="BeforeScenarioAttribute"/>.</summary>
public sealed class BeforeAttribute : BeforeScenarioAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public BeforeAttribute(params string[] tags) : base(tags) { }
}

/// <summary>The short name of <see cref="AfterScenarioAttribute"/>.</summary>
public sealed class AfterAttribute : AfterScenarioAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public AfterAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs when a scenario enters its contexts, its acts or its judgements.</summary>
public sealed class BeforeScenarioBlockAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public BeforeScenarioBlockAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs when a scenario leaves its contexts, its acts or its judgements.</summary>
public sealed class AfterScenarioBlockAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public AfterScenarioBlockAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs before each step; its failure is the step's.</summary>
public sealed class BeforeStepAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public BeforeStepAttribute(params string[] tags) : base(tags) { }
}

/// <summary>Runs after each step that ran; its failure is the step's.</summary>
public sealed class AfterStepAttribute : HookAttribute
{
    /// <inheritdoc cref="HookAttribute(string[])"/>
    public AfterStepAttribute(params string[] tags) : base(tags) { }
}
