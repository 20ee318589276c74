using System.Globalization;
using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Structure;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>
/// Reads a usage table and those it extends (<c>@extends;file</c>, <c>@codes;file</c>, <c>@structures;file</c>, <c>@value-types;file</c>). A row replaces the columns
/// it fills and keeps the others; usage <c>-</c> withdraws the row.
/// </summary>
internal static class UsageTableReader
{
    private const string Header = "path;type;length;usage;cardinality;table;source;name";
    private const string StructureHeader = "message;structure;layout;source";

    public static UsageTable Read(string file, PackPlace namedAt = default)
    {
        var rows = new Dictionary<string, UsageRow>();
        var codes = new Dictionary<string, CodeTable>();
        var layouts = new Dictionary<string, Layout>();
        var types = new List<ValueType>();
        Read(file, namedAt, rows, codes, layouts, types, []);
        return new UsageTable(rows.Values, codes, layouts, types);
    }

    private static void Read(string file, PackPlace namedAt, Dictionary<string, UsageRow> rows, Dictionary<string, CodeTable> codes, Dictionary<string, Layout> layouts, List<ValueType> types, HashSet<string> seen)
    {
        if (!seen.Add(Path.GetFullPath(file)))
        {
            throw namedAt.Fault($"« {Path.GetFileName(file)} » : cette table s'étend elle-même (@extends)");
        }

        foreach (var row in CsvRows.Read(file, Header, namedAt))
        {
            var other = Path.Combine(Path.GetDirectoryName(file)!, row[1]);
            switch (row[0])
            {
                case "@extends":
                    Read(other, row.Place, rows, codes, layouts, types, seen);
                    break;
                case "@codes":
                    Overlay(CodeTable.Read(other, row.Place), codes);
                    break;
                case "@structures":
                    Overlay(Structures(other, row.Place), layouts);
                    break;
                case "@value-types":
                    types.AddRange(ValueType.Read(other, row.Place));
                    break;
                case var path when row[3] == "-":
                    rows.Remove(path);
                    break;
                case var path:
                    rows[path] = Merge(row, path, rows.GetValueOrDefault(path));
                    break;
            }
        }
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
            throw row.Fault($"l'usage « {usage} » est inconnu ; attendu : R, RE, O, C, C(a/b), X, B ou -");
        }

        var max = row[4].Length == 0 ? below?.Max ?? int.MaxValue : Max(row);
        return new UsageRow(
            path,
            row[1].Length > 0 ? row[1] : below?.Type ?? throw row.Fault($"« {path} » n'a pas de type et n'étend aucune ligne"),
            row[1].Length > 0 ? row[6] : below!.TypeSource,
            row[2].Length == 0 ? below?.Length ?? 0 : int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw row.Fault($"longueur « {row[2]} »"),
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
            : throw row.Fault($"la cardinalité « {row[4]} » n'est pas de la forme 0..1 ou 1..*");
    }

    private static Dictionary<string, Layout> Structures(string file, PackPlace namedAt)
    {
        var layouts = new Dictionary<string, Layout>();
        foreach (var row in CsvRows.Read(file, StructureHeader, namedAt))
        {
            var layout = LayoutParser.Parse(row[1], row[2], row[3]) ?? throw row.Fault($"la structure de « {row[0]} » est mal écrite : {row[2]}");
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
