using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Lint;

/// <summary>One step of a context: which nodes, under which conditions, and how it is tied to the step before it.</summary>
/// <param name="Node">The nodes.</param>
/// <param name="Conditions">The predicates that depend on the node alone.</param>
/// <param name="Ranked">The whole step as text when one of its predicates may be a rank; null otherwise.</param>
/// <param name="IsChild">The node of the step before is its very parent, rather than any ancestor.</param>
internal sealed record ShapeStep(NodeShape Node, IReadOnlyList<Condition> Conditions, string? Ranked, bool IsChild);

/// <summary>One alternative of a context in a form where « takes all the nodes of » can be seen.</summary>
/// <param name="Steps">The steps; none is « / ».</param>
/// <param name="FromRoot">The first step is the root element.</param>
internal sealed record ContextShape(IReadOnlyList<ShapeStep> Steps, bool FromRoot)
{
    /// <summary>Two conditions of one step exclude each other: no node at all.</summary>
    public bool IsImpossible => Steps.Any(static step => Implication.IsImpossible(new AllOf(step.Conditions)));

    /// <summary>Whether it asks for attributes, texts, comments or instructions.</summary>
    public bool IsOfElements => Steps.Count == 0 || Steps[^1].Node is { Axis: Axis.Child, Other: null or "node()" };

    /// <summary>The alternatives of a context; an alternative that is no plain path gives null.</summary>
    public static IReadOnlyList<ContextShape?> Of(string context, IReadOnlyDictionary<string, string> namespaces)
    {
        var shapes = new List<ContextShape?>();
        var pending = new Stack<Expression>();
        pending.Push(Parser.Parse(context));
        while (pending.TryPop(out var syntax))
        {
            switch (syntax)
            {
                case Combine { Operation: SetOperation.Union } union:
                    pending.Push(union.Right);
                    pending.Push(union.Left);
                    break;
                case Filter { Predicates.Count: 0 } parenthesis:
                    pending.Push(parenthesis.Primary);
                    break;
                default:
                    shapes.Add(One(syntax, namespaces));
                    break;
            }
        }

        return shapes;
    }

    private static ContextShape? One(Expression syntax, IReadOnlyDictionary<string, string> namespaces)
    {
        var reader = new ConditionReader(namespaces);
        var steps = syntax is PathExpression path ? path.Steps : [syntax];
        var shape = new List<ShapeStep>();
        var child = true;
        foreach (var step in steps.SkipWhile(static step => step is Root))
        {
            if (IsDescend(step))
            {
                child = false;
            }
            else if (step is Step { Axis: Axis.Child or Axis.Attribute } plain)
            {
                var conditions = plain.Predicates.Select(reader.Read).ToList();
                var ranked = conditions.Contains(null) ? Printer.Print(plain) : null;
                shape.Add(new ShapeStep(NodeShape.Of(plain, namespaces), [.. conditions.OfType<Condition>()], ranked, child));
                child = true;
            }
            else
            {
                return null;
            }
        }

        // « // » alone is no pattern; « /node() » and its like reach more than elements, which only the last test says.
        return shape.Count == 0 && syntax is not Root ? null : new ContextShape(shape, steps[0] is Root && shape.Count > 0 && shape[0].IsChild);
    }

    private static bool IsDescend(Expression step) => step is Step { Axis: Axis.DescendantOrSelf, Test: KindTest { Kind: null }, Predicates.Count: 0 };
}
