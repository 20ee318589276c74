using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Set operators, type operators, signs, paths, steps and primary expressions.</summary>
internal sealed partial class Parser
{
    private static readonly KindTest AnyNode = new(0, null);

    private Expression UnionExpression()
    {
        var left = Intersection();
        for (var count = 0; ; count++)
        {
            Limit(count);
            var at = Start();
            if (!_scanner.TakeWord("union") && !_scanner.Take("|"))
            {
                return left;
            }

            left = new Combine(at, SetOperation.Union, left, Intersection());
        }
    }

    private Expression Intersection()
    {
        var left = Typed();
        for (var count = 0; ; count++)
        {
            Limit(count);
            var at = Start();
            if (_scanner.TakeWord("intersect"))
            {
                left = new Combine(at, SetOperation.Intersect, left, Typed());
            }
            else if (_scanner.TakeWord("except"))
            {
                left = new Combine(at, SetOperation.Except, left, Typed());
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Typed()
    {
        var at = Start();
        var operand = Unary();
        if (_scanner.TakeWords("cast", "as"))
        {
            var (type, empty) = SingleType();
            operand = new CastAs(at, Ask: false, operand, type, empty);
        }

        if (_scanner.TakeWords("castable", "as"))
        {
            var (type, empty) = SingleType();
            operand = new CastAs(at, Ask: true, operand, type, empty);
        }

        if (_scanner.TakeWords("treat", "as"))
        {
            operand = new TreatAs(at, operand, SequenceType());
        }

        return _scanner.TakeWords("instance", "of") ? new InstanceOf(at, operand, SequenceType()) : operand;
    }

    private Expression Unary()
    {
        var at = Start();
        var signed = false;
        var negative = false;
        while (true)
        {
            if (_scanner.Take("-"))
            {
                negative = !negative;
            }
            else if (!_scanner.Take("+"))
            {
                break;
            }

            signed = true;
        }

        var operand = Steps();
        return signed ? new Sign(at, negative, operand) : operand;
    }

    private Expression Steps()
    {
        var at = Start();
        var steps = new List<Expression>();
        if (_scanner.Take("//"))
        {
            steps.Add(new Root(at));
            steps.Add(Descend(at));
            steps.Add(StepExpression());
        }
        else if (_scanner.Take("/"))
        {
            steps.Add(new Root(at));
            if (!StartsStep())
            {
                return steps[0];
            }

            steps.Add(StepExpression());
        }
        else
        {
            steps.Add(StepExpression());
        }

        while (true)
        {
            var separator = Start();
            if (_scanner.Take("//"))
            {
                steps.Add(Descend(separator));
            }
            else if (!_scanner.Take("/"))
            {
                break;
            }

            steps.Add(StepExpression());
        }

        return steps.Count == 1 ? steps[0] : new PathExpression(at, steps);
    }

    private static Step Descend(int at) => new(at, Axis.DescendantOrSelf, AnyNode, []);

    private bool StartsStep()
    {
        _scanner.Blanks();
        return _scanner.Current is '@' or '*' or '.' or '$' or '(' or '"' or '\'' || char.IsAsciiDigit(_scanner.Current) || _scanner.PeekWord() is not null;
    }

    private Expression StepExpression()
    {
        var at = Start();
        if (Primary(at) is { } primary)
        {
            var filters = Predicates();
            return filters.Count == 0 ? primary : new Filter(at, primary, filters);
        }

        var (axis, test) = AxisStep();
        return new Step(at, axis, test, Predicates());
    }

    private (Axis Axis, NodeTestSyntax Test) AxisStep()
    {
        var at = Start();
        if (_scanner.Take(".."))
        {
            return (Axis.Parent, AnyNode);
        }

        if (_scanner.Take("@"))
        {
            return (Axis.Attribute, NodeTest());
        }

        var start = _scanner.Position;
        if (_scanner.NCName() is { } word && _scanner.Looks("::"))
        {
            var axis = AxisNamed(word) ?? throw _scanner.Error($"L’axe « {word} » n’existe pas.", start);
            _scanner.Expect("::");
            return (axis, NodeTest());
        }

        _scanner.Position = start;
        var test = NodeTest();
        return (test is KindTest { Kind: NodeKind.Attribute } ? Axis.Attribute : Axis.Child, test is KindTest kind ? kind with { At = at } : test);
    }

    private static Axis? AxisNamed(string word) => word switch
    {
        "child" => Axis.Child,
        "descendant" => Axis.Descendant,
        "attribute" => Axis.Attribute,
        "self" => Axis.Self,
        "descendant-or-self" => Axis.DescendantOrSelf,
        "following-sibling" => Axis.FollowingSibling,
        "following" => Axis.Following,
        "namespace" => Axis.Namespace,
        "parent" => Axis.Parent,
        "ancestor" => Axis.Ancestor,
        "preceding-sibling" => Axis.PrecedingSibling,
        "preceding" => Axis.Preceding,
        "ancestor-or-self" => Axis.AncestorOrSelf,
        _ => null,
    };

    private List<Expression> Predicates()
    {
        var predicates = new List<Expression>();
        while (_scanner.Take("["))
        {
            predicates.Add(Expression());
            _scanner.Expect("]");
        }

        return predicates;
    }
}
