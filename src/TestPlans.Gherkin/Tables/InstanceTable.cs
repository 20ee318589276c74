namespace TestPlans.Gherkin;

/// <summary>The pairs column and cell that describe one object, whether the table lies or stands.</summary>
internal static class InstanceTable
{
    public static IReadOnlyList<KeyValuePair<string, string>> Of(Table table, Type type)
    {
        if (table.Header.Count == 2 && Stands(table, type))
        {
            return [.. table.Rows.Select(row => KeyValuePair.Create(row[0], row[1]))];
        }

        return table.RowCount == 1
            ? [.. table.Rows[0]]
            : throw new ArgumentException(FormattableString.Invariant($"Le tableau doit décrire un seul {type.Name}, mais il a {table.RowCount} lignes."), nameof(table));
    }

    private static bool Stands(Table table, Type type)
    {
        var titles = table.Header.ToList();
        return (IsOneOf(titles[0], "Field", "Champ") && IsOneOf(titles[1], "Value", "Valeur"))
            || (table.RowCount > 0 && TableMember.Find(type, table.Rows[0][0]) is not null && (table.RowCount > 1 || TableMember.Find(type, titles[0]) is null));
    }

    private static bool IsOneOf(string title, params string[] words) => words.Contains(title, StringComparer.OrdinalIgnoreCase);
}
