using System.Xml.Linq;
using static TestPlans.ReferenceSystem.Writing.Hl7;

namespace TestPlans.ReferenceSystem.Writing;

/// <summary>A cell of a narrative table; the anchor is what entries refer to.</summary>
internal sealed record Cell(string Text, string? Anchor = null)
{
    public static implicit operator Cell(string text) => new(text);

    public XElement ToXml() => E("td", Anchor is null ? Text : E("content", A("ID", Anchor), Text));
}

/// <summary>The text of a section: what a person reads.</summary>
internal static class Narrative
{
    public static XElement Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<Cell>> rows) => E(
        "text",
        E(
            "table",
            E("thead", E("tr", columns.Select(column => E("th", column)))),
            E("tbody", rows.Select(row => E("tr", row.Select(cell => cell.ToXml()))))));

    public static XElement List(IEnumerable<Cell> items) =>
        E("text", E("list", items.Select(item => E("item", item.Anchor is null ? item.Text : E("content", A("ID", item.Anchor), item.Text)))));

    public static XElement Paragraphs(IEnumerable<string> sentences) => E("text", sentences.Select(sentence => E("paragraph", sentence)));
}
