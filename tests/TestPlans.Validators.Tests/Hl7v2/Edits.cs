using TestPlans.Formats.Hl7v2.Editing;
using TestPlans.Validators.Hl7v2.Structure;
using TestPlans.Validators.Hl7v2.Tables;

namespace TestPlans.Validators.Tests.Hl7v2;

/// <summary>The edits that should break a rule made by the tables, told from its id. An edit says whether it applies to the message.</summary>
internal static class Edits
{
    public static IEnumerable<Func<Er7Draft, bool>> For(string rule, UsageTable table, Layout layout)
    {
        var dot = rule.LastIndexOf('.');
        if (dot < 0)
        {
            return rule[0] == 'T' ? Places(table, layout, row => row.Table == rule[1..]).SelectMany(place => new[] { Set(place, "ZZ") }.Concat(InWhole(place, "", table))) : [];
        }

        var (subject, kind) = (rule[..dot], rule[(dot + 1)..]);
        return subject.Contains('-') || subject.Contains('.')
            ? Places(table, layout, row => row.Path == subject).SelectMany(place => OfRow(place, kind, table).Concat(InWhole(place, kind, table)))
            : OfSegment(subject, kind, layout);
    }

    // A component whose type requires others goes wrong alone among those: the whole is filled first. One that is required is missed where another is given.
    private static IEnumerable<Func<Er7Draft, bool>> InWhole((string Path, UsageRow Field, UsageRow Row) place, string kind, UsageTable table)
    {
        if (!place.Path.Contains('.'))
        {
            return [];
        }

        var above = place.Path[..place.Path.LastIndexOf('.')];
        var level = above.Count(mark => mark == '.');
        var owner = level == 0 ? place.Field : table.Component(place.Field.Type, int.Parse(above.AsSpan(above.LastIndexOf('.') + 1)))!;
        var others = Rows(owner.Type, table.Component, table).Where(row => row.Path != place.Row.Path && row is { IsForbidden: false } && (level == 0 || !table.IsComposite(row.Type))).ToList();
        var value = kind switch { "R" => "", "L" => new string('1', place.Row.Length + 1), _ => "ZZ" };
        var whole = Set((above, place.Field, owner), Samples.Value(table, owner, level));
        return (kind == "R" ? others.Where(row => !row.IsRequired).Prepend(null) : [null]).Select<UsageRow?, Func<Er7Draft, bool>>(other => draft =>
            whole(draft) && (other is null || Set(($"{above}.{Number(other)}", place.Field, other), Samples.Value(table, other, level + 1))(draft)) && Set(place, value)(draft));
    }

    private static IEnumerable<Func<Er7Draft, bool>> OfRow((string Path, UsageRow Field, UsageRow Row) place, string kind, UsageTable table) => kind switch
    {
        "R" => [Set(place, "")],
        "X" => [Set(place, Samples.Value(table, place.Row, place.Path.Count(mark => mark == '.')))],
        "L" => [Set(place, new string('1', place.Row.Length + 1))],
        "CARD" => [draft => Repeat(draft, place, Samples.Value(table, place.Row))],
        _ => [],
    };

    private static IEnumerable<Func<Er7Draft, bool>> OfSegment(string name, string kind, Layout layout) => kind switch
    {
        "R" => [draft => Has(draft, name) && draft.Remove(name) is not null],
        "X" => layout.ByName[name].Where(place => place.IsForbidden).SelectMany(place => Everywhere(name, layout)),
        "CARD" => [draft => Has(draft, name) && Insert(draft, name, draft.SegmentNames.ToList().IndexOf(name) + 1)],
        "ORDRE" => Enumerable.Range(1, layout.Places.Count).Select<int, Func<Er7Draft, bool>>(index => draft => Has(draft, name) && index < draft.SegmentNames.Count && draft.Move(name, index) is not null),
        _ => [],
    };

    // What stands there, or a sample, once more than allowed.
    private static bool Repeat(Er7Draft draft, (string Path, UsageRow Field, UsageRow Row) place, string sample)
    {
        var found = Has(draft, place.Path[..3]) ? draft.ToMessage()[place.Path].Text : "";
        var value = found.Length > 0 ? System.Text.Encoding.UTF8.GetString(draft.ToMessage()[place.Path].Repetition(1).Raw) : sample;
        return Set(place, string.Join('~', Enumerable.Repeat(value, place.Row.Max + 1)))(draft);
    }

    private static IEnumerable<Func<Er7Draft, bool>> Everywhere(string name, Layout layout) =>
        Enumerable.Range(1, layout.Places.Count).Select<int, Func<Er7Draft, bool>>(index => draft => index <= draft.SegmentNames.Count && Insert(draft, name, index));

    private static bool Has(Er7Draft draft, string name) => draft.SegmentNames.Contains(name);

    // The same content, so that nothing but the place can be wrong.
    private static bool Insert(Er7Draft draft, string name, int index)
    {
        var message = draft.ToMessage();
        draft.Insert(index, name);
        if (message.Segment(name) is { } twin)
        {
            var number = draft.SegmentNames.Take(index).Count(other => other == name) + 1;
            for (var field = 1; field <= twin.FieldCount; field++)
            {
                draft.SetBytes($"{name}[{number}]-{field}", twin.Field(field).Raw.ToArray());
            }
        }

        return true;
    }

    // Where a row applies: a field, a component of a field, a subcomponent of a component.
    private static IEnumerable<(string Path, UsageRow Field, UsageRow Row)> Places(UsageTable table, Layout layout, Func<UsageRow, bool> wanted)
    {
        foreach (var field in layout.Names.SelectMany(name => Rows(name, table.Field, table)).Where(row => row.Path is not ("MSH-1" or "MSH-2")))
        {
            if (wanted(field))
            {
                yield return (field.Path, field, field);
            }

            foreach (var component in field.IsForbidden ? [] : Rows(field.Type, table.Component, table))
            {
                var path = $"{field.Path}.{Number(component)}";
                if (wanted(component))
                {
                    yield return (path, field, component);
                }

                foreach (var sub in component.IsForbidden ? [] : Rows(component.Type, table.Component, table).Where(wanted))
                {
                    yield return ($"{path}.{Number(sub)}", field, sub);
                }
            }
        }
    }

    private static IEnumerable<UsageRow> Rows(string owner, Func<string, int, UsageRow?> row, UsageTable table) =>
        Enumerable.Range(1, table.SizeOf(owner)).Select(number => row(owner, number)).OfType<UsageRow>();

    private static int Number(UsageRow row) => int.Parse(row.Path.AsSpan(row.Path.IndexOf('.') + 1));

    private static Func<Er7Draft, bool> Set((string Path, UsageRow Field, UsageRow Row) place, string value) => draft =>
    {
        if (!Has(draft, place.Path[..3]))
        {
            return false;
        }

        draft.SetEncoded(place.Path, value);
        return true;
    };
}
