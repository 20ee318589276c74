namespace TestPlans.Gherkin;

/// <summary>Reads one cell of a row as a type.</summary>
public static class RowHelpers
{
    /// <summary>The cell as text.</summary>
    /// <param name="row">The row.</param>
    /// <param name="id">The title of the column.</param>
    /// <returns>The text.</returns>
    public static string GetString(this DataTableRow row, string id) => Cell(row, id);

    /// <summary>The cell as a whole number.</summary>
    /// <inheritdoc cref="GetString"/>
    /// <exception cref="BindingException">It is not one.</exception>
    public static int GetInt32(this DataTableRow row, string id) => Read<int>(row, id);

    /// <summary>The cell as a large whole number.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public static long GetInt64(this DataTableRow row, string id) => Read<long>(row, id);

    /// <summary>The cell as an exact number.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public static decimal GetDecimal(this DataTableRow row, string id) => Read<decimal>(row, id);

    /// <summary>The cell as a number.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public static double GetDouble(this DataTableRow row, string id) => Read<double>(row, id);

    /// <summary>The cell as yes or no: oui, vrai, true, 1…</summary>
    /// <inheritdoc cref="GetInt32"/>
    public static bool GetBoolean(this DataTableRow row, string id) => Read<bool>(row, id);

    /// <summary>The cell as a date: 2026-03-12 or 12/03/2026, with or without time.</summary>
    /// <inheritdoc cref="GetInt32"/>
    public static DateTime GetDateTime(this DataTableRow row, string id) => Read<DateTime>(row, id);

    /// <summary>The cell as a value of an enumeration, whatever its case and accents.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <inheritdoc cref="GetInt32"/>
    public static T GetEnum<T>(this DataTableRow row, string id)
        where T : struct, Enum => Read<T>(row, id);

    private static T Read<T>(DataTableRow row, string id) => (T)InstanceBuilder.Read(Cell(row, id), typeof(T), id)!;

    private static string Cell(DataTableRow row, string id)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[id];
    }
}
