using System.Runtime.CompilerServices;
using System.Text;

namespace TestPlans.Evidence;

/// <summary>A piece of HTML that is safe to show: only literals of our source and encoded values enter it.</summary>
internal readonly struct Markup
{
    private readonly string? _html;

    private Markup(string html) => _html = html;

    public static Markup Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_html);

    /// <summary>Every hole is encoded, unless it is markup itself.</summary>
    public static Markup Of(MarkupHandler text) => new(text.ToString());

    /// <summary>A literal of our own resources (a style sheet): never a value.</summary>
    public static Markup Trusted(string html) => new(html);

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part._html)));

    /// <summary>The markup when the condition holds, else nothing.</summary>
    public static Markup If(bool condition, Func<Markup> markup) => condition ? markup() : Empty;

    public override string ToString() => _html ?? "";
}

/// <summary>Encodes the holes of an interpolated string as they are appended: a value cannot become a tag by oversight.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupHandler
{
    private readonly StringBuilder _html;

    public MarkupHandler(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 32));

    public void AppendLiteral(string literal) => _html.Append(literal);

    public void AppendFormatted(Markup markup) => _html.Append(markup.ToString());

    public void AppendFormatted(IEnumerable<Markup> markups)
    {
        foreach (var markup in markups)
        {
            _html.Append(markup.ToString());
        }
    }

    public void AppendFormatted(string? text)
    {
        foreach (var c in text ?? "")
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                // Not allowed in HTML even as a reference; a message that holds one still has to show.
                _ => _html.Append(char.IsControl(c) && c is not ('\t' or '\n' or '\r') ? '\uFFFD' : c),
            };
        }
    }

    public void AppendFormatted(long number) => _html.Append(number.ToString(French.Culture));

    public override string ToString() => _html.ToString();
}
