namespace TestPlans.Gherkin;

/// <summary>The table below a step: a header and rows of cells. Reqnroll's older name of <see cref="DataTable"/>.</summary>
public class Table
{
    private readonly List<string> _header;
    private readonly List<DataTableRow> _rows = [];

    /// <summary>Makes an empty table.</summary>
    /// <param name="header">The titles of its columns.</param>
    public Table(params string[] header) => _header = [.. header];

    /// <summary>The titles of the columns.</summary>
    public ICollection<string> Header => _header.AsReadOnly();

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<DataTableRow> Rows => _rows;

    /// <summary>How many rows stand below the header.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Whether there is a column of that title.</summary>
    /// <param name="column">The title, exactly.</param>
    /// <returns>Whether there is.</returns>
    public bool ContainsColumn(string column) => _header.Contains(column);

    /// <summary>Adds a row.</summary>
    /// <param name="cells">As many cells as there are columns.</param>
    /// <exception cref="ArgumentException">The number of cells differs.</exception>
    public void AddRow(params string[] cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        if (cells.Length != _header.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"Le tableau a {_header.Count} colonnes et la ligne {cells.Length} cellules."), nameof(cells));
        }

        _rows.Add(new DataTableRow(this, cells));
    }

    /// <summary>Adds a row by column; columns left out are empty.</summary>
    /// <param name="values">The cells by title.</param>
    public void AddRow(IDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var title in values.Keys)
        {
            IndexOf(title);
        }

        AddRow([.. _header.Select(title => values.TryGetValue(title, out var cell) ? cell : string.Empty)]);
    }

    /// <summary>Changes the title of a column.</summary>
    /// <param name="oldColumn">The title it has.</param>
    /// <param name="newColumn">The title it gets.</param>
    public void RenameColumn(string oldColumn, string newColumn) => _header[IndexOf(oldColumn)] = newColumn;

    internal int IndexOf(string column)
    {
        var index = _header.IndexOf(column);
        return index >= 0
            ? index
            : throw new ArgumentException($"La colonne « {column} » n'existe pas dans le tableau ; colonnes : {string.Join(", ", _header)}.", nameof(column));
    }

    /// <summary>The table as it would be written in a feature, columns aligned.</summary>
    /// <returns>One line per row, header first.</returns>
    public override string ToString() => TableText.Render(_header, _rows.Select(row => row.Values));
}

/// <summary>The table below a step: a header and rows of cells.</summary>
public sealed class DataTable : Table
{
    /// <summary>Makes an empty table.</summary>
    /// <param name="header">The titles of its columns.</param>
    public DataTable(params string[] header) : base(header) { }

    internal static DataTable From(Messages.PickleTable table)
    {
        var rows = table.Rows.Select(row => row.Cells.Select(cell => cell.Value).ToArray()).ToList();
        var result = new DataTable(rows.Count == 0 ? [] : rows[0]);
        foreach (var row in rows.Skip(1))
        {
            result.AddRow(row);
        }

        return result;
    }
}
