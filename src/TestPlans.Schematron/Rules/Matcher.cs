using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Rules;

/// <summary>One alternative of a rule's context: asks a node whether it matches.</summary>
internal abstract class Matcher
{
    /// <summary>What a node must at least be, so that most rules are never asked about it.</summary>
    public MatchKey Key { get; init; } = new();

    /// <summary>current() is asked for: the context must know the node.</summary>
    public bool UsesCurrent { get; init; }

    public abstract bool Matches(Context context, XmlTree tree, int order);

    /// <summary>Whether an element with these names above it may match. Never false for one that does.</summary>
    public virtual bool Fits(PathClass path) => true;
}

/// <summary>A condition that is cheap to look up: kind and name of the node, name of its parent, a templateId-like child.</summary>
internal sealed record MatchKey(NodeKind? Kind = null, Name? Name = null, Name? Parent = null, Name? Child = null, Name? ChildAttribute = null, string? Text = null);

/// <summary>The pattern « / ».</summary>
internal sealed class RootMatcher : Matcher
{
    public override bool Matches(Context context, XmlTree tree, int order) => tree.KindOf(order) == NodeKind.Document;
}

/// <summary>How a step of a pattern is tied to the one before it.</summary>
internal enum Link : byte
{
    /// <summary>First step, tied to nothing.</summary>
    None,
    Parent,
    Ancestor,

    /// <summary>First step after « / »: its parent is the document.</summary>
    Root,
}

/// <summary>
/// A path pattern, matched from its last step back: name first, then ancestors (often already known), then predicates,
/// which cost the most.
/// </summary>
internal sealed class PathMatcher(StepPart[] steps, Link[] links, int[] prefixes) : Matcher
{
    public override bool Matches(Context context, XmlTree tree, int order) => Matches(context, tree, order, steps.Length - 1);

    public override bool Fits(PathClass path) => Fits(path, steps.Length - 1);

    private bool Fits(PathClass path, int index)
    {
        if (steps[index].Axis == Axis.Attribute || path.Parent is null || !steps[index].NodeTest.MayMatch(path.Kind, path.Name))
        {
            return false;
        }

        switch (links[index])
        {
            case Link.None:
                return true;
            case Link.Root:
                return path.Parent.Parent is null;
            case Link.Parent:
                return Fits(path.Parent, index - 1);
            default:
                for (var ancestor = path.Parent; ancestor is not null; ancestor = ancestor.Parent)
                {
                    if (index == 0 || Fits(ancestor, index - 1))
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private bool Matches(Context context, XmlTree tree, int order, int index)
    {
        var step = steps[index];
        return IsOfAxis(tree.KindOf(order), step) && step.NodeTest.Matches(tree, order) && Ancestors(context, tree, order, index) && Accepts(context, tree, order, step);
    }

    /// <summary>The same question, remembered: asked of ancestors, which many nodes share.</summary>
    private bool Known(Context context, XmlTree tree, int order, int index)
    {
        if (prefixes[index] < 0)
        {
            return Matches(context, tree, order, index);
        }

        if (!context.Memo.TryGet(prefixes[index], tree, order, out var answer))
        {
            answer = Matches(context, tree, order, index);
            context.Memo.Set(prefixes[index], tree, order, answer);
        }

        return answer;
    }

    private bool Ancestors(Context context, XmlTree tree, int order, int index)
    {
        var parent = tree.ParentOf(order);
        switch (links[index])
        {
            case Link.None:
                return true;
            case Link.Root:
                return parent == 0;
            case Link.Parent:
                return parent >= 0 && Known(context, tree, parent, index - 1);
            default:
                if (index == 0)
                {
                    return parent >= 0;
                }

                for (; parent >= 0; parent = tree.ParentOf(parent))
                {
                    context.Step();
                    if (Known(context, tree, parent, index - 1))
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private static bool IsOfAxis(NodeKind kind, StepPart step) =>
        step.Axis == Axis.Attribute ? kind == NodeKind.Attribute : kind is not (NodeKind.Attribute or NodeKind.Document);

    private static bool Accepts(Context context, XmlTree tree, int order, StepPart step) =>
        !step.IsPositional ? step.Accepts(context, tree, order)
        : tree.ParentOf(order) is >= 0 and var parent && Predicate.Select(context, tree.NodeAt(parent), step.Axis, step.NodeTest, step.Predicates).Contains(tree.NodeAt(order));
}

/// <summary>Any other expression: a node matches when the expression, asked of it or of one of its ancestors, gives it.</summary>
internal sealed class ExpressionMatcher(Expr expression) : Matcher
{
    public override bool Matches(Context context, XmlTree tree, int order)
    {
        var node = tree.NodeAt(order);
        for (var origin = node; origin is not null; origin = origin.Parent)
        {
            var saved = context.Enter(origin, 1, 1);
            var value = expression.Eval(context);
            context.Leave(saved);
            for (var index = 0; index < value.Count; index++)
            {
                context.Step();
                if (ReferenceEquals(value[index], node))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
