using System.Runtime.CompilerServices;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>Reads the grammar of XPath 2.0 (appendix A.1): operators here, paths and types in the other parts.</summary>
internal sealed partial class Parser
{
    private const int MaxDepth = 400;
    private const int MaxChain = 5_000;

    private readonly Scanner _scanner;
    private int _depth;

    private Parser(string text) => _scanner = new Scanner(text);

    /// <summary>Parses a whole expression; XPST0003 with its place when it is not one.</summary>
    public static Expression Parse(string text)
    {
        var parser = new Parser(text);
        try
        {
            var expression = parser.Expression();
            parser._scanner.Blanks();
            return parser._scanner.AtEnd ? expression : throw parser._scanner.Error($"« {parser._scanner.Found()} » inattendu après la fin de l’expression.");
        }
        catch (InsufficientExecutionStackException)
        {
            throw parser._scanner.Error("L’expression est trop imbriquée.");
        }
    }

    private Expression Expression()
    {
        var at = Start();
        var first = Single();
        if (!_scanner.Looks(","))
        {
            return first;
        }

        var items = new List<Expression> { first };
        while (_scanner.Take(","))
        {
            items.Add(Single());
        }

        return new Comma(at, items);
    }

    private Expression Single()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_depth > MaxDepth)
        {
            throw _scanner.Error("L’expression est trop imbriquée.");
        }

        var at = Start();
        var result = _scanner.PeekWord() switch
        {
            "for" when FollowedByDollar("for") => ForExpression(at),
            "some" when FollowedByDollar("some") => QuantifiedExpression(at, every: false),
            "every" when FollowedByDollar("every") => QuantifiedExpression(at, every: true),
            "if" when FollowedBy("if", "(") => IfExpression(at),
            _ => Or(),
        };
        _depth--;
        return result;
    }

    private Expression Or() => Chain("or", isAnd: false, And);

    private Expression And() => Chain("and", isAnd: true, Comparison);

    private Expression Chain(string word, bool isAnd, Func<Expression> operand)
    {
        var at = Start();
        var first = operand();
        if (!_scanner.TakeWord(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        do
        {
            operands.Add(operand());
        }
        while (_scanner.TakeWord(word));
        return new Logical(at, isAnd, operands);
    }

    private Expression Comparison()
    {
        var left = Range();
        var at = Start();
        if (_scanner.Take("<<"))
        {
            return new CompareNodes(at, Relation.Less, left, Range());
        }

        if (_scanner.Take(">>"))
        {
            return new CompareNodes(at, Relation.Greater, left, Range());
        }

        if (_scanner.TakeWord("is"))
        {
            return new CompareNodes(at, Relation.Equal, left, Range());
        }

        if (Symbol() is { } general)
        {
            return new Compare(at, ComparisonStyle.General, general, left, Range());
        }

        return Word() is { } value ? new Compare(at, ComparisonStyle.Value, value, left, Range()) : left;
    }

    private Relation? Symbol() =>
        _scanner.Take("!=") ? Relation.NotEqual
        : _scanner.Take("<=") ? Relation.LessOrEqual
        : _scanner.Take(">=") ? Relation.GreaterOrEqual
        : _scanner.Take("=") ? Relation.Equal
        : _scanner.Take("<") ? Relation.Less
        : _scanner.Take(">") ? Relation.Greater
        : null;

    private Relation? Word()
    {
        Relation? relation = _scanner.PeekWord() switch
        {
            "eq" => Relation.Equal,
            "ne" => Relation.NotEqual,
            "lt" => Relation.Less,
            "le" => Relation.LessOrEqual,
            "gt" => Relation.Greater,
            "ge" => Relation.GreaterOrEqual,
            _ => null,
        };
        if (relation is not null)
        {
            _scanner.Position += 2;
        }

        return relation;
    }

    private Expression Range()
    {
        var at = Start();
        var first = Additive();
        return _scanner.TakeWord("to") ? new To(at, first, Additive()) : first;
    }

    private Expression Additive()
    {
        var left = Multiplicative();
        for (var count = 0; ; count++)
        {
            Limit(count);
            var at = Start();
            if (_scanner.Take("+"))
            {
                left = new Calculate(at, Operation.Add, left, Multiplicative());
            }
            else if (_scanner.Take("-"))
            {
                left = new Calculate(at, Operation.Subtract, left, Multiplicative());
            }
            else
            {
                return left;
            }
        }
    }

    private Expression Multiplicative()
    {
        var left = UnionExpression();
        for (var count = 0; ; count++)
        {
            Limit(count);
            var at = Start();
            Operation? operation =
                _scanner.Take("*") ? Operation.Multiply
                : _scanner.TakeWord("div") ? Operation.Divide
                : _scanner.TakeWord("idiv") ? Operation.IntegerDivide
                : _scanner.TakeWord("mod") ? Operation.Modulo
                : null;
            if (operation is not { } found)
            {
                return left;
            }

            left = new Calculate(at, found, left, UnionExpression());
        }
    }

    private void Limit(int count)
    {
        if (count > MaxChain)
        {
            throw _scanner.Error("L’expression est trop longue.");
        }
    }

    private int Start()
    {
        _scanner.Blanks();
        return _scanner.Position;
    }

    /// <summary>Takes the word when the symbol follows it, else leaves the position alone.</summary>
    private bool FollowedBy(string word, string symbol)
    {
        var start = _scanner.Position;
        if (_scanner.TakeWord(word) && _scanner.Looks(symbol))
        {
            return true;
        }

        _scanner.Position = start;
        return false;
    }

    private bool FollowedByDollar(string word) => FollowedBy(word, "$");
}
