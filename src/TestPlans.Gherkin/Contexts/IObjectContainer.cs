namespace TestPlans.Gherkin;

/// <summary>Where steps and hooks get their objects: first what was registered here, then the run's services, then any concrete class by its constructor.</summary>
public interface IObjectContainer
{
    /// <summary>Gives the scenario's object of a type, made on first demand.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The object.</returns>
    /// <exception cref="BindingException">The type cannot be made: what is missing is named.</exception>
    T Resolve<T>();

    /// <summary>Gives the scenario's object of a type, made on first demand.</summary>
    /// <param name="type">The type.</param>
    /// <returns>The object.</returns>
    /// <exception cref="BindingException">The type cannot be made: what is missing is named.</exception>
    object Resolve(Type type);

    /// <summary>Registers an object for this scenario.</summary>
    /// <typeparam name="T">The type by which it is asked for.</typeparam>
    /// <param name="instance">The object.</param>
    /// <param name="dispose">Whether the end of the scenario disposes it.</param>
    void RegisterInstanceAs<T>(T instance, bool dispose = false) where T : class;

    /// <summary>Registers the way to make an object for this scenario.</summary>
    /// <typeparam name="T">The type by which it is asked for.</typeparam>
    /// <param name="factory">Makes it, once.</param>
    void RegisterFactoryAs<T>(Func<IObjectContainer, T> factory) where T : class;

    /// <summary>Registers a class behind an interface for this scenario.</summary>
    /// <typeparam name="TType">The class that is made.</typeparam>
    /// <typeparam name="TInterface">The type by which it is asked for.</typeparam>
    void RegisterTypeAs<TType, TInterface>() where TType : class, TInterface;

    /// <summary>Whether something was registered for a type, here or among the run's services.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>Whether it was.</returns>
    bool IsRegistered<T>();
}
