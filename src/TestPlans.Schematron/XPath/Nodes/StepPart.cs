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

    /// <summary>An origin's results never meet another origin's, when the origins are siblings or cousins.</summary>
    public bool IsSimple => axis is Axis.Child or Axis.Attribute or Axis.Self;

    public bool Accepts(Context context, Node node)
    {
        if (!test.Matches(node))
        {
            return false;
        }

        foreach (var predicate in predicates)
        {
            if (!predicate.Accepts(context, node))
            {
                return false;
            }
        }

        return true;
    }
}
