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
        var head = _heads[order];
        if (NodeTable.KindIn(head) == NodeKind.Element)
        {
            // The usual element has one text, or nothing.
            var child = FirstChildOf(order);
            if (child < 0)
            {
                return wanted.Text.Length == 0;
            }

            if (child == _extents[order] && KindOf(child) == NodeKind.Text)
            {
                (order, head) = (child, _heads[child]);
            }
        }

        return NodeTable.IsPlainIn(head)
            ? _source.AsSpan(_starts[order], _extents[order]).SequenceEqual(wanted.Bytes)
            : string.Equals(NodeAt(order).StringValue, wanted.Text, StringComparison.Ordinal);
    }

    /// <summary>The bytes that stand for a content; empty and false when it must be read as a string.</summary>
    internal bool TryBytesOf(int order, out ReadOnlySpan<byte> bytes)
    {
        var plain = NodeTable.IsPlainIn(_heads[order]);
        bytes = plain ? _source.AsSpan(_starts[order], _extents[order]) : default;
        return plain;
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
