using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TestPlans.Gherkin;

/// <summary>One row of a table: its cells by title or by position.</summary>
public sealed class DataTableRow : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private readonly Table _table;
    private readonly string[] _cells;

    internal DataTableRow(Table table, string[] cells)
    {
        _table = table;
        _cells = cells;
    }

    /// <summary>The titles of the columns.</summary>
    public ICollection<string> Keys => _table.Header;

    /// <summary>The cells.</summary>
    public IReadOnlyList<string> Values => _cells;

    /// <summary>How many cells there are.</summary>
    public int Count => _cells.Length;

    /// <summary>The cell of a column.</summary>
    /// <param name="header">The title, exactly.</param>
    /// <exception cref="ArgumentException">There is no such column: the message names those there are.</exception>
    public string this[string header]
    {
        get => _cells[_table.IndexOf(header)];
        set => _cells[_table.IndexOf(header)] = value;
    }

    /// <summary>The cell of a position, from 0.</summary>
    /// <param name="index">The position.</param>
    public string this[int index] => _cells[index];

    /// <summary>Whether there is a column of that title.</summary>
    /// <param name="key">The title, exactly.</param>
    /// <returns>Whether there is.</returns>
    public bool ContainsKey(string key) => _table.ContainsColumn(key);

    /// <summary>The cell of a column, if there is one.</summary>
    /// <param name="key">The title, exactly.</param>
    /// <param name="value">The cell.</param>
    /// <returns>Whether there is.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var known = ContainsKey(key);
        value = known ? this[key] : null;
        return known;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Keys.Zip(_cells, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
