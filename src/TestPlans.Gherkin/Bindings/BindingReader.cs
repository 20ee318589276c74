using System.Reflection;
using System.Text.RegularExpressions;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>Reads the attributes of binding classes; what is wrong with one becomes a fault, the others are read all the same.</summary>
internal sealed class BindingReader(ParameterTypes types, List<Diagnostic> faults)
{
    private const BindingFlags Everywhere = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public List<TransformationBinding> Transformations { get; } = [];

    public List<Binding> Read(IReadOnlyList<Type> classes)
    {
        var methods = classes.SelectMany(MethodsOf).Distinct().ToList();
        // Sentences may use parameter types declared in any class, so those are read first.
        var parameters = methods.SelectMany(ReadParameters).ToLookup(binding => binding.Method);
        return [.. methods.SelectMany(method => Enumerable.Concat<Binding>(parameters[method], ReadSteps(method)).Concat(ReadHooks(method)))];
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type type) => type.GetMethods(Everywhere)
        .Where(method => method.DeclaringType != typeof(object)).OrderBy(method => method.DeclaringType == type).ThenBy(method => method.MetadataToken);

    private List<ParameterBinding> ReadParameters(MethodInfo method)
    {
        var found = new List<ParameterBinding>();
        if (method.GetCustomAttribute<ParameterTypeAttribute>() is { } declared)
        {
            Declare(declared.Name, declared.RegularExpressions, declared.UseForSnippets);
        }

        foreach (var transformation in method.GetCustomAttributes<StepArgumentTransformationAttribute>())
        {
            Transformations.Add(new TransformationBinding(method, Compile(method, transformation.Regex), transformation.Order));
            if (transformation.Name is { } name)
            {
                Declare(name, [Trim(transformation.Regex) ?? ".*"], useForSnippets: true);
            }
        }

        return found;

        void Declare(string name, IReadOnlyList<string> patterns, bool useForSnippets)
        {
            patterns = [.. patterns.Where(pattern => Compile(method, pattern) is not null)];
            var type = new ParameterType(name, patterns, null, method, useForSnippets) { CSharpType = Invocation.Awaited(method.ReturnType).Name };
            if (patterns.Count > 0 && !types.Add(type))
            {
                Fault(method, $"le type de paramètre {{{name}}} est déjà déclaré.");
            }

            found.Add(new ParameterBinding(method, type));
        }
    }

    private IEnumerable<StepBinding> ReadSteps(MethodInfo method) => method.GetCustomAttributes<StepDefinitionBaseAttribute>().Select(attribute =>
    {
        StepDefinitionType? place = attribute switch
        {
            GivenAttribute => StepDefinitionType.Given,
            WhenAttribute => StepDefinitionType.When,
            ThenAttribute => StepDefinitionType.Then,
            _ => null,
        };
        var source = attribute.Expression ?? MethodNameSentence.Of(method);
        var (sentence, undefined) = Sentence(method, source, attribute.Expression is null ? ExpressionType.RegularExpression : attribute.ExpressionType);
        return new StepBinding(method, sentence, source, place)
        {
            UndefinedType = undefined,
            Scopes = ScopesOf(method),
            Kind = method.GetCustomAttribute<StepKindAttribute>()?.Kind ?? DefaultKind(place),
            Timeout = method.GetCustomAttribute<StepTimeoutAttribute>() is { } bound
                ? bound.Seconds <= 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(bound.Seconds)
                : null,
        };
    });

    private IEnumerable<HookBinding> ReadHooks(MethodInfo method) => method.GetCustomAttributes<HookAttribute>().Select(attribute =>
    {
        var moment = MomentOf(attribute);
        if (moment <= HookMoment.AfterFeature && !method.IsStatic)
        {
            Fault(method, "un hook de campagne ou de fonctionnalité doit être une méthode statique.");
        }

        return new HookBinding(method, moment, attribute.Order, attribute.Name, [.. attribute.Tags.Select(tag => Tag(method, tag)).OfType<TagExpression>()], ScopesOf(method));
    });

    private (ISentence? Sentence, string? UndefinedType) Sentence(MethodInfo method, string source, ExpressionType type)
    {
        try
        {
            return (Sentences.Read(source, type, types), null);
        }
        catch (ExpressionException exception)
        {
            Fault(method, $"expression « {source} » : {exception.Problem}.");
            return (null, exception.UndefinedType);
        }
        catch (ArgumentException exception)
        {
            Fault(method, $"expression régulière « {source} » : {FeatureFiles.OneLine(exception.Message)}");
            return (null, null);
        }
    }

    private IReadOnlyList<BindingScope> ScopesOf(MethodInfo method) =>
        [.. method.GetCustomAttributes<ScopeAttribute>().Concat(method.ReflectedType!.GetCustomAttributes<ScopeAttribute>())
            .Select(scope => new BindingScope(scope.Tag is null ? null : Tag(method, scope.Tag), scope.Feature, scope.Scenario))];

    private TagExpression? Tag(MethodInfo method, string text)
    {
        try
        {
            // Reqnroll writes [BeforeScenario("lent")] for @lent.
            return TagExpression.Parse(text.Contains('@', StringComparison.Ordinal) ? text : "@" + text);
        }
        catch (FormatException exception)
        {
            Fault(method, exception.Message);
            return null;
        }
    }

    private Regex? Compile(MethodInfo method, string? pattern)
    {
        try
        {
            return pattern is null ? null : new Regex($"^(?:{Trim(pattern)})$", RegexOptions.CultureInvariant, RegularSentence.Patience);
        }
        catch (ArgumentException exception)
        {
            Fault(method, $"expression régulière « {pattern} » : {FeatureFiles.OneLine(exception.Message)}");
            return null;
        }
    }

    private static string? Trim(string? pattern) => pattern is null ? null : Typography.Normalize(pattern).TrimStart('^').TrimEnd('$');

    private void Fault(MethodInfo method, string message) =>
        faults.Add(new Diagnostic(DiagnosticSeverity.Error, "binding", $"{method.ReflectedType!.Name}.{method.Name}", 0, 0, message));

    private static StepKind DefaultKind(StepDefinitionType? place) => place switch
    {
        StepDefinitionType.When => StepKind.Transaction,
        StepDefinitionType.Then => StepKind.Validation,
        _ => StepKind.Contexte,
    };

    private static HookMoment MomentOf(HookAttribute attribute) => attribute switch
    {
        BeforeTestRunAttribute => HookMoment.BeforeTestRun,
        AfterTestRunAttribute => HookMoment.AfterTestRun,
        BeforeFeatureAttribute => HookMoment.BeforeFeature,
        AfterFeatureAttribute => HookMoment.AfterFeature,
        BeforeScenarioAttribute => HookMoment.BeforeScenario,
        AfterScenarioAttribute => HookMoment.AfterScenario,
        BeforeScenarioBlockAttribute => HookMoment.BeforeBlock,
        AfterScenarioBlockAttribute => HookMoment.AfterBlock,
        BeforeStepAttribute => HookMoment.BeforeStep,
        AfterStepAttribute => HookMoment.AfterStep,
        _ => throw new NotSupportedException(attribute.GetType().Name),
    };
}
