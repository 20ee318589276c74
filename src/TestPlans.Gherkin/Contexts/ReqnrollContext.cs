using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Gherkin;

/// <summary>Values that steps share by name or by type.</summary>
public abstract class ReqnrollContext : Dictionary<string, object>
{
    private protected ReqnrollContext() : base(StringComparer.Ordinal) { }

    /// <summary>Keeps a value under the name of its type.</summary>
    /// <typeparam name="T">The type by which it will be asked for.</typeparam>
    /// <param name="data">The value.</param>
    public void Set<T>(T data) => Set(data, KeyOf<T>());

    /// <summary>Keeps a value under a name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="data">The value.</param>
    /// <param name="key">The name.</param>
    public void Set<T>(T data, string key) => this[key] = data!;

    /// <summary>Keeps the way to make a value, called at each <see cref="Get{T}()"/>.</summary>
    /// <typeparam name="T">The type by which it will be asked for.</typeparam>
    /// <param name="func">Makes the value.</param>
    public void Set<T>(Func<T> func) => this[KeyOf<T>()] = func;

    /// <summary>The value kept under the name of its type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">Nothing was kept under it.</exception>
    public T Get<T>() => Get<T>(KeyOf<T>());

    /// <summary>The value kept under a name.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The name.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">Nothing was kept under it.</exception>
    public T Get<T>(string key) => this[key] is Func<T> make ? make() : (T)this[key];

    /// <summary>The value kept under the name of its type, if any.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryGetValue<T>([MaybeNullWhen(false)] out T value) => TryGetValue(KeyOf<T>(), out value);

    /// <summary>The value kept under a name, if there is one of that type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">The name.</param>
    /// <param name="value">The value.</param>
    /// <returns>Whether there was one.</returns>
    public bool TryGetValue<T>(string key, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!base.TryGetValue(key, out var kept))
        {
            return false;
        }

        (var found, value) = kept switch
        {
            Func<T> make => (true, make()),
            T typed => (true, typed),
            _ => (false, default(T)),
        };
        return found;
    }

    private static string KeyOf<T>() => typeof(T).FullName ?? typeof(T).Name;
}
