namespace TestPlans.Gherkin;

/// <summary>Compares tables with objects, on the columns of the table. What differs is a judgement that does not hold: « non conforme ».</summary>
public static class TableComparison
{
    /// <summary>Compares one object with a table of one row, or with a table that stands.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="table">What is expected.</param>
    /// <param name="instance">What was observed.</param>
    /// <exception cref="JudgementException">They differ: every difference is named.</exception>
    /// <exception cref="BindingException">A column names no property, or a cell cannot be read: the table is wrong, nothing was judged.</exception>
    public static void CompareToInstance<T>(this Table table, T? instance)
    {
        var cells = InstanceTable.Of(table, typeof(T));
        if (instance is null)
        {
            throw new JudgementException("L'objet attendu n'existe pas.", null, TableText.Render(["colonne", "valeur"], [.. cells.Select(cell => new[] { cell.Key, cell.Value })]));
        }

        var differences = Differences(cells, instance).ToList();
        if (differences.Count > 0)
        {
            throw new JudgementException(
                "Des valeurs diffèrent : " + string.Join(" ; ", differences.Select(difference => $"{difference.Column} attendu « {difference.Expected} », trouvé « {difference.Found} »")) + ".",
                string.Join(", ", differences.Select(difference => $"{difference.Column} = {difference.Found}")),
                string.Join(", ", differences.Select(difference => $"{difference.Column} = {difference.Expected}")));
        }
    }

    /// <summary>Compares objects with the rows of a table.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="table">What is expected.</param>
    /// <param name="set">What was observed.</param>
    /// <param name="sequentialEquality">Whether the order counts.</param>
    /// <exception cref="JudgementException">They differ: rows that are missing and objects in excess are listed.</exception>
    /// <exception cref="BindingException">A column names no property, or a cell cannot be read: the table is wrong, nothing was judged.</exception>
    public static void CompareToSet<T>(this Table table, IEnumerable<T> set, bool sequentialEquality = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        CheckColumns(table.Header, typeof(T));
        var (missing, left) = sequentialEquality ? InOrder(table, [.. set]) : InAnyOrder(table, [.. set]);
        if (missing.Count + left.Count > 0)
        {
            var header = table.Header.ToList();
            throw new JudgementException(
                FormattableString.Invariant($"Les lignes diffèrent : {missing.Count} attendue(s) et absente(s), {left.Count} en trop."),
                left.Count == 0 ? "rien d'autre" : "\n" + TableText.Render(header, [.. left.Select(item => header.Select(column => Show(item!, column)).ToArray())]),
                missing.Count == 0 ? "rien d'autre" : "\n" + TableText.Render(header, missing));
        }
    }

    private static (List<IReadOnlyList<string>> Missing, List<T> Left) InAnyOrder<T>(Table table, List<T> set)
    {
        var missing = new List<IReadOnlyList<string>>();
        foreach (var row in table.Rows)
        {
            var found = set.FindIndex(candidate => Equal(row, candidate));
            if (found < 0)
            {
                missing.Add(row.Values);
            }
            else
            {
                set.RemoveAt(found);
            }
        }

        return (missing, set);
    }

    private static (List<IReadOnlyList<string>> Missing, List<T> Left) InOrder<T>(Table table, List<T> set)
    {
        bool Same(int index) => index < table.RowCount && index < set.Count && Equal(table.Rows[index], set[index]);
        return (
            [.. table.Rows.Where((_, index) => !Same(index)).Select(row => row.Values)],
            [.. set.Where((_, index) => !Same(index))]);
    }

    /// <summary>Whether an object has the values of a table of one row, or of a table that stands.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="instance">The object.</param>
    /// <returns>Whether it has.</returns>
    public static bool IsEquivalentToInstance<T>(this Table table, T instance)
        where T : notnull => !Differences(InstanceTable.Of(table, typeof(T)), instance).Any();

    /// <summary>The only object that has the values of the table, or the default when there is none.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="set">The objects.</param>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">Several have them.</exception>
    public static T? FindInSet<T>(this Table table, IEnumerable<T> set)
        where T : notnull => table.FindAllInSet(set).SingleOrDefault();

    /// <summary>The objects that have the values of the table.</summary>
    /// <typeparam name="T">The type of the objects.</typeparam>
    /// <param name="table">The table.</param>
    /// <param name="set">The objects.</param>
    /// <returns>Those that have them.</returns>
    public static IEnumerable<T> FindAllInSet<T>(this Table table, IEnumerable<T> set)
        where T : notnull => set.Where(table.IsEquivalentToInstance);

    private static IEnumerable<(string Column, string Expected, string Found)> Differences(IReadOnlyList<KeyValuePair<string, string>> cells, object instance)
    {
        CheckColumns(cells.Select(cell => cell.Key), instance.GetType());
        return cells.Where(cell => !Equal(cell, instance)).Select(cell => (cell.Key, cell.Value, Show(instance, cell.Key)));
    }

    private static void CheckColumns(IEnumerable<string> columns, Type type)
    {
        var unknown = columns.Where(column => TableMember.Find(type, column) is null).ToList();
        if (unknown.Count > 0)
        {
            throw new BindingException($"{type.Name} n'a pas de valeur pour : {string.Join(", ", unknown)}.");
        }
    }

    private static bool Equal<T>(DataTableRow row, T instance) => instance is not null && row.All(cell => Equal(cell, instance));

    private static bool Equal(KeyValuePair<string, string> cell, object instance)
    {
        var member = TableMember.Find(instance.GetType(), cell.Key);
        if (member is null)
        {
            return false;
        }

        var expected = InstanceBuilder.Read(cell.Value, member.Type, cell.Key);
        var found = member.Get(instance);
        return expected is System.Collections.IEnumerable list and not string && found is System.Collections.IEnumerable items
            ? list.Cast<object>().SequenceEqual(items.Cast<object>())
            : Equals(expected, found) || (found is null && cell.Value.Length == 0);
    }

    private static string Show(object instance, string column) => TableMember.Find(instance.GetType(), column)?.Get(instance) switch
    {
        null => string.Empty,
        string text => text,
        System.Collections.IEnumerable items => string.Join(", ", items.Cast<object>()),
        IFormattable value => value.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        var other => other.ToString() ?? string.Empty,
    };
}
