using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

internal sealed class Constant(Value value) : Expr
{
    public Value Value => value;

    public override ResultKind Kind => value switch
    {
        BooleanValue => ResultKind.Boolean,
        DecimalValue or DoubleValue or FloatValue => ResultKind.Numeric,
        _ => ResultKind.Other,
    };

    public override Value Eval(Context context) => value;
}

internal sealed class FocusItem : Expr
{
    public override Value Eval(Context context) => context.Focus;
}

internal sealed class LocalVariable(int slot) : Expr
{
    public override Value Eval(Context context) => context.Slots[slot]!;
}

internal sealed class Sequence(Expr[] items) : Expr
{
    public override Value Eval(Context context)
    {
        var all = new List<Item>();
        foreach (var item in items)
        {
            var value = item.Eval(context);
            Context.Hold(all.Count + value.Count);
            for (var index = 0; index < value.Count; index++)
            {
                all.Add(value[index]);
            }
        }

        return Value.Of(all);
    }
}

internal sealed class Conditional(Expr condition, Expr then, Expr otherwise) : Expr
{
    public override ResultKind Kind => then.Kind == otherwise.Kind ? then.Kind : ResultKind.Unknown;

    public override Value Eval(Context context) => condition.Test(context) ? then.Eval(context) : otherwise.Eval(context);

    public override bool Test(Context context) => condition.Test(context) ? then.Test(context) : otherwise.Test(context);
}

/// <summary>« or » and « and », left to right, stopping as soon as the answer is known.</summary>
internal sealed class Junction(bool isAnd, Expr[] operands) : BooleanExpr
{
    public bool IsAnd => isAnd;

    public Expr[] Operands => operands;

    public override bool Test(Context context)
    {
        foreach (var operand in operands)
        {
            if (operand.Test(context) != isAnd)
            {
                return !isAnd;
            }
        }

        return isAnd;
    }

    public override bool TestAt(Context context, XmlTree tree, int order)
    {
        foreach (var operand in operands)
        {
            if (operand.TestAt(context, tree, order) != isAnd)
            {
                return !isAnd;
            }
        }

        return isAnd;
    }
}

internal sealed class Loop(int slot, Expr source, Expr body) : Expr
{
    public override Value Eval(Context context)
    {
        var items = source.Eval(context);
        var all = new List<Item>();
        for (var index = 0; index < items.Count; index++)
        {
            context.Slots[slot] = items[index];
            var value = body.Eval(context);
            context.Step();
            Context.Hold(all.Count + value.Count);
            for (var inner = 0; inner < value.Count; inner++)
            {
                all.Add(value[inner]);
            }
        }

        return Value.Of(all);
    }
}

internal sealed class Quantifier(bool every, int slot, Expr source, Expr condition) : BooleanExpr
{
    public override bool Test(Context context)
    {
        if (source is Steps { IsOrdered: true } path)
        {
            var asker = new Asker(context, every, slot, condition);
            return path.Walk(context, ref asker) != every;
        }

        var items = source.Eval(context);
        for (var index = 0; index < items.Count; index++)
        {
            context.Step();
            context.Slots[slot] = items[index];
            if (condition.Test(context) != every)
            {
                return !every;
            }
        }

        return every;
    }

    /// <summary>Asks each node as it is met, and stops at the first that decides. The walk holds no state that the condition could disturb.</summary>
    private readonly struct Asker(Context context, bool every, int slot, Expr condition) : INodeVisitor
    {
        public bool Visit(XmlTree tree, int order) => Visit(tree.NodeAt(order));

        public bool Visit(Node node)
        {
            context.Slots[slot] = node;
            return condition.Test(context) != every;
        }
    }
}

internal sealed class RangeOf(Expr first, Expr last) : Expr
{
    private const int MaxItems = 50_000_000;

    public override Value Eval(Context context)
    {
        var low = Conversion.OptionalInteger(first.Eval(context), "to");
        var high = Conversion.OptionalInteger(last.Eval(context), "to");
        if (low is null || high is null || high.Number < low.Number)
        {
            return Value.Empty;
        }

        return high.Number - low.Number < MaxItems
            ? new RangeValue(low.Number, (int)(high.Number - low.Number) + 1)
            : throw new XPathException("XPDY0130", "L’intervalle est trop long.");
    }
}
