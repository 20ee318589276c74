using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Lint;

/// <summary>One step of a context: what it tests, under which conditions, and whether it is the very parent of the next.</summary>
internal sealed record ShapeStep(string Test, bool AnyName, IReadOnlyList<string> Conditions, bool Ranked, bool IsParentOfNext);

/// <summary>A context in a form where « takes all the nodes of » can be seen.</summary>
internal sealed class ContextShape
{
    private readonly IReadOnlyList<ShapeStep> _steps;
    private readonly bool _fromRoot;

    private ContextShape(IReadOnlyList<ShapeStep> steps, bool fromRoot) => (_steps, _fromRoot) = (steps, fromRoot);

    /// <summary>The alternatives of a context; an alternative that is no plain path gives no shape.</summary>
    public static IReadOnlyList<ContextShape?> Of(string context)
    {
        var shapes = new List<ContextShape?>();
        var pending = new Stack<Expression>();
        pending.Push(Parser.Parse(context));
        while (pending.TryPop(out var syntax))
        {
            if (syntax is Combine { Operation: SetOperation.Union } union)
            {
                pending.Push(union.Right);
                pending.Push(union.Left);
            }
            else
            {
                shapes.Add(One(syntax));
            }
        }

        return shapes;
    }

    /// <summary>Whether every node that the other matches is matched by this one. False when that cannot be seen.</summary>
    public bool Covers(ContextShape other)
    {
        if (_steps.Count > other._steps.Count || (_fromRoot && (!other._fromRoot || _steps.Count != other._steps.Count)))
        {
            return false;
        }

        for (var index = 1; index <= _steps.Count; index++)
        {
            var (mine, theirs) = (_steps[^index], other._steps[^index]);
            if (!(mine.Test == theirs.Test || mine.AnyName) || !mine.Conditions.All(theirs.Conditions.Contains) || (mine.Ranked && !(mine.Conditions.SequenceEqual(theirs.Conditions, StringComparer.Ordinal) && mine.Test == theirs.Test))
                || (index > 1 && mine.IsParentOfNext != theirs.IsParentOfNext))
            {
                return false;
            }
        }

        return true;
    }

    private static ContextShape? One(Expression syntax)
    {
        var steps = syntax is PathExpression path ? path.Steps : [syntax];
        var shape = new List<ShapeStep>();
        var fromRoot = steps[0] is Root && steps.Count > 1 && !IsDescend(steps[1]);
        foreach (var step in steps)
        {
            if (step is Root)
            {
                continue;
            }

            if (IsDescend(step) && shape.Count > 0)
            {
                shape[^1] = shape[^1] with { IsParentOfNext = false };
            }
            else if (step is Step { Axis: Axis.Child or Axis.Attribute } plain)
            {
                var conditions = plain.Predicates.SelectMany(static one => one is Logical { IsAnd: true } all ? all.Operands.Select(Printer.Print) : [Printer.Print(one)]).ToList();
                shape.Add(new ShapeStep(plain.Axis + Printer.Print(plain.Test), plain is { Axis: Axis.Child, Test: NameTest { AnyPrefix: true, Local: null } }, conditions, plain.Predicates.Any(MayRank), IsParentOfNext: true));
            }
            else if (!IsDescend(step))
            {
                return null;
            }
        }

        return shape.Count == 0 && syntax is not Root ? null : new ContextShape(shape, fromRoot);
    }

    private static bool IsDescend(Expression step) => step is Step { Axis: Axis.DescendantOrSelf, Predicates.Count: 0 };

    // A predicate that may be a rank depends on the steps before it, so conditions may not be compared one by one.
    private static bool MayRank(Expression predicate) => predicate is not (Compare or Logical or Step or PathExpression or Call { Name.Local: "not" or "exists" or "empty" or "starts-with" or "contains" or "matches" }) || Printer.Print(predicate).Contains("position()", StringComparison.Ordinal) || Printer.Print(predicate).Contains("last()", StringComparison.Ordinal);
}
