using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>A sequence type ready to be asked.</summary>
internal sealed class SequenceType(bool empty, NodeTest? kind, XsType? atomic, Occurrence occurrence)
{
    public bool Matches(Value value)
    {
        if (empty)
        {
            return value.Count == 0;
        }

        if (value.Count == 0 ? occurrence is Occurrence.One or Occurrence.Some : value.Count > 1 && occurrence is Occurrence.One or Occurrence.Optional)
        {
            return false;
        }

        for (var index = 0; index < value.Count; index++)
        {
            if (!Matches(value[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Matches(Item item) =>
        kind is not null ? item is Node node && kind.Matches(node)
        : atomic is not { } type || (item is Atomic value && XsTypes.Derives(value.Type, type));
}

internal sealed class InstanceTest(Expr operand, SequenceType type) : BooleanExpr
{
    public override bool Test(Context context) => type.Matches(operand.Eval(context));
}

internal sealed class Treat(Expr operand, SequenceType type) : Expr
{
    public override Value Eval(Context context)
    {
        var value = operand.Eval(context);
        return type.Matches(value) ? value : throw new XPathException("XPDY0050", "« treat as » : la valeur n’est pas du type annoncé.");
    }
}

/// <summary>« cast as », and the constructor functions, which are the same with « ? ».</summary>
internal sealed class CastExpr(Expr operand, XsType type, bool emptyAllowed, StaticNames names) : Expr
{
    public override ResultKind Kind => type == XsType.Boolean && !emptyAllowed ? ResultKind.Boolean : XsTypes.IsNumeric(type) && !emptyAllowed ? ResultKind.Numeric : ResultKind.Unknown;

    public override Value Eval(Context context)
    {
        var value = Conversion.OptionalAtomic(operand.Eval(context), "cast as");
        return value is null
            ? emptyAllowed ? Value.Empty : throw new XPathException("XPTY0004", "« cast as » : la valeur est vide.")
            : type == XsType.QName && operand is Constant && value is TextValue text
            ? names.QName(text.StringValue)
            : Casting.Cast(value, type);
    }
}

internal sealed class CastableTest(Expr operand, XsType type, bool emptyAllowed, StaticNames names) : BooleanExpr
{
    public override bool Test(Context context)
    {
        var value = operand.Eval(context);
        if (value.Count == 0)
        {
            return emptyAllowed;
        }

        if (value.Count > 1)
        {
            return false;
        }

        try
        {
            var atomic = Sequences.Atomize(value[0]);
            return type == XsType.QName && operand is Constant && atomic is TextValue text
                ? names.QName(text.StringValue) is not null
                : Casting.TryCast(atomic, type, out _) is not null;
        }
        catch (XPathException)
        {
            return false;
        }
    }
}
