using System.Reflection;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Something declared in a binding class, in the order of the source.</summary>
internal abstract record Binding(MethodInfo Method)
{
    /// <summary>Class.method, as reports and messages name it.</summary>
    public string Where => $"{Method.ReflectedType!.Name}.{Method.Name}";

    public Messages.SourceReference Reference => new(
        null, new Messages.JavaMethod(Method.ReflectedType!.FullName, Method.Name, [.. Method.GetParameters().Select(parameter => parameter.ParameterType.Name)]), null, null);
}

/// <summary>One step attribute on one method.</summary>
/// <param name="Method">The method.</param>
/// <param name="Sentence">What it accepts; null when its expression cannot be read.</param>
/// <param name="Source">The expression as written.</param>
/// <param name="Place">Where it may stand; null for anywhere.</param>
internal sealed record StepBinding(MethodInfo Method, ISentence? Sentence, string Source, StepDefinitionType? Place) : Binding(Method)
{
    public IReadOnlyList<BindingScope> Scopes { get; init; } = [];

    public StepKind Kind { get; init; }

    public TimeSpan? Timeout { get; init; }

    /// <summary>The parameter type that is missing, when that is why there is no sentence.</summary>
    public string? UndefinedType { get; init; }

    /// <summary>Whether it accepts the place of a sentence; an asterisk stands anywhere.</summary>
    public bool Accepts(Messages.PickleStepType type) => (type, Place) switch
    {
        (Messages.PickleStepType.UNKNOWN, _) or (_, null) => true,
        (Messages.PickleStepType.CONTEXT, StepDefinitionType.Given) => true,
        (Messages.PickleStepType.ACTION, StepDefinitionType.When) => true,
        (Messages.PickleStepType.OUTCOME, StepDefinitionType.Then) => true,
        _ => false,
    };
}

/// <summary>A declared parameter type.</summary>
internal sealed record ParameterBinding(MethodInfo Method, ParameterType Type) : Binding(Method);

/// <summary>When a hook runs.</summary>
internal enum HookMoment
{
    BeforeTestRun,
    AfterTestRun,
    BeforeFeature,
    AfterFeature,
    BeforeScenario,
    AfterScenario,
    BeforeBlock,
    AfterBlock,
    BeforeStep,
    AfterStep,
}

/// <summary>One hook attribute on one method.</summary>
internal sealed record HookBinding(MethodInfo Method, HookMoment Moment, int Order, string? Name, IReadOnlyList<TagExpression> Tags, IReadOnlyList<BindingScope> Scopes) : Binding(Method)
{
    public string? TagText => Tags.Count == 0 ? null : string.Join(" or ", Tags.Select(tag => tag.Source));

    public bool Applies(PlannedScenario scenario) => Holds(scenario.Tags) && BindingScope.Weigh(Scopes, scenario) is not null;

    public bool Applies(PlannedFeature feature) =>
        Holds(feature.Tags) && (Scopes.Count == 0 || Scopes.Any(scope =>
            scope.Tag?.Matches(feature.Tags) != false && (scope.Feature is null || string.Equals(scope.Feature, feature.Name, StringComparison.OrdinalIgnoreCase))));

    private bool Holds(IEnumerable<string> tags) => Tags.Count == 0 || Tags.Any(tag => tag.Matches(tags));
}

/// <summary>One [StepArgumentTransformation].</summary>
internal sealed record TransformationBinding(MethodInfo Method, System.Text.RegularExpressions.Regex? Regex, int Order) : Binding(Method)
{
    /// <summary>What the method makes, a task seen through.</summary>
    public Type Makes { get; } = Invocation.Awaited(Method.ReturnType);

    /// <summary>Whether it takes a table rather than text.</summary>
    public bool TakesTable { get; } = Method.GetParameters() is [var first, ..] && typeof(Table).IsAssignableFrom(first.ParameterType);
}
