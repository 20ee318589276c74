using System.Reflection;

namespace TestPlans.Gherkin;

/// <summary>Makes and fills objects from cells.</summary>
internal static class InstanceBuilder
{
    public static object Create(Type type, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        var constructors = type.GetConstructors();
        if (type.IsValueType && constructors.Length == 0 || constructors.Any(candidate => candidate.GetParameters().Length == 0))
        {
            var made = Activator.CreateInstance(type)!;
            Fill(made, cells);
            return made;
        }

        // A record: the constructor that takes the most of the columns, and no more than it must.
        var constructor = constructors.OrderByDescending(candidate => candidate.GetParameters().Count(parameter => CellFor(parameter, type, cells) is not null))
            .ThenBy(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new ArgumentException($"{type.Name} n'a pas de constructeur public.", nameof(type));
        var parameters = constructor.GetParameters();
        var instance = constructor.Invoke(BindingFlags.DoNotWrapExceptions, binder: null, [.. parameters.Select(parameter => Argument(parameter, type, cells))], culture: null);
        Fill(instance, [.. cells.Where(cell => !parameters.Any(parameter => IsFor(parameter, type, cell.Key)))]);
        return instance;
    }

    public static void Fill(object instance, IReadOnlyList<KeyValuePair<string, string>> cells)
    {
        var type = instance.GetType();
        foreach (var (column, cell) in cells)
        {
            // A column that the object does not know is for the reader of the plan, as in Reqnroll.
            if (TableMember.Find(type, column) is { IsWritable: true } member)
            {
                member.Set(instance, Read(cell, member.Type, column));
            }
        }
    }

    public static object? Read(string cell, Type type, string column)
    {
        try
        {
            return CellReader.Read(cell, type);
        }
        catch (FormatException exception)
        {
            throw new BindingException($"colonne « {column} » : {exception.Message}", exception);
        }
    }

    private static object? Argument(ParameterInfo parameter, Type type, IReadOnlyList<KeyValuePair<string, string>> cells) =>
        CellFor(parameter, type, cells) is { } cell ? Read(cell.Value, parameter.ParameterType, cell.Key)
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private static KeyValuePair<string, string>? CellFor(ParameterInfo parameter, Type type, IReadOnlyList<KeyValuePair<string, string>> cells) =>
        cells.Where(cell => IsFor(parameter, type, cell.Key)).Select(cell => (KeyValuePair<string, string>?)cell).FirstOrDefault();

    private static bool IsFor(ParameterInfo parameter, Type type, string column) => ColumnName.Same(parameter.Name!, column)
        || (TableMember.Find(type, column) is { } member && ColumnName.Same(member.Name, parameter.Name!));
}
