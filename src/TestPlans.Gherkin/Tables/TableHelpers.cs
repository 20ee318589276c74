namespace TestPlans.Gherkin;

/// <summary>Turns tables into objects. A column fills the property or field of its name; case, accents and spaces count for nothing.</summary>
public static class TableHelpers
{
    /// <summary>Makes one object from a table of one row, or from a table that stands: one property per row.</summary>
    /// <typeparam name="T">The type of the object; a record is made by its constructor.</typeparam>
    /// <param name="table">The table.</param>
    /// <returns>The object.</returns>
    /// <exception cref="BindingException">A cell cannot be read as the type of its column.</exception>
    public static T CreateInstance<T>(this Table table) => (T)InstanceBuilder.Create(typeof(T), InstanceTable.Of(table, typeof(T)));

    /// <summary>Fills an object that was made otherwise.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="methodToCreateTheInstance">Makes the object.</param>
    /// <returns>The object.</returns>
    public static T CreateInstance<T>(this Table table, Func<T> methodToCreateTheInstance)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(methodToCreateTheInstance);
        var instance = methodToCreateTheInstance();
        table.FillInstance(instance);
        return instance;
    }

    /// <summary>Fills an object from a table of one row, or from a table that stands.</summary>
    /// <param name="table">The table.</param>
    /// <param name="instance">The object.</param>
    public static void FillInstance(this Table table, object instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        InstanceBuilder.Fill(instance, InstanceTable.Of(table, instance.GetType()));
    }

    /// <summary>Makes one object per row.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="table">The table.</param>
    /// <returns>The objects, in the order of the rows.</returns>
    public static IEnumerable<T> CreateSet<T>(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return [.. table.Rows.Select(row => (T)InstanceBuilder.Create(typeof(T), [.. row]))];
    }

    /// <summary>Fills one object per row, made otherwise.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="methodToCreateEachInstance">Makes each object.</param>
    /// <returns>The objects, in the order of the rows.</returns>
    public static IEnumerable<T> CreateSet<T>(this Table table, Func<T> methodToCreateEachInstance)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(methodToCreateEachInstance);
        var instances = new List<T>();
        foreach (var row in table.Rows)
        {
            var instance = methodToCreateEachInstance();
            InstanceBuilder.Fill(instance, [.. row]);
            instances.Add(instance);
        }

        return instances;
    }
}
