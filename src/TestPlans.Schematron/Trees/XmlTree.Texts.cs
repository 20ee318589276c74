using System.Text;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron;

/// <summary>Texts, which stay in the source until a rule asks for them.</summary>
public sealed partial class XmlTree
{
    /// <summary>The string value of a node.</summary>
    internal string TextOf(int order) => KindOf(order) <= NodeKind.Element ? Gather(order) : ContentOf(order);

    /// <summary>Whether the string value is that text, without making a string where that can be avoided.</summary>
    internal bool TextIs(int order, Wanted wanted)
    {
        return TryBytesOf(order, out var bytes) ? bytes.SequenceEqual(wanted.Bytes) : string.Equals(NodeAt(order).StringValue, wanted.Text, StringComparison.Ordinal);
    }

    /// <summary>The same for a text of which only this form is at hand.</summary>
    internal bool TextIs(int order, string text)
    {
        // A character takes one to three bytes a unit; only ASCII can be compared as it stands.
        if (TryBytesOf(order, out var bytes) && (bytes.Length < text.Length || bytes.Length > 3 * text.Length || Ascii.IsValid(bytes)))
        {
            return Ascii.Equals(bytes, text);
        }

        return string.Equals(NodeAt(order).StringValue, text, StringComparison.Ordinal);
    }

    /// <summary>The bytes that stand for the string value; false when it must be read as a string.</summary>
    internal bool TryBytesOf(int order, out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        if (KindOf(order) == NodeKind.Element)
        {
            // The usual element has one text, or nothing.
            var child = FirstChildOf(order);
            if (child < 0)
            {
                return true;
            }

            order = child == _extents[order] ? child : order;
        }

        var plain = NodeTable.IsPlainIn(_heads[order]);
        bytes = plain && KindOf(order) is NodeKind.Text or NodeKind.Attribute ? _source.AsSpan(_starts[order], _extents[order]) : default;
        return plain && KindOf(order) is NodeKind.Text or NodeKind.Attribute;
    }

    private string ContentOf(int order)
    {
        var bytes = _source.AsSpan(_starts[order], _extents[order]);
        return NodeTable.IsPlainIn(_heads[order]) ? SharedText.Of(bytes) : SourceText.Decode(bytes, KindOf(order));
    }

    private string Gather(int order)
    {
        // The usual element has one text, which is then not copied.
        string? only = null;
        StringBuilder? all = null;
        for (var index = order + 1; index <= _extents[order]; index++)
        {
            if (KindOf(index) != NodeKind.Text)
            {
                continue;
            }

            var text = ContentOf(index);
            if (only is null)
            {
                only = text;
            }
            else
            {
                (all ??= new StringBuilder(only)).Append(text);
            }
        }

        return all?.ToString() ?? only ?? string.Empty;
    }
}
