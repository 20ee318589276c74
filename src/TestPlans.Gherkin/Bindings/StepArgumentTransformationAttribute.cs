namespace TestPlans.Gherkin;

/// <summary>Marks a method that turns the text, the groups or the table of a step into the type that steps ask for.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class StepArgumentTransformationAttribute : Attribute
{
    /// <summary>Transforms any text, or a table when the method takes one.</summary>
    public StepArgumentTransformationAttribute() { }

    /// <summary>Transforms the texts that a regular expression accepts as a whole.</summary>
    /// <param name="regex">The expression; each capture group is one parameter of the method.</param>
    /// <param name="order">Lower is tried first.</param>
    public StepArgumentTransformationAttribute(string regex, int order = DefaultOrder)
    {
        Regex = regex;
        Order = order;
    }

    /// <summary>The order of transformations that give none.</summary>
    public const int DefaultOrder = 10000;

    /// <summary>The expression that the whole text meets, or null for any text.</summary>
    public string? Regex { get; set; }

    /// <summary>The name of the parameter type that Cucumber Expressions may then use: {name}.</summary>
    public string? Name { get; set; }

    /// <summary>Lower is tried first.</summary>
    public int Order { get; set; } = DefaultOrder;
}
