using System.Globalization;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Structure;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>
/// Reads a usage table and those it extends (<c>@extends;file</c>, <c>@codes;file</c>, <c>@structures;file</c>, <c>@value-types;file</c>). A row replaces the columns
/// it fills and keeps the others; usage <c>-</c> withdraws the row. <c>@takes;file;PID PV1 CX</c> takes of another table, whole as it stands, the rows of these
/// segments and types, and the code tables that they name: what a specification takes from another.
/// </summary>
internal sealed class UsageTableReader
{
    private const string Header = "path;type;length;usage;cardinality;table;source;name";
    private const string StructureHeader = "message;structure;layout;source";

    private readonly string _folder;
    private readonly Dictionary<string, UsageRow> _rows = [];
    private readonly Dictionary<string, CodeTable> _codes = [];
    private readonly Dictionary<string, Layout> _layouts = [];
    private readonly List<ValueType> _types = [];
    private readonly HashSet<string> _seen = [];

    // The tables being read, those that take this one first: none of them is taken again.
    private readonly List<string> _open;

    private UsageTableReader(string folder, IEnumerable<string> open) => (_folder, _open) = (folder, [.. open]);

    /// <param name="file">The table.</param>
    /// <param name="namedAt">Where the pack names it, for when it is absent.</param>
    /// <param name="folder">The folder of the pack, which no table leaves; that of the table by default.</param>
    /// <exception cref="UnusablePackException">A table is absent or badly written: one line at its place.</exception>
    public static UsageTable Read(string file, PackPlace namedAt = default, string? folder = null) =>
        Read(file, namedAt, Path.GetFullPath(folder ?? Path.GetDirectoryName(file)!), []);

    private static UsageTable Read(string file, PackPlace namedAt, string folder, IEnumerable<string> open)
    {
        var reader = new UsageTableReader(folder, open);
        reader.Add(file, namedAt);
        return new UsageTable(reader._rows.Values, reader._codes, reader._layouts, reader._types);
    }

    private void Add(string file, PackPlace namedAt)
    {
        var full = Path.GetFullPath(file);
        if (!_seen.Add(full) || _open.Contains(full))
        {
            throw namedAt.Fault($"« {Path.GetFileName(file)} » : cette table s'étend elle-même (@extends, @takes)");
        }

        _open.Add(full);

        foreach (var row in CsvRows.Read(file, Header, namedAt))
        {
            switch (row[0])
            {
                case "@extends":
                    Add(Other(file, row), row.Place);
                    break;
                case "@takes":
                    Take(Read(Other(file, row), row.Place, _folder, _open), row);
                    break;
                case "@codes":
                    Overlay(CodeTable.Read(Other(file, row), row.Place), _codes);
                    break;
                case "@structures":
                    Overlay(Structures(Other(file, row), row.Place), _layouts);
                    break;
                case "@value-types":
                    _types.AddRange(ValueType.Read(Other(file, row), row.Place));
                    break;
                case var path when row[3] == "-":
                    _rows.Remove(path);
                    break;
                case var path:
                    _rows[path] = Merge(row, path, _rows.GetValueOrDefault(path));
                    break;
            }
        }

        _open.Remove(full);
    }

    private void Take(UsageTable other, CsvRow row)
    {
        foreach (var owner in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var taken = other.RowsOf(owner).ToList();
            if (taken.Count == 0)
            {
                throw row.Fault($"« {owner} » n'est ni un segment ni un type de « {row[1]} »", 2);
            }

            foreach (var one in taken)
            {
                _rows[one.Path] = one;
                if (other.Codes.TryGetValue(one.Table, out var codes))
                {
                    _codes[one.Table] = codes;
                }
            }
        }
    }

    private string Other(string file, CsvRow row)
    {
        var other = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, row[1]));
        return other.StartsWith(_folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? other : throw row.Fault($"« {row[1]} » sort du dossier du jeu de règles", 1);
    }

    private static UsageRow Merge(CsvRow row, string path, UsageRow? below)
    {
        var mark = path.IndexOfAny(['-', '.']);
        if (mark < 2 || !int.TryParse(path.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            throw row.Fault($"« {path} » n'est ni un champ (PID-3) ni une composante de type (CX.4)");
        }

        var usage = row[3];
        if (usage is not ("" or "R" or "RE" or "O" or "C" or "X" or "B") && !usage.StartsWith("C(", StringComparison.Ordinal))
        {
            throw row.Fault($"l'usage « {usage} » est inconnu ; attendu : R, RE, O, C, C(a/b), X, B ou -", 3);
        }

        var max = row[4].Length == 0 ? below?.Max ?? int.MaxValue : Max(row);
        return new UsageRow(
            path,
            row[1].Length > 0 ? row[1] : below?.Type ?? throw row.Fault($"« {path} » n'a pas de type et n'étend aucune ligne", 1),
            row[1].Length > 0 ? row[6] : below!.TypeSource,
            row[2].Length == 0 ? below?.Length ?? 0 : int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw row.Fault($"longueur « {row[2]} » : un nombre est attendu", 2),
            usage.Length > 0 ? usage : below?.Usage ?? "O",
            usage.Length > 0 ? row[6] : below?.UsageSource ?? row[6],
            max,
            row[4].Length > 0 ? row[6] : below?.MaxSource ?? row[6],
            row[5].Length > 0 ? row[5] : below?.Table ?? "",
            row[5].Length > 0 ? row[6] : below?.TableSource ?? "",
            row[7].Length > 0 ? row[7] : below?.Name ?? "",
            row[8].Length > 0 ? row[8] : below?.Requirement);
    }

    private static int Max(CsvRow row)
    {
        var dots = row[4].IndexOf("..", StringComparison.Ordinal);
        var text = dots < 0 ? "" : row[4][(dots + 2)..];
        return text == "*" ? int.MaxValue
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max
            : throw row.Fault($"la cardinalité « {row[4]} » n'est pas de la forme 0..1 ou 1..*", 4);
    }

    private static Dictionary<string, Layout> Structures(string file, PackPlace namedAt)
    {
        var layouts = new Dictionary<string, Layout>();
        foreach (var row in CsvRows.Read(file, StructureHeader, namedAt))
        {
            var layout = LayoutParser.Parse(row[1], row[2], row[3]) ?? throw row.Fault($"la structure de « {row[0]} » est mal écrite : {row[2]}", 2);
            if (!layouts.TryAdd(row[0], layout))
            {
                throw row.Fault($"la structure de « {row[0]} » est donnée deux fois");
            }
        }

        return layouts;
    }

    private static void Overlay<T>(Dictionary<string, T> from, Dictionary<string, T> onto)
    {
        foreach (var (key, value) in from)
        {
            onto[key] = value;
        }
    }
}
