namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>for, some, every, if.</summary>
internal sealed partial class Parser
{
    private Expression ForExpression(int at)
    {
        var bindings = Bindings();
        _scanner.ExpectWord("return");
        var body = Single();
        for (var index = bindings.Count - 1; index >= 0; index--)
        {
            body = new For(at, bindings[index].Name, bindings[index].In, body);
        }

        return body;
    }

    private Expression QuantifiedExpression(int at, bool every)
    {
        var bindings = Bindings();
        _scanner.ExpectWord("satisfies");
        var body = Single();
        for (var index = bindings.Count - 1; index >= 0; index--)
        {
            body = new Quantified(at, every, bindings[index].Name, bindings[index].In, body);
        }

        return body;
    }

    private List<(LexicalName Name, Expression In)> Bindings()
    {
        var bindings = new List<(LexicalName, Expression)>();
        do
        {
            _scanner.Expect("$");
            var name = _scanner.QName() ?? throw _scanner.Error("Nom de variable attendu.");
            _scanner.ExpectWord("in");
            bindings.Add((name, Single()));
            Limit(bindings.Count);
        }
        while (_scanner.Take(","));
        return bindings;
    }

    private If IfExpression(int at)
    {
        _scanner.Expect("(");
        var condition = Expression();
        _scanner.Expect(")");
        _scanner.ExpectWord("then");
        var then = Single();
        _scanner.ExpectWord("else");
        return new If(at, condition, then, Single());
    }
}
