using TestPlans.Formats.Hl7v2;
using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>Makes from the tables themselves values that they accept, and messages with every segment that a layout knows.</summary>
internal static class Samples
{
    /// <summary>A sound value of a type: what is required, in its shortest form.</summary>
    public static string Value(UsageTable table, UsageRow row, int level = 0)
    {
        var type = row.Type == "varies" ? "ST" : row.Type;
        if (!table.IsComposite(type))
        {
            // "No" breaks nothing: an unknown patient (PID-31 = Y) has one identifier.
            return row.Table == "0136" ? "N" : table.Codes.TryGetValue(row.Table, out var codes) ? codes.Codes.First(code => code.Value is null).Key
                : type switch { "DT" => "20260115", "DTM" => "20260115", "TM" => "0930", _ => "1" };
        }

        // An entity names its authority (EI.C).
        if (type == "EI")
        {
            return level == 0 ? "1^A" : "1&A";
        }

        // The identifier of a professional has its type (XCN.13.C), a telephone its number (XTN.12.C).
        if (type is "XCN" or "XTN" && level == 0)
        {
            return type == "XCN" ? "1^^^^^^^^^^^^RI" : "^^PH^^^^^^^^^0100000000";
        }

        var parts = Enumerable.Range(1, table.SizeOf(type)).Select(number => table.Component(type, number)).OfType<UsageRow>()
            .Select((component, index) => component.IsRequired || index == First(table, type) ? Value(table, Coded(row, component, type, index), level + 1) : "").ToList();
        return string.Join(level == 0 ? '^' : '&', parts).TrimEnd(level == 0 ? '^' : '&');
    }

    /// <summary>The message with each place of its layout filled once, in order.</summary>
    public static Er7Draft Rich(string name, UsageTable table, Layout layout)
    {
        var draft = Bench.Draft(name);
        var index = 0;
        var seen = new HashSet<string>();
        foreach (var place in layout.Places)
        {
            if (index < draft.SegmentNames.Count && draft.SegmentNames[index] == place.Name)
            {
                seen.Add(place.Name);
                index++;
            }
            else if (!place.IsForbidden && table.SizeOf(place.Name) > 0 && seen.Add(place.Name) && !draft.SegmentNames.Contains(place.Name))
            {
                draft.Insert(index++, place.Name);
                Fill(draft, table, place.Name);
            }
        }

        return draft;
    }

    private static void Fill(Er7Draft draft, UsageTable table, string segment)
    {
        for (var number = 1; number <= table.SizeOf(segment); number++)
        {
            if (table.Field(segment, number) is { } row && (row.IsRequired || number == 1) && !row.IsForbidden)
            {
                draft.SetEncoded($"{segment}-{number}", Value(table, row));
            }
        }

        // What a rule across fields asks of the field that was filled.
        _ = segment switch
        {
            "ERR" => draft.SetEncoded("ERR-2", "PID^1"),
            "NK1" => table.Field("NK1", 33) is { IsRequired: true } ? draft.SetEncoded("NK1-33.5", "PN") : draft,
            "ZFA" => draft.SetEncoded("ZFA-2", "20260115"),
            "IN1" => draft.SetEncoded("IN1-17", "00"),
            _ => draft,
        };
    }

    private static int First(UsageTable table, string type) =>
        Enumerable.Range(1, table.SizeOf(type)).First(number => table.Component(type, number) is { IsForbidden: false }) - 1;

    private static UsageRow Coded(UsageRow whole, UsageRow component, string type, int index) =>
        index == 0 && type is "CE" or "CWE" or "CNE" && whole.Table.Length > 0 ? component with { Table = whole.Table } : component;
}
