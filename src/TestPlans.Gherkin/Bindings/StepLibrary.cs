using System.Reflection;
using TestPlans.Gherkin.Expressions;

namespace TestPlans.Gherkin;

/// <summary>The steps, hooks and transformations of some classes: what sentences are matched against.</summary>
public sealed class StepLibrary
{
    private readonly List<Diagnostic> _faults = [];

    private StepLibrary(IReadOnlyList<Type> types)
    {
        var reader = new BindingReader(ParameterTypes, _faults);
        Bindings = reader.Read(types);
        Steps = [.. Bindings.OfType<StepBinding>()];
        Transformations = [.. reader.Transformations.OrderBy(transformation => transformation.Order)];
        Matcher = new StepMatcher(Steps);
    }

    /// <summary>What is wrong with the bindings themselves: an expression that cannot be read, a hook that cannot be called.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    internal ParameterTypes ParameterTypes { get; } = new();

    /// <summary>Everything declared, in the order of the source.</summary>
    internal IReadOnlyList<Binding> Bindings { get; }

    internal IReadOnlyList<StepBinding> Steps { get; }

    internal IReadOnlyList<TransformationBinding> Transformations { get; }

    internal StepMatcher Matcher { get; }

    /// <summary>Takes every [Binding] class of some assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The library.</returns>
    public static StepLibrary FromAssemblies(params IEnumerable<Assembly> assemblies) => FromTypes(assemblies.SelectMany(assembly => assembly.GetTypes()));

    /// <summary>Takes the [Binding] classes among some types.</summary>
    /// <param name="types">The types; those without [Binding] are passed over.</param>
    /// <returns>The library.</returns>
    public static StepLibrary FromTypes(params IEnumerable<Type> types) =>
        new([.. types.Where(type => type.IsDefined(typeof(BindingAttribute), inherit: false)).OrderBy(type => type.MetadataToken)]);

    /// <summary>The hooks of a moment, in the order in which they run.</summary>
    internal IEnumerable<HookBinding> HooksOf(HookMoment moment)
    {
        var hooks = Bindings.OfType<HookBinding>().Where(hook => hook.Moment == moment);
        var after = moment is HookMoment.AfterTestRun or HookMoment.AfterFeature or HookMoment.AfterScenario or HookMoment.AfterBlock or HookMoment.AfterStep;
        return (after ? hooks.Reverse() : hooks).OrderBy(hook => hook.Order);
    }
}
