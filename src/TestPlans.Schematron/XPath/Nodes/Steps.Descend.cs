using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>The walk itself, one loop per axis that rules use much.</summary>
internal sealed partial class Steps
{
    private bool Descend<T>(Context context, Node origin, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var part = parts[depth];
        if (part.Lookup?.Find(context, origin) is { } candidates)
        {
            return Each(context, part.IsPositional ? Predicate.Keep(context, candidates, part.Predicates) : candidates, part.IsPositional ? null : part, depth, ref visitor);
        }

        if (part.IsPositional)
        {
            return Each(context, Predicate.Select(context, origin, part.Axis, part.NodeTest, part.Predicates), null, depth, ref visitor);
        }

        switch (part.Axis)
        {
            case Axis.Child:
                for (var node = origin.FirstChild; node is not null; node = node.NextSibling)
                {
                    if (Reached(context, node, part, depth, ref visitor))
                    {
                        return true;
                    }
                }

                return false;
            case Axis.Attribute:
                return Attributes(context, origin, part, depth, ref visitor);
            case Axis.Self:
                return Reached(context, origin, part, depth, ref visitor);
            case Axis.Parent:
                return origin.Parent is { } parent && Reached(context, parent, part, depth, ref visitor);
            case Axis.Descendant:
                var nodes = origin.Tree.Nodes;
                for (var index = origin.Order + 1; index <= origin.End && origin.Kind != NodeKind.Namespace; index++)
                {
                    if (nodes[index].Kind != NodeKind.Attribute && Reached(context, nodes[index], part, depth, ref visitor))
                    {
                        return true;
                    }
                }

                return false;
            default:
                var found = new List<Node>();
                Axes.Collect(origin, part.Axis, part.NodeTest, found);
                return Each(context, found, part, depth, ref visitor);
        }
    }

    private bool Attributes<T>(Context context, Node origin, StepPart part, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        var nodes = origin.Tree.Nodes;
        for (var index = 1; index <= origin.AttributeCount; index++)
        {
            if (Reached(context, nodes[origin.Order + index], part, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private bool Each<T>(Context context, List<Node> nodes, StepPart? ask, int depth, ref T visitor)
        where T : struct, INodeVisitor
    {
        foreach (var node in nodes)
        {
            if (ask is null ? Onward(context, node, depth, ref visitor) : Reached(context, node, ask, depth, ref visitor))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reached<T>(Context context, Node node, StepPart part, int depth, ref T visitor)
        where T : struct, INodeVisitor => part.Accepts(context, node) && Onward(context, node, depth, ref visitor);

    private bool Onward<T>(Context context, Node node, int depth, ref T visitor)
        where T : struct, INodeVisitor => depth + 1 == parts.Length ? visitor.Visit(node) : Descend(context, node, depth + 1, ref visitor);
}
