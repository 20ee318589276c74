using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Rules;

/// <summary>One alternative of a rule's context: asks a node whether it matches.</summary>
internal abstract class Matcher
{
    /// <summary>What a node must at least be, so that most rules are never asked about it.</summary>
    public MatchKey Key { get; init; } = new();

    public abstract bool Matches(Context context, Node node);
}

/// <summary>A condition that is cheap to look up: kind and name of the node, name of its parent, a templateId-like child.</summary>
internal sealed record MatchKey(NodeKind? Kind = null, Name? Name = null, Name? Parent = null, Name? Child = null, Name? ChildAttribute = null, string? Text = null);

/// <summary>The pattern « / ».</summary>
internal sealed class RootMatcher : Matcher
{
    public override bool Matches(Context context, Node node) => node.Kind == NodeKind.Document;
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
    public override bool Matches(Context context, Node node) => Matches(context, node, steps.Length - 1);

    private bool Matches(Context context, Node node, int index)
    {
        var step = steps[index];
        return IsOfAxis(node, step) && step.NodeTest.Matches(node) && Ancestors(context, node, index) && Accepts(context, node, step);
    }

    /// <summary>The same question, remembered: asked of ancestors, which many nodes share.</summary>
    private bool Known(Context context, Node node, int index)
    {
        if (prefixes[index] < 0)
        {
            return Matches(context, node, index);
        }

        if (!context.Memo.TryGet(prefixes[index], node, out var answer))
        {
            answer = Matches(context, node, index);
            context.Memo.Set(prefixes[index], node, answer);
        }

        return answer;
    }

    private bool Ancestors(Context context, Node node, int index)
    {
        switch (links[index])
        {
            case Link.None:
                return true;
            case Link.Root:
                return node.Parent is { Kind: NodeKind.Document };
            case Link.Parent:
                return node.Parent is { } parent && Known(context, parent, index - 1);
            default:
                if (index == 0)
                {
                    return node.Parent is not null;
                }

                for (var ancestor = node.Parent; ancestor is not null; ancestor = ancestor.Parent)
                {
                    if (Known(context, ancestor, index - 1))
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private static bool IsOfAxis(Node node, StepPart step) =>
        step.Axis == Axis.Attribute ? node.Kind == NodeKind.Attribute : node.Kind is not (NodeKind.Attribute or NodeKind.Document or NodeKind.Namespace);

    private static bool Accepts(Context context, Node node, StepPart step) =>
        !step.IsPositional ? step.Accepts(context, node)
        : node.Parent is { } parent && Predicate.Select(context, parent, step.Axis, step.NodeTest, step.Predicates).Contains(node);
}

/// <summary>Any other expression: a node matches when the expression, asked of it or of one of its ancestors, gives it.</summary>
internal sealed class ExpressionMatcher(Expr expression) : Matcher
{
    public override bool Matches(Context context, Node node)
    {
        for (var origin = node; origin is not null; origin = origin.Parent)
        {
            var saved = context.Enter(origin, 1, 1);
            var value = expression.Eval(context);
            context.Leave(saved);
            for (var index = 0; index < value.Count; index++)
            {
                if (ReferenceEquals(value[index], node))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
