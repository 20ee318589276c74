using System.Globalization;
using System.Numerics;

namespace TestPlans.Gherkin.Expressions;

/// <summary>The parameter types known to the sentences of one library. Numbers are read with the invariant culture, as norms write them.</summary>
internal sealed class ParameterTypes
{
    private const string Integer = @"-?\d+";
    private const string Float = @"(?=.*\d.*)[-+]?\d*(?:\.(?=\d.*))?\d*(?:\d+[E][+-]?\d+)?";
    private const string Quoted = """
        "([^"\\]*(\\.[^"\\]*)*)"|'([^'\\]*(\\.[^'\\]*)*)'
        """;

    private readonly Dictionary<string, ParameterType> _types = new(StringComparer.Ordinal);

    public ParameterTypes()
    {
        Whole("int", text => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), useForSnippets: true);
        Decimal("float", text => float.Parse(text, CultureInfo.InvariantCulture), useForSnippets: true);
        Add(new ParameterType("word", [@"[^\s]+"], groups => groups[0], UseForSnippets: false));
        Add(new ParameterType("string", [Quoted], groups => Unescape(groups), UseForSnippets: true));
        Add(new ParameterType(string.Empty, [".*"], groups => groups[0], UseForSnippets: false));
        Whole("byte", text => byte.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        Whole("short", text => short.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        Whole("long", text => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        Whole("biginteger", text => BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        Decimal("double", text => double.Parse(text, CultureInfo.InvariantCulture));
        Decimal("decimal", text => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        // More digits than any .NET number keeps: its text, which loses nothing.
        Decimal("bigdecimal", text => text);
        foreach (var french in FrenchParameterTypes.All)
        {
            Add(french);
        }
    }

    public IEnumerable<ParameterType> All => _types.Values;

    public ParameterType? Find(string name) => _types.GetValueOrDefault(name);

    /// <summary>Declares one; the name must be free.</summary>
    public bool Add(ParameterType type) => _types.TryAdd(type.Name, type);

    private void Whole(string name, Func<string, object> parse, bool useForSnippets = false) =>
        Add(new ParameterType(name, [Integer, @"\d+"], groups => parse(groups[0]!), UseForSnippets: useForSnippets) { CSharpType = name });

    private void Decimal(string name, Func<string, object> parse, bool useForSnippets = false) =>
        Add(new ParameterType(name, [Float], groups => parse(groups[0]!), UseForSnippets: useForSnippets) { CSharpType = name });

    private static string Unescape(IReadOnlyList<string?> groups) =>
        (groups[0] ?? groups[1] ?? string.Empty).Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\'", "'", StringComparison.Ordinal);
}
