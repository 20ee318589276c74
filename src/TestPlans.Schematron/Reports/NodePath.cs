using System.Globalization;
using System.Text;
using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.Reports;

/// <summary>Writes where a node is, in the two notations of SVRL reports.</summary>
internal static class NodePath
{
    public static string ForPeople(Node node) => Write(node, static (one, text) =>
    {
        text.Append(one.LexicalName);
        if (Rank(one, static (left, right) => left.LexicalName == right.LexicalName) is > 1 and var rank)
        {
            text.Append('[').Append(rank.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
    });

    public static string ForPrograms(Node node) => Write(node, static (one, text) =>
    {
        if (one.Kind == NodeKind.Attribute)
        {
            text.Append(one.Uri.Length == 0 ? one.LocalName : $"*:{one.LocalName}[namespace-uri()='{one.Uri}']");
            return;
        }

        text.Append(one.Uri.Length == 0 ? one.LocalName : $"*:{one.LocalName}[namespace-uri()='{one.Uri}']")
            .Append('[').Append(Rank(one, static (left, right) => left.Name!.Equals(right.Name)).ToString(CultureInfo.InvariantCulture)).Append(']');
    });

    private static string Write(Node node, Action<Node, StringBuilder> step)
    {
        var chain = new Stack<Node>();
        for (var one = node; one.Parent is not null; one = one.Parent)
        {
            chain.Push(one);
        }

        var text = new StringBuilder();
        foreach (var one in chain)
        {
            text.Append('/');
            switch (one.Kind)
            {
                case NodeKind.Element:
                    step(one, text);
                    break;
                case NodeKind.Attribute:
                    text.Append('@');
                    step(one, text);
                    break;
                default:
                    text.Append(one.Kind switch { NodeKind.Text => "text()", NodeKind.Comment => "comment()", NodeKind.Namespace => "namespace::" + one.LocalName, _ => $"processing-instruction({one.LocalName})" });
                    if (one.Kind != NodeKind.Namespace)
                    {
                        text.Append('[').Append(Rank(one, static (left, right) => left.Kind == right.Kind).ToString(CultureInfo.InvariantCulture)).Append(']');
                    }

                    break;
            }
        }

        return text.Length == 0 ? "/" : text.ToString();
    }

    private static int Rank(Node node, Func<Node, Node, bool> same)
    {
        var rank = 1;
        if (node.Kind != NodeKind.Attribute)
        {
            for (var before = node.PreviousSibling; before is not null; before = before.PreviousSibling)
            {
                rank += before.Kind == node.Kind && same(before, node) ? 1 : 0;
            }
        }

        return rank;
    }
}
