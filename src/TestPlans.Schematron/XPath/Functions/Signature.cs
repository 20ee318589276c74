using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Functions;

internal enum ParameterKind : byte
{
    Item,
    Node,
    Atomic,
    Numeric,
    Typed,
}

/// <summary>What a parameter takes; applies the function conversion rules (XPath 3.1.5).</summary>
internal readonly record struct Parameter(ParameterKind Kind, XsType Type, Occurrence Occurrence)
{
    public static Parameter Parse(string text)
    {
        var occurrence = text[^1] switch
        {
            '?' => Occurrence.Optional,
            '*' => Occurrence.Any,
            '+' => Occurrence.Some,
            _ => Occurrence.One,
        };
        var name = occurrence == Occurrence.One ? text : text[..^1];
        return name switch
        {
            "item" => new Parameter(ParameterKind.Item, default, occurrence),
            "node" => new Parameter(ParameterKind.Node, default, occurrence),
            "atomic" => new Parameter(ParameterKind.Atomic, default, occurrence),
            "numeric" => new Parameter(ParameterKind.Numeric, XsType.Double, occurrence),
            _ => new Parameter(ParameterKind.Typed, XsTypes.Find(name)!.Value, occurrence),
        };
    }

    public Value Convert(Value value, string function)
    {
        if (value.Count == 0 ? Occurrence is Occurrence.One or Occurrence.Some : value.Count > 1 && Occurrence is Occurrence.One or Occurrence.Optional)
        {
            throw new XPathException("XPTY0004", value.Count == 0 ? $"{function}() : un argument obligatoire est vide." : $"{function}() : un argument a plusieurs valeurs, une seule est admise.");
        }

        if (Kind == ParameterKind.Item || value.Count == 0)
        {
            return value;
        }

        if (value.Count == 1)
        {
            return One(value[0], function);
        }

        var items = new Item[value.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = One(value[index], function);
        }

        return new ItemList(items);
    }

    private Item One(Item item, string function)
    {
        if (Kind == ParameterKind.Node)
        {
            return item is Node ? item : throw new XPathException("XPTY0004", $"{function}() : un nœud est attendu.");
        }

        var atomic = Sequences.Atomize(item);
        if (Kind == ParameterKind.Atomic || (Kind == ParameterKind.Typed && atomic.Type == Type))
        {
            return atomic;
        }

        if (atomic.Type == XsType.UntypedAtomic)
        {
            return Type == XsType.QName ? throw Wrong(atomic, function) : Casting.Cast(atomic, Type);
        }

        if (Kind == ParameterKind.Numeric)
        {
            return XsTypes.IsNumeric(atomic.Type) ? atomic : throw Wrong(atomic, function);
        }

        var accepted = XsTypes.Derives(atomic.Type, Type)
            || (Type == XsType.Double && XsTypes.IsNumeric(atomic.Type))
            || (Type == XsType.Float && XsTypes.Derives(atomic.Type, XsType.Decimal))
            || (Type == XsType.String && atomic.Type == XsType.AnyUri);
        return !accepted ? throw Wrong(atomic, function)
            : Type is XsType.Double or XsType.Float ? Casting.Cast(atomic, Type)
            : Type == XsType.String && atomic.Type == XsType.AnyUri ? atomic.As(XsType.String)
            : atomic;
    }

    private XPathException Wrong(Atomic atomic, string function) => new(
        "XPTY0004", $"{function}() : {(Kind == ParameterKind.Numeric ? "un nombre" : XsTypes.Display(Type))} attendu, pas {XsTypes.Display(atomic.Type)}.");
}

/// <summary>A function: how it is called and what it does with converted arguments.</summary>
internal sealed record Function(string Name, Parameter[] Parameters, bool Variadic, ResultKind Result, Func<Context, Value[], Value> Body)
{
    /// <summary>Reads « string?, double -> boolean »; « … » at the end stands for any number of the last parameter.</summary>
    public static Function Define(string name, string signature, Func<Context, Value[], Value> body)
    {
        var arrow = signature.IndexOf("->", StringComparison.Ordinal);
        var parts = signature[..arrow].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var variadic = parts.Length > 0 && parts[^1] == "...";
        var parameters = (variadic ? parts[..^1] : parts).Select(Parameter.Parse).ToArray();
        var result = signature[(arrow + 2)..].Trim() switch
        {
            "boolean" => ResultKind.Boolean,
            "integer" or "double" or "decimal" => ResultKind.Numeric,
            "node*" => ResultKind.Nodes,
            "item" => ResultKind.Unknown,
            _ => ResultKind.Other,
        };
        return new Function(name, parameters, variadic, result, body);
    }
}

/// <summary>A call of a function of the library.</summary>
internal sealed class CallOf(Function function, Expr[] arguments) : Expr
{
    public override ResultKind Kind => function.Result;

    public Function Function => function;

    public override Value Eval(Context context)
    {
        var values = new Value[arguments.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = function.Parameters[Math.Min(index, function.Parameters.Length - 1)].Convert(arguments[index].Eval(context), function.Name);
        }

        return function.Body(context, values);
    }
}
