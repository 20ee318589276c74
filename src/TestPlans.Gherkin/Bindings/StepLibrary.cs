using System.Reflection;

namespace TestPlans.Gherkin;

/// <summary>The steps, hooks and transformations of some classes: what sentences are matched against.</summary>
public sealed class StepLibrary
{
    private StepLibrary(IReadOnlyList<Type> types) => Types = types;

    internal IReadOnlyList<Type> Types { get; }

    /// <summary>Takes every [Binding] class of some assemblies.</summary>
    /// <param name="assemblies">The assemblies.</param>
    /// <returns>The library.</returns>
    public static StepLibrary FromAssemblies(params IEnumerable<Assembly> assemblies) => FromTypes(assemblies.SelectMany(assembly => assembly.GetTypes()));

    /// <summary>Takes the [Binding] classes among some types.</summary>
    /// <param name="types">The types; those without [Binding] are passed over.</param>
    /// <returns>The library.</returns>
    public static StepLibrary FromTypes(params IEnumerable<Type> types) =>
        new([.. types.Where(type => type.IsDefined(typeof(BindingAttribute), inherit: false))]);
}
