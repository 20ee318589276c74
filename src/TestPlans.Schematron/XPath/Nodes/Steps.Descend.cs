using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>The walk itself, one loop per axis that rules use much. It goes by rank: most nodes looked at are none of those sought.</summary>
internal sealed partial class Steps
{
    private const int WorthAnIndex = 64;

    private bool Descend<T>(Context context, XmlTree tree, int order, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var part = parts[depth];
        if (!part.IsWalked)
        {
            return Listed(context, tree.NodeAt(order), depth, ref visitor);
        }

        switch (part.Axis)
        {
            case Axis.Child:
                return Children(context, tree, order, depth, ref visitor);
            case Axis.Attribute:
                return Attributes(context, tree, order, depth, ref visitor);
            case Axis.Self:
                return Reached(context, tree, order, part, depth, ref visitor);
            case Axis.Parent:
                return tree.ParentOf(order) is >= 0 and var parent && Reached(context, tree, parent, part, depth, ref visitor);
            default:
                return (part.Axis == Axis.DescendantOrSelf && Reached(context, tree, order, part, depth, ref visitor)) || Descendants(context, tree, order, depth, ref visitor);
        }
    }

    private bool Children<T>(Context context, XmlTree tree, int order, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var part = parts[depth];
        var child = tree.FirstChildOf(order);
        if (child < 0)
        {
            return false;
        }

        for (var end = tree.EndOf(order); child <= end; child = tree.EndOf(child) + 1)
        {
            context.Step();
            if (Reached(context, tree, child, part, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private bool Attributes<T>(Context context, XmlTree tree, int order, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        if (tree.KindOf(order) != NodeKind.Element)
        {
            return false;
        }

        var part = parts[depth];
        for (var last = order + tree.AttributeCountOf(order); order < last;)
        {
            context.Step();
            if (Reached(context, tree, ++order, part, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private bool Descendants<T>(Context context, XmlTree tree, int order, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var part = parts[depth];
        var end = tree.EndOf(order);
        if (end - order > WorthAnIndex && tree.Elements is { } elements && elements.Numbers(part.NodeTest) is { } number)
        {
            foreach (var found in elements.Between(number, order + 1, end))
            {
                context.Step();
                if (Reached(context, tree, found, part, depth, ref visitor))
                {
                    return true;
                }
            }

            return false;
        }

        for (var index = order + 1; index <= end; index++)
        {
            context.Step();
            if (tree.KindOf(index) != NodeKind.Attribute && Reached(context, tree, index, part, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nodes are first put in a list: looked up, counted, or on an axis that goes elsewhere.</summary>
    private bool Listed<T>(Context context, Node origin, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var part = parts[depth];
        var found = part.Lookup?.Find(context, origin);
        if (found is null)
        {
            found = [];
            Axes.Collect(context, origin, part.Axis, part.NodeTest, found);
        }

        if (part.IsPositional)
        {
            found = Predicate.Keep(context, found, part.Predicates);
        }

        foreach (var node in found)
        {
            if ((part.IsPositional || part.Accepts(context, node)) && Onward(context, node, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reached<T>(Context context, XmlTree tree, int order, StepPart part, int depth, ref T visitor)
        where T : struct, INodeVisitor =>
        part.Accepts(context, tree, order) && (depth + 1 == parts.Length ? visitor.Visit(tree, order) : Descend(context, tree, order, depth + 1, ref visitor));

    /// <summary>Goes on from a node that the steps up to a depth have given.</summary>
    private bool Onward<T>(Context context, Node node, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        if (depth + 1 == parts.Length)
        {
            return node.Kind == NodeKind.Namespace ? visitor.Visit(node) : visitor.Visit(node.Tree, node.Order);
        }

        return node.Kind == NodeKind.Namespace ? Listed(context, node, depth + 1, ref visitor) : Descend(context, node.Tree, node.Order, depth + 1, ref visitor);
    }
}
