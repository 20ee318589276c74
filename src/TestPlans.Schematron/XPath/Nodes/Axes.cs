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

    public static void Collect(Context context, Node origin, Axis axis, NodeTest test, List<Node> found)
    {
        switch (axis)
        {
            case Axis.Child:
                for (var node = origin.FirstChild; node is not null; node = node.NextSibling)
                {
                    Add(context, node, test, found);
                }

                break;
            case Axis.Attribute:
                foreach (var attribute in origin.Attributes)
                {
                    Add(context, attribute, test, found);
                }

                break;
            case Axis.Self:
                Add(context, origin, test, found);
                break;
            case Axis.Parent:
                Add(context, origin.Parent, test, found);
                break;
            case Axis.Descendant or Axis.DescendantOrSelf:
                Descendants(context, origin, axis == Axis.DescendantOrSelf, test, found);
                break;
            case Axis.Ancestor or Axis.AncestorOrSelf:
                for (var node = axis == Axis.Ancestor ? origin.Parent : origin; node is not null; node = node.Parent)
                {
                    Add(context, node, test, found);
                }

                break;
            case Axis.FollowingSibling:
                Siblings(context, origin, forward: true, test, found);

                break;
            case Axis.PrecedingSibling:
                Siblings(context, origin, forward: false, test, found);

                break;
            case Axis.Namespace:
                if (origin.IsElement)
                {
                    foreach (var node in Namespaces.NodesOf(origin))
                    {
                        Add(context, node, test, found);
                    }
                }

                break;
            default:
                Around(context, origin, axis, test, found);
                break;
        }
    }

    private static void Descendants(Context context, Node origin, bool self, NodeTest test, List<Node> found)
    {
        if (self)
        {
            Add(context, origin, test, found);
        }

        if (origin.Kind != NodeKind.Namespace)
        {
            Range(context, origin.Tree, origin.Order + 1, origin.End, test, found);
        }
    }

    private static void Range(Context context, XmlTree tree, int first, int last, NodeTest test, List<Node> found)
    {
        for (var index = first; index <= last; index++)
        {
            context.Step();
            if (tree.KindOf(index) != NodeKind.Attribute && test.Matches(tree, index))
            {
                Context.Hold(found.Count);
                found.Add(tree.NodeAt(index));
            }
        }
    }

    private static void Siblings(Context context, Node origin, bool forward, NodeTest test, List<Node> found)
    {
        var tree = origin.Tree;
        if (origin.Kind is NodeKind.Attribute or NodeKind.Namespace)
        {
            return;
        }

        for (var order = Next(origin.Order); order >= 0; order = Next(order))
        {
            context.Step();
            if (test.Matches(tree, order))
            {
                found.Add(tree.NodeAt(order));
            }
        }

        int Next(int order) => forward ? tree.NextOf(order) : tree.PreviousOf(order);
    }

    private static void Around(Context context, Node origin, Axis axis, NodeTest test, List<Node> found)
    {
        var tree = origin.Tree;
        var pivot = origin.Kind is NodeKind.Attribute or NodeKind.Namespace ? origin.Parent! : origin;
        if (axis == Axis.Following)
        {
            // From an attribute or a namespace, the children of its element follow it.
            Range(context, tree, ReferenceEquals(pivot, origin) ? origin.End + 1 : pivot.Order + pivot.AttributeCount + 1, tree.NodeCount - 1, test, found);
            return;
        }

        for (var index = pivot.Order - 1; index > 0; index--)
        {
            context.Step();
            if (tree.KindOf(index) != NodeKind.Attribute && tree.EndOf(index) < pivot.Order && test.Matches(tree, index))
            {
                found.Add(tree.NodeAt(index));
            }
        }
    }

    private static void Add(Context context, Node? node, NodeTest test, List<Node> found)
    {
        context.Step();
        if (node is not null && test.Matches(node))
        {
            found.Add(node);
        }
    }
}
