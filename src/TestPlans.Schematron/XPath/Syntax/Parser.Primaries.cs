using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Literals, variables, parentheses and function calls.</summary>
internal sealed partial class Parser
{
    private Expression? Primary(int at)
    {
        switch (_scanner.Current)
        {
            case '"' or '\'':
                return new Literal(at, new TextValue(XsType.String, _scanner.String()));
            case '$':
                _scanner.Position++;
                return new Variable(at, _scanner.QName() ?? throw _scanner.Error("Nom de variable attendu après « $ »."));
            case '(':
                _scanner.Position++;
                if (_scanner.Take(")"))
                {
                    return new Comma(at, []);
                }

                var inner = Expression();
                _scanner.Expect(")");

                // Kept apart from its bare content: (a)[1] is not a[1], and (a/b) is one step.
                return inner is Step or PathExpression or Filter ? new Filter(at, inner, []) : inner;
            case '.' when _scanner.Next == '.':
                return null;
            case '.' when !char.IsAsciiDigit(_scanner.Next):
                _scanner.Position++;
                return new ContextItem(at);
        }

        return char.IsAsciiDigit(_scanner.Current) || _scanner.Current == '.' ? new Literal(at, _scanner.Number()) : FunctionCall(at);
    }

    private Call? FunctionCall(int at)
    {
        var start = _scanner.Position;
        if (_scanner.QName() is { } name && _scanner.Looks("(") && !(name.Prefix is null && IsKindName(name.Local)))
        {
            if (name.Prefix is null && name.Local is "if" or "typeswitch" or "empty-sequence" or "item")
            {
                throw _scanner.Error($"« {name.Local} » n’est pas une fonction.", start);
            }

            return new Call(at, name, Arguments());
        }

        _scanner.Position = start;
        return null;
    }

    private List<Expression> Arguments()
    {
        _scanner.Expect("(");
        var arguments = new List<Expression>();
        if (_scanner.Take(")"))
        {
            return arguments;
        }

        do
        {
            arguments.Add(Single());
        }
        while (_scanner.Take(","));
        _scanner.Expect(")");
        return arguments;
    }
}
