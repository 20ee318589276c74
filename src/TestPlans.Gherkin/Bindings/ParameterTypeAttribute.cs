namespace TestPlans.Gherkin;

/// <summary>Declares a parameter type of Cucumber Expressions: the method receives the capture groups and returns the value.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ParameterTypeAttribute : Attribute
{
    /// <summary>Declares {name}.</summary>
    /// <param name="name">What stands between braces in the sentences.</param>
    /// <param name="regularExpressions">The alternatives of its text.</param>
    public ParameterTypeAttribute(string name, params string[] regularExpressions)
    {
        Name = name;
        RegularExpressions = regularExpressions;
    }

    /// <summary>The name between braces.</summary>
    public string Name { get; }

    /// <summary>The alternatives of its text.</summary>
    public IReadOnlyList<string> RegularExpressions { get; }

    /// <summary>Whether the snippets proposed for unknown sentences may use it.</summary>
    public bool UseForSnippets { get; set; } = true;
}
