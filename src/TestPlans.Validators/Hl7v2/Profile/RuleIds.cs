using TestPlans.Validation;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Hl7v2.Profile;

/// <summary>
/// The ids of the rules that tables make: <c>PID-3.R</c> absent, <c>PID-4.X</c> present, <c>PID-8.CARD</c> repeated, <c>PID-8.L</c> too long,
/// <c>CX.1.R</c> and <c>XPN.6.X</c> in a type, <c>TYPE.NM</c> badly written, <c>T0136</c> outside of a table; <c>PID.R</c>, <c>PID.X</c>,
/// <c>PID.CARD</c>, <c>PID.ORDRE</c> for segments.
/// </summary>
internal static class RuleIds
{
    public const string UnknownField = "CHAMP-INCONNU";
    public const string UnknownComponent = "COMPOSANTE-INCONNUE";
    public const string UnexpectedSegment = "SEGMENT-INATTENDU";
    public const string UnexpectedLocalSegment = "SEGMENT-Z-INATTENDU";
    public const string StructureName = "MSH-9.STRUCTURE";

    private static readonly string[] Types = ["NM", "SI", "DT", "DTM", "SIMPLE"];

    /// <summary>The rules of the structure step.</summary>
    public static IReadOnlyList<RuleOutcome> OfStructure(Layout layout)
    {
        var ids = new List<string> { StructureName, UnexpectedSegment, UnexpectedLocalSegment };
        foreach (var name in layout.Names.Where(name => name != "MSH"))
        {
            var places = layout.ByName[name];
            ids.AddRange(places.Any(place => place.IsRequired) ? [$"{name}.R"] : []);
            ids.AddRange(places.Any(place => place.IsForbidden) ? [$"{name}.X"] : []);
            ids.AddRange(places.All(layout.IsOnce) && places.Any(place => !place.IsForbidden) ? [$"{name}.CARD"] : []);
            ids.AddRange(places.Any(place => !place.IsForbidden) ? [$"{name}.ORDRE"] : []);
        }

        return [.. ids.Select(Unfired)];
    }

    /// <summary>The rules of the profile step: fields of the segments that the message may have, types, tables.</summary>
    public static IReadOnlyList<RuleOutcome> OfProfile(UsageTable table, Layout? layout)
    {
        var outcomes = new List<RuleOutcome> { Unfired(UnknownField), Unfired(UnknownComponent) };
        outcomes.AddRange(table.ValueTypes.Where(value => value.Type is not null && layout is not null && value.Messages.Any(message => layout.Structure.StartsWith(message + "_", StringComparison.Ordinal))).DistinctBy(value => value.Rule).Select(value => new RuleOutcome(value.Rule, value.Requirement, 0, 0, 0)));
        var types = new HashSet<string>();
        var codes = new HashSet<string>();
        foreach (var segment in layout?.Names ?? new HashSet<string> { "MSH" })
        {
            for (var number = 1; number <= table.SizeOf(segment); number++)
            {
                // MSH-1 and MSH-2 are the delimiters: the encoding step has judged them.
                if (!(segment == "MSH" && number <= 2) && table.Field(segment, number) is { } row)
                {
                    outcomes.AddRange(OfRow(table, row, row.Max < int.MaxValue).Select(id => new RuleOutcome(id, row.Requirement, 0, 0, 0)));
                    Collect(table, row, types, codes, depth: 0);
                }
            }
        }

        outcomes.AddRange(types.Select(type => type[..^1]).Distinct().Order(StringComparer.Ordinal)
            .SelectMany(type => Enumerable.Range(1, table.SizeOf(type)).Select(number => table.Component(type, number)).OfType<UsageRow>())
            .SelectMany(row => OfRow(table, row, repeats: false).Select(id => new RuleOutcome(id, row.Requirement, 0, 0, 0))));
        outcomes.AddRange(codes.Where(table.Codes.ContainsKey).Order(StringComparer.Ordinal).Select(code => Unfired("T" + code)));
        outcomes.AddRange(Types.Select(type => Unfired("TYPE." + type)));
        return outcomes;
    }

    private static RuleOutcome Unfired(string id) => new(id, null, 0, 0, 0);

    private static IEnumerable<string> OfRow(UsageTable table, UsageRow row, bool repeats)
    {
        if (row.IsForbidden)
        {
            yield return row.Path + ".X";
            yield break;
        }

        if (row.IsRequired)
        {
            yield return row.Path + ".R";
        }

        if (repeats)
        {
            yield return row.Path + ".CARD";
        }

        if (ValueChecker.Bounds(row, row.Type, table))
        {
            yield return row.Path + ".L";
        }
    }

    // A message has two levels below a field, so that the type of a subcomponent is never cut.
    private static void Collect(UsageTable table, UsageRow row, HashSet<string> types, HashSet<string> codes, int depth)
    {
        var coded = !table.IsComposite(row.Type) || (row.Type is "CE" or "CWE" or "CNE" && depth < 2);
        codes.UnionWith(row.Table.Length > 0 && !row.IsForbidden && coded ? [row.Table] : []);
        if (row.IsForbidden || depth == 2 || !types.Add(row.Type + depth.ToString(System.Globalization.CultureInfo.InvariantCulture)))
        {
            return;
        }

        for (var number = 1; number <= table.SizeOf(row.Type); number++)
        {
            if (table.Component(row.Type, number) is { } component)
            {
                Collect(table, component, types, codes, depth + 1);
            }
        }
    }
}
