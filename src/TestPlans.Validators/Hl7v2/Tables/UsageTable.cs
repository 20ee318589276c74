using TestPlans.Formats.Hl7v2.Xml;
using TestPlans.Validators.Hl7v2.Structure;

namespace TestPlans.Validators.Hl7v2.Tables;

/// <summary>The usage tables of a profile, inheritance resolved: fields, components, codes, structures. Immutable once read.</summary>
internal sealed class UsageTable : IEr7Dictionary
{
    private readonly Dictionary<(string Segment, int Field), UsageRow> _fields = [];
    private readonly Dictionary<(string Type, int Component), UsageRow> _components = [];
    private readonly Dictionary<string, int> _sizes = [];
    private readonly HashSet<string> _published = [];

    public UsageTable(IEnumerable<UsageRow> rows, IReadOnlyDictionary<string, CodeTable> codes, IReadOnlyDictionary<string, Layout> layouts, IReadOnlyList<ValueType> valueTypes)
    {
        Codes = codes;
        Layouts = layouts;
        ValueTypes = valueTypes;
        foreach (var row in rows)
        {
            var mark = row.Path.IndexOfAny(['-', '.']);
            var owner = row.Path[..mark];
            var number = int.Parse(row.Path.AsSpan(mark + 1), System.Globalization.CultureInfo.InvariantCulture);
            _ = row.Path[mark] == '-' ? _fields[(owner, number)] = row : _components[(owner, number)] = row;
            _ = Source.IsConfirmed(row.TypeSource) && _published.Add(owner);
            _sizes[owner] = Math.Max(number, _sizes.GetValueOrDefault(owner));
        }
    }

    public IReadOnlyDictionary<string, CodeTable> Codes { get; }

    /// <summary>Message (<c>ADT^A28</c>, or its type alone) to its layout.</summary>
    public IReadOnlyDictionary<string, Layout> Layouts { get; }

    /// <summary>Which type the value of an OBX has, by what it is; empty when the tables say nothing of it.</summary>
    public IReadOnlyList<ValueType> ValueTypes { get; }

    /// <summary>How many fields a segment has, or components a type; 0 when it is unknown.</summary>
    public int SizeOf(string segmentOrType) => _sizes.GetValueOrDefault(segmentOrType);

    public UsageRow? Field(string segment, int number) => _fields.GetValueOrDefault((segment, number));

    public UsageRow? Component(string type, int number) => _components.GetValueOrDefault((type, number));

    /// <summary>The rows of a segment or of a type, in order; none when it is unknown.</summary>
    public IEnumerable<UsageRow> RowsOf(string segmentOrType) =>
        Enumerable.Range(1, SizeOf(segmentOrType)).Select(number => Field(segmentOrType, number) ?? Component(segmentOrType, number)).OfType<UsageRow>();

    /// <summary>Whether a published text describes the segment: what is known of the others may be incomplete.</summary>
    public bool IsPublished(string segment) => _published.Contains(segment);

    public string? FieldType(string segment, int field) => Field(segment, field)?.Type;

    public string? ComponentType(string type, int component) => Component(type, component)?.Type;

    public bool IsComposite(string type) => _components.ContainsKey((type, 1));
}
