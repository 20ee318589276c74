using System.Collections.Specialized;
using System.Globalization;

namespace TestPlans.Gherkin;

/// <summary>What is known of the feature that runs.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">The text below its title.</param>
/// <param name="Tags">Its tags, without @.</param>
/// <param name="Language">The culture of its language.</param>
/// <param name="FolderPath">The folder it lies in, relative to the plans.</param>
public sealed record FeatureInfo(string Title, string Description, string[] Tags, CultureInfo Language, string FolderPath);

/// <summary>What is known of the rule that the scenario belongs to.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Description">The text below its title.</param>
/// <param name="Tags">Its tags, without @.</param>
public sealed record RuleInfo(string Title, string Description, string[] Tags);

/// <summary>What is known of the scenario that runs.</summary>
/// <param name="Title">Its title, with the values of the example.</param>
/// <param name="Description">The text below its title.</param>
/// <param name="Tags">The tags of the scenario and of its examples, without @.</param>
/// <param name="CombinedTags">Those, with the tags of the rule and of the feature.</param>
/// <param name="Arguments">The values of the example by column, empty without examples.</param>
public sealed record ScenarioInfo(string Title, string Description, string[] Tags, string[] CombinedTags, IOrderedDictionary Arguments)
{
    /// <summary>The same as <see cref="CombinedTags"/>, Reqnroll's older name.</summary>
    public string[] ScenarioAndFeatureTags => CombinedTags;
}

/// <summary>What is known of the step that runs.</summary>
/// <param name="StepDefinitionType">Context, act or judgement.</param>
/// <param name="Text">The sentence without its keyword, as written.</param>
/// <param name="Table">Its table, if any.</param>
/// <param name="MultilineText">Its doc string, if any.</param>
public sealed record StepInfo(StepDefinitionType StepDefinitionType, string Text, DataTable? Table, string? MultilineText)
{
    /// <summary>What the step is in a plan, or null while it is bound to no method.</summary>
    public StepKind? Kind { get; init; }
}

/// <summary>The place of a step in its scenario, « Et » and « Mais » resolved.</summary>
public enum StepDefinitionType
{
    /// <summary>A context.</summary>
    Given,

    /// <summary>An act.</summary>
    When,

    /// <summary>A judgement.</summary>
    Then,
}

/// <summary>The block of the scenario that runs.</summary>
public enum ScenarioBlock
{
    /// <summary>No step has started.</summary>
    None,

    /// <summary>The contexts.</summary>
    Given,

    /// <summary>The acts.</summary>
    When,

    /// <summary>The judgements.</summary>
    Then,
}

/// <summary>How the scenario stands, in Reqnroll's words.</summary>
public enum ScenarioExecutionStatus
{
    /// <summary>Nothing went wrong yet.</summary>
    OK,

    /// <summary>A step is not written, or waits for a proof.</summary>
    StepDefinitionPending,

    /// <summary>A sentence has no step.</summary>
    UndefinedStep,

    /// <summary>A sentence has several steps, or its step cannot be called.</summary>
    BindingError,

    /// <summary>A step threw.</summary>
    TestError,

    /// <summary>The rest does not apply.</summary>
    Skipped,
}
