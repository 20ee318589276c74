using System.Reflection;

namespace TestPlans.Gherkin.Expressions;

/// <summary>What may stand between braces: its texts, and how its groups become a value.</summary>
/// <param name="Name">Empty for the anonymous one, {}.</param>
/// <param name="Patterns">The alternatives of its text.</param>
/// <param name="Transform">Makes the value from the values of the groups (null: did not take part), or null when <paramref name="Method"/> does.</param>
/// <param name="Method">The author's method that makes the value.</param>
/// <param name="UseForSnippets">Whether proposed sentences may use it.</param>
internal sealed record ParameterType(
    string Name, IReadOnlyList<string> Patterns, Func<IReadOnlyList<string?>, object?>? Transform, MethodInfo? Method = null, bool UseForSnippets = true)
{
    /// <summary>The C# type that a proposed method takes.</summary>
    public string CSharpType { get; init; } = "string";

    /// <summary>The capturing group that stands for it in a regular expression.</summary>
    public string Group => Patterns.Count == 1 ? $"({Patterns[0]})" : $"((?:{string.Join(")|(?:", Patterns)}))";
}
