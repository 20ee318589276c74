using System.Text;
using System.Xml.Linq;
using TestPlans.Formats.Xml;
using TestPlans.ReferenceSystem.Writing;

namespace TestPlans.ReferenceSystem;

/// <summary>One edit at one place of the tree that the writer made, declared as data.</summary>
/// <param name="Path">Where.</param>
/// <param name="Kind">What is done there.</param>
/// <param name="Name">Attribute or element name, when the kind needs one.</param>
/// <param name="Value">New value, when the kind needs one.</param>
/// <param name="DocumentTypes">The documents concerned; empty for all.</param>
internal sealed record TreeEdit(TreePath Path, TreeEditKind Kind, string? Name, string? Value, IReadOnlyList<string> DocumentTypes)
{
    public bool AppliesTo(string documentType) => DocumentTypes.Count == 0 || DocumentTypes.Contains(documentType, StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the path leads nowhere in this document.</summary>
    public bool Apply(XDocument document)
    {
        if (Path.Find(document.Root!) is not { } place)
        {
            return false;
        }

        switch (Kind)
        {
            case TreeEditKind.Remove:
                place.Remove();
                break;
            case TreeEditKind.RemoveAttribute:
                place.Attribute(AttributeName)?.Remove();
                break;
            case TreeEditKind.SetAttribute:
                place.SetAttributeValue(AttributeName, Value);
                break;
            case TreeEditKind.TrimAttribute:
                var attribute = place.Attribute(AttributeName);
                attribute?.SetValue(attribute.Value[..^Math.Min(attribute.Value.Length, int.Parse(Value!, System.Globalization.CultureInfo.InvariantCulture))]);
                break;
            case TreeEditKind.SetText:
                place.ReplaceNodes(new XText(Value ?? ""));
                break;
            case TreeEditKind.Rename:
                place.Name = Hl7.Ns + Name!;
                break;
            case TreeEditKind.Duplicate:
                place.AddAfterSelf(new XElement(place));
                break;
            case TreeEditKind.Append:
                place.Add(Fragment());
                break;
            case TreeEditKind.InsertAfter:
                place.AddAfterSelf(Fragment());
                break;
            case TreeEditKind.InsertBefore:
                place.AddBeforeSelf(Fragment());
                break;
            case TreeEditKind.Replace:
                place.ReplaceWith(Fragment());
                break;
            case TreeEditKind.MoveFirst:
                var parent = place.Parent!;
                place.Remove();
                parent.AddFirst(place);
                break;
            default:
                throw new InvalidOperationException($"unknown edit {Kind}");
        }

        return true;
    }

    /// <summary>The elements that the value writes, in the namespace of CDA; null when it is not XML.</summary>
    public static IReadOnlyList<XElement>? ParseFragment(string xml)
    {
        var whole = $"<f xmlns=\"{Hl7.Ns.NamespaceName}\" xmlns:xsi=\"{Hl7.Xsi.NamespaceName}\">{xml}</f>";
        return SafeXml.Load(Encoding.UTF8.GetBytes(whole)).Value?.Root!.Elements().ToArray();
    }

    private XElement[] Fragment() => [.. ParseFragment(Value!)!.Select(element => new XElement(element))];

    private XName AttributeName => Name == "xsi:type" ? Hl7.Xsi + "type" : Name!;
}

/// <summary>What an edit does at its place.</summary>
internal enum TreeEditKind
{
    Remove,
    RemoveAttribute,
    SetAttribute,
    TrimAttribute,
    SetText,
    Rename,
    Duplicate,
    Append,
    InsertAfter,
    InsertBefore,
    Replace,
    MoveFirst,
}
