using System.Runtime.CompilerServices;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Turns the syntax tree into nodes that evaluate: names and functions resolved, variables numbered, fast forms chosen.</summary>
internal sealed partial class Compiler(Surroundings surroundings)
{
    private Binding? _scope;
    private bool _usesRank;

    private StaticNames Names => surroundings.Names;

    /// <summary>Parses and compiles. XPathException with its place for every error that shows before evaluation.</summary>
    public static Expr Compile(string text, Surroundings surroundings) => Compile(Parser.Parse(text), surroundings);

    public static Expr Compile(Expression syntax, Surroundings surroundings)
    {
        try
        {
            return new Compiler(surroundings).Expr(syntax);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new XPathException("XPST0003", "L’expression est trop imbriquée.", syntax.At);
        }
    }

    private Expr Expr(Expression syntax)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return syntax switch
        {
            Literal literal => new Constant(literal.Value),
            Variable variable => Resolve(variable),
            ContextItem => new FocusItem(),
            Call call => Function(call),
            Comma { Items.Count: 0 } => new Constant(Value.Empty),
            Comma comma => new Sequence(Each(comma.Items)),
            Logical logical => new Junction(logical.IsAnd, Each(logical.Operands)),
            Compare compare => Comparison(compare),
            CompareNodes compare => new NodeCompare(compare.Relation, Expr(compare.Left), Expr(compare.Right)),
            To to => new RangeOf(Expr(to.First), Expr(to.Last)),
            Calculate calculate => new Calculation(calculate.Operation, Expr(calculate.Left), Expr(calculate.Right)),
            Sign sign => new Negation(sign.Negative, Expr(sign.Operand)),
            Combine combine => new SetExpr(combine.Operation, Expr(combine.Left), Expr(combine.Right)),
            InstanceOf test => new InstanceTest(Expr(test.Operand), Type(test.Type)),
            TreatAs treat => new Treat(Expr(treat.Operand), Type(treat.Type)),
            CastAs cast => Cast(cast),
            If choice => new Conditional(Expr(choice.Condition), Expr(choice.Then), Expr(choice.Else)),
            For loop => Bound(loop.Name, loop.In, loop.Return, loop.At, static (slot, source, body) => new Loop(slot, source, body)),
            Quantified test => Bound(test.Name, test.In, test.Satisfies, test.At, (slot, source, body) => new Quantifier(test.Every, slot, source, body)),
            Root => new RootOf(),
            PathExpression path => Steps(path.Steps),
            Step => Steps([syntax]),
            Filter filter => new Filtered(Expr(filter.Primary), Predicates(filter.Predicates)),
            _ => throw new InvalidOperationException(syntax.GetType().Name),
        };
    }

    private Expr[] Each(IReadOnlyList<Expression> items)
    {
        var compiled = new Expr[items.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            compiled[index] = Expr(items[index]);
        }

        return compiled;
    }

    private Expr Resolve(Variable variable)
    {
        var name = VariableName(variable.Name, variable.At);
        for (var binding = _scope; binding is not null; binding = binding.Outer)
        {
            if (binding.Name.Equals(name))
            {
                return new LocalVariable(binding.Slot);
            }
        }

        return surroundings.Outer(name) ?? throw new XPathException("XPST0008", $"La variable « ${variable.Name} » n’est pas déclarée.", variable.At);
    }

    private Name VariableName(LexicalName name, int at) => Name.Of(name.Prefix is null ? string.Empty : Names.Resolve(name.Prefix, at), name.Local);

    private Expr Bound(LexicalName name, Expression source, Expression body, int at, Func<int, Expr, Expr, Expr> make)
    {
        var compiledSource = Expr(source);
        var outer = _scope;
        _scope = new Binding(VariableName(name, at), surroundings.Slots.Take(), outer);
        var result = make(_scope.Slot, compiledSource, Expr(body));
        _scope = outer;
        return result;
    }

    private Expr Comparison(Compare compare)
    {
        var left = Expr(compare.Left);
        var right = Expr(compare.Right);
        if (compare.Style == ComparisonStyle.Value)
        {
            return new ValueCompare(compare.Relation, left, right);
        }

        if (compare.Relation <= Relation.NotEqual)
        {
            var equal = compare.Relation == Relation.Equal;
            if (left is Steps nodes && TextOf(right) is { } text)
            {
                return new NodesCompareText(nodes, text, equal);
            }

            if (right is Steps others && TextOf(left) is { } other)
            {
                return new NodesCompareText(others, other, equal);
            }

            if (equal && Focus.IsFixedList(compare.Right) && Inner(right) is Steps { Start: not null } listed && listed.Parts.All(static part => part.Axis != Axis.Namespace))
            {
                return new InDocument(left, listed);
            }

            // The two sides are interchangeable: the one whose text is known first decides how the other is walked.
            if (left is Steps { IsOrdered: true } one && right is not Steps { IsOrdered: true })
            {
                return new NodesCompare(compare.Relation, one, right);
            }

            if (right is Steps { IsOrdered: true } two && left is not Steps { IsOrdered: true })
            {
                return new NodesCompare(compare.Relation, two, left);
            }
        }

        return new GeneralCompare(compare.Relation, left, right);
    }

    private static Expr Inner(Expr expr) => expr is Filtered { Bare: { } bare } ? Inner(bare) : expr;

    private static string? TextOf(Expr expr) => expr is Constant { Value: TextValue text } ? text.StringValue : null;

    private Expr Cast(CastAs cast)
    {
        var type = AtomicType(cast.Type, cast.At);
        if (type is XsType.AnyAtomic or XsType.Notation)
        {
            throw new XPathException("XPST0080", $"On ne convertit pas vers {XsTypes.Display(type)}.", cast.At);
        }

        var operand = Expr(cast.Operand);
        return cast.Ask ? new CastableTest(operand, type, cast.EmptyAllowed, Names) : new CastExpr(operand, type, cast.EmptyAllowed, Names);
    }

    private XsType AtomicType(LexicalName name, int at) =>
        (name.Prefix is null ? Names.DefaultElement : Names.Resolve(name.Prefix, at)) == XsTypes.Uri && XsTypes.Find(name.Local) is { } type
            ? type
            : throw new XPathException("XPST0051", $"Le type « {name} » n’est pas connu.", at);

    private SequenceType Type(SequenceTypeSyntax type) =>
        new(type.Empty, type.Kind is null ? null : KindOf(type.Kind), type.Atomic is { } atomic ? AtomicType(atomic, type.At) : null, type.Occurrence);
}
