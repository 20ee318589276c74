using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>One step of a path: axis, test, predicates, and the look-up that may stand in for a walk.</summary>
internal sealed class StepPart(Axis axis, NodeTest test, Predicate[] predicates, Lookup? lookup = null)
{
    public Axis Axis => axis;

    public NodeTest NodeTest => test;

    public Predicate[] Predicates => predicates;

    public Lookup? Lookup => lookup;

    public bool IsPositional { get; } = predicates.Any(static predicate => predicate.IsPositional);

    /// <summary>The step is walked by rank; otherwise its nodes are first put in a list.</summary>
    public bool IsWalked { get; } = lookup is null && !predicates.Any(static predicate => predicate.IsPositional)
        && axis is Axis.Child or Axis.Attribute or Axis.Self or Axis.Parent or Axis.Descendant or Axis.DescendantOrSelf;

    /// <summary>An origin's results never meet another origin's, when the origins are siblings or cousins.</summary>
    public bool IsSimple => axis is Axis.Child or Axis.Attribute or Axis.Self;

    public bool Accepts(Context context, XmlTree tree, int order)
    {
        if (!test.Matches(tree, order))
        {
            return false;
        }

        foreach (var predicate in predicates)
        {
            if (!predicate.Accepts(context, tree, order))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The same for any node, namespaces included.</summary>
    public bool Accepts(Context context, Node node)
    {
        if (node.Kind != NodeKind.Namespace)
        {
            return Accepts(context, node.Tree, node.Order);
        }

        return test.Matches(node) && Array.TrueForAll(predicates, predicate => predicate.Accepts(context, node));
    }
}
