namespace TestPlans.Gherkin;

/// <summary>How the text of a step attribute is read.</summary>
public enum ExpressionType
{
    /// <summary>A Cucumber Expression, unless the text starts with ^, ends with $ or plainly uses regular-expression syntax.</summary>
    Unspecified,

    /// <summary>A Cucumber Expression.</summary>
    CucumberExpression,

    /// <summary>A .NET regular expression, anchored at both ends.</summary>
    RegularExpression,
}

/// <summary>What the four step attributes share. One method may carry several.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public abstract class StepDefinitionBaseAttribute : Attribute
{
    /// <summary>Binds a sentence.</summary>
    /// <param name="expression">The sentence, or null to take it from the method's name (Given_Le_système → « Le système »).</param>
    protected StepDefinitionBaseAttribute(string? expression) => Expression = expression;

    /// <summary>The sentence as written by the author.</summary>
    public string? Expression { get; }

    /// <summary>How the sentence is read.</summary>
    public ExpressionType ExpressionType { get; set; }
}

/// <summary>Binds a method to a context sentence: « Étant donné », « Soit ».</summary>
public sealed class GivenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the sentence from the method's name.</summary>
    public GivenAttribute() : base(null) { }

    /// <inheritdoc cref="StepDefinitionBaseAttribute(string?)"/>
    public GivenAttribute(string expression) : base(expression) { }
}

/// <summary>Binds a method to an act: « Quand », « Lorsque ».</summary>
public sealed class WhenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the sentence from the method's name.</summary>
    public WhenAttribute() : base(null) { }

    /// <inheritdoc cref="StepDefinitionBaseAttribute(string?)"/>
    public WhenAttribute(string expression) : base(expression) { }
}

/// <summary>Binds a method to a judgement: « Alors », « Donc ».</summary>
public sealed class ThenAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the sentence from the method's name.</summary>
    public ThenAttribute() : base(null) { }

    /// <inheritdoc cref="StepDefinitionBaseAttribute(string?)"/>
    public ThenAttribute(string expression) : base(expression) { }
}

/// <summary>Binds a method to a sentence wherever it stands: context, act or judgement.</summary>
public sealed class StepDefinitionAttribute : StepDefinitionBaseAttribute
{
    /// <summary>Takes the sentence from the method's name.</summary>
    public StepDefinitionAttribute() : base(null) { }

    /// <inheritdoc cref="StepDefinitionBaseAttribute(string?)"/>
    public StepDefinitionAttribute(string expression) : base(expression) { }
}
