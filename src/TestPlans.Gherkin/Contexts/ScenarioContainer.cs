using Microsoft.Extensions.DependencyInjection;

namespace TestPlans.Gherkin;

/// <summary>The objects of one scenario (or feature, or run) over one scope of the run's services.</summary>
internal sealed class ScenarioContainer(IServiceProvider services) : IObjectContainer
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, object> _objects = [];
    private readonly Dictionary<Type, Func<object>> _factories = [];
    private readonly List<object> _owned = [];
    private readonly List<Type> _inProgress = [];

    public T Resolve<T>() => (T)Resolve(typeof(T));

    public object Resolve(Type type)
    {
        lock (_gate)
        {
            return _objects.TryGetValue(type, out var known) ? known
                : _factories.TryGetValue(type, out var make) ? Keep(type, make())
                : services.GetService(type) ?? Keep(type, Construct(type));
        }
    }

    public void RegisterInstanceAs<T>(T instance, bool dispose = false) where T : class
    {
        lock (_gate)
        {
            _objects[typeof(T)] = instance;
            if (dispose)
            {
                _owned.Add(instance);
            }
        }
    }

    public void RegisterFactoryAs<T>(Func<IObjectContainer, T> factory) where T : class
    {
        lock (_gate)
        {
            _factories[typeof(T)] = () => factory(this);
        }
    }

    public void RegisterTypeAs<TType, TInterface>() where TType : class, TInterface
    {
        lock (_gate)
        {
            // The class itself may be what is asked for: then it is made, not looked up again.
            _factories[typeof(TInterface)] = () => typeof(TType) == typeof(TInterface) ? Construct(typeof(TType)) : Resolve<TType>();
        }
    }

    public bool IsRegistered<T>()
    {
        lock (_gate)
        {
            return _objects.ContainsKey(typeof(T)) || _factories.ContainsKey(typeof(T))
                || services.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) == true;
        }
    }

    /// <summary>Disposes what was made here, last made first; a failure does not keep the others.</summary>
    public async Task<IReadOnlyList<Exception>> DisposeAllAsync()
    {
        var faults = new List<Exception>();
        foreach (var made in Enumerable.Reverse(_owned))
        {
            try
            {
                switch (made)
                {
                    case IAsyncDisposable disposable:
                        await disposable.DisposeAsync();
                        break;
                    case IDisposable disposable:
                        disposable.Dispose();
                        break;
                }
            }
            catch (Exception exception)
            {
                faults.Add(exception);
            }
        }

        return faults;
    }

    private object Keep(Type type, object made)
    {
        _objects[type] = made;
        if (made is IDisposable or IAsyncDisposable && !_owned.Contains(made))
        {
            _owned.Add(made);
        }

        return made;
    }

    private object Construct(Type type)
    {
        if (_inProgress.Contains(type))
        {
            throw new BindingException($"dépendance circulaire : {string.Join(" → ", _inProgress.Append(type).Select(step => step.Name))}.");
        }

        var constructor = type is { IsClass: true, IsAbstract: false } && type != typeof(string) && !type.IsArray && !typeof(Delegate).IsAssignableFrom(type)
            ? type.GetConstructors().MaxBy(candidate => candidate.GetParameters().Length)
            : null;
        if (constructor is null)
        {
            var asked = _inProgress.Count == 0 ? string.Empty : $", demandé par {string.Join(" → ", _inProgress.Select(step => step.Name))}";
            throw new BindingException($"rien n'est enregistré pour {type.Name}{asked}.");
        }

        _inProgress.Add(type);
        try
        {
            return constructor.Invoke(System.Reflection.BindingFlags.DoNotWrapExceptions, binder: null, [.. constructor.GetParameters().Select(parameter => Resolve(parameter.ParameterType))], culture: null);
        }
        finally
        {
            _inProgress.RemoveAt(_inProgress.Count - 1);
        }
    }
}
