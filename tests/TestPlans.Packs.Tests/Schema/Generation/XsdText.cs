using System.Text;

namespace TestPlans.Packs.Tests.Schema.Generation;

/// <summary>Writes indented elements, attributes in the order given, a null attribute left out.</summary>
internal sealed class XsdText
{
    private readonly StringBuilder _text = new("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private readonly HashSet<string> _prefixes = [];
    private int _depth;

    /// <summary>Prefixes of the names written so far.</summary>
    public IReadOnlySet<string> Prefixes => _prefixes;

    public string Name(Target target) => Name($"{target.Prefix}:{target.XsdName}");

    public string Name(string prefixed)
    {
        _prefixes.Add(prefixed[..prefixed.IndexOf(':', StringComparison.Ordinal)]);
        return prefixed;
    }

    public void Line(string text) => _text.Append(' ', 2 * _depth).Append(text).Append('\n');

    public void Blank() => _text.Append('\n');

    public void Empty(string name, params (string Name, string? Value)[] attributes) => Line($"<xs:{name}{Attributes(attributes)}/>");

    public void Block(string name, (string Name, string? Value)[] attributes, Action content)
    {
        var start = _text.Length;
        Line($"<xs:{name}{Attributes(attributes)}>");
        var inside = _text.Length;
        _depth++;
        content();
        _depth--;
        if (_text.Length == inside)
        {
            _text.Length = start;
            Empty(name, attributes);
            return;
        }

        Line($"</xs:{name}>");
    }

    public override string ToString() => _text.ToString();

    private static string Attributes((string Name, string? Value)[] attributes) =>
        string.Concat(attributes.Where(a => a.Value is not null).Select(a => $" {a.Name}=\"{Escape(a.Value!)}\""));

    private static string Escape(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
