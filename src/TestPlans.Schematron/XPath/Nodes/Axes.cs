using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>The nodes of an axis, in axis order: nearest first on the reverse axes.</summary>
internal static class Axes
{
    public static bool IsReverse(Axis axis) => axis >= Axis.Parent;

    public static NodeKind PrincipalKind(Axis axis) => axis switch
    {
        Axis.Attribute => NodeKind.Attribute,
        Axis.Namespace => NodeKind.Namespace,
        _ => NodeKind.Element,
    };

    public static void Collect(Node origin, Axis axis, NodeTest test, List<Node> found)
    {
        switch (axis)
        {
            case Axis.Child:
                for (var node = origin.FirstChild; node is not null; node = node.NextSibling)
                {
                    Add(node, test, found);
                }

                break;
            case Axis.Attribute:
                foreach (var attribute in origin.Attributes)
                {
                    Add(attribute, test, found);
                }

                break;
            case Axis.Self:
                Add(origin, test, found);
                break;
            case Axis.Parent:
                Add(origin.Parent, test, found);
                break;
            case Axis.Descendant or Axis.DescendantOrSelf:
                Descendants(origin, axis == Axis.DescendantOrSelf, test, found);
                break;
            case Axis.Ancestor or Axis.AncestorOrSelf:
                for (var node = axis == Axis.Ancestor ? origin.Parent : origin; node is not null; node = node.Parent)
                {
                    Add(node, test, found);
                }

                break;
            case Axis.FollowingSibling:
                for (var node = origin.NextSibling; node is not null; node = node.NextSibling)
                {
                    Add(node, test, found);
                }

                break;
            case Axis.PrecedingSibling:
                for (var node = origin.PreviousSibling; node is not null; node = node.PreviousSibling)
                {
                    Add(node, test, found);
                }

                break;
            case Axis.Namespace:
                if (origin.IsElement)
                {
                    foreach (var node in Namespaces.NodesOf(origin))
                    {
                        Add(node, test, found);
                    }
                }

                break;
            default:
                Around(origin, axis, test, found);
                break;
        }
    }

    private static void Descendants(Node origin, bool self, NodeTest test, List<Node> found)
    {
        if (self)
        {
            Add(origin, test, found);
        }

        if (origin.Kind == NodeKind.Namespace)
        {
            return;
        }

        var nodes = origin.Tree.Nodes;
        for (var index = origin.Order + 1; index <= origin.End; index++)
        {
            if (nodes[index].Kind != NodeKind.Attribute)
            {
                Add(nodes[index], test, found);
            }
        }
    }

    private static void Around(Node origin, Axis axis, NodeTest test, List<Node> found)
    {
        var nodes = origin.Tree.Nodes;
        if (axis == Axis.Following)
        {
            // From an attribute or a namespace, the children of its element follow it.
            var start = origin.Kind is NodeKind.Attribute or NodeKind.Namespace ? origin.Parent!.Order + origin.Parent.AttributeCount + 1 : origin.End + 1;
            for (var index = start; index < nodes.Length; index++)
            {
                if (nodes[index].Kind != NodeKind.Attribute)
                {
                    Add(nodes[index], test, found);
                }
            }

            return;
        }

        var pivot = origin.Kind is NodeKind.Attribute or NodeKind.Namespace ? origin.Parent! : origin;
        for (var index = pivot.Order - 1; index > 0; index--)
        {
            if (nodes[index].Kind != NodeKind.Attribute && !nodes[index].IsAncestorOf(pivot))
            {
                Add(nodes[index], test, found);
            }
        }
    }

    private static void Add(Node? node, NodeTest test, List<Node> found)
    {
        if (node is not null && test.Matches(node))
        {
            found.Add(node);
        }
    }
}
