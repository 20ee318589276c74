using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>An expression as written, before names are resolved. <see cref="At"/> is its place in the text.</summary>
internal abstract record Expression(int At);

internal sealed record Literal(int At, Atomic Value) : Expression(At);

internal sealed record Variable(int At, LexicalName Name) : Expression(At);

internal sealed record ContextItem(int At) : Expression(At);

internal sealed record Call(int At, LexicalName Name, IReadOnlyList<Expression> Arguments) : Expression(At);

/// <summary>Items joined by commas; none is « () ».</summary>
internal sealed record Comma(int At, IReadOnlyList<Expression> Items) : Expression(At);

/// <summary>Operands joined by « or » or by « and ».</summary>
internal sealed record Logical(int At, bool IsAnd, IReadOnlyList<Expression> Operands) : Expression(At);

internal enum ComparisonStyle : byte
{
    General,
    Value,
}

internal sealed record Compare(int At, ComparisonStyle Style, Relation Relation, Expression Left, Expression Right) : Expression(At);

/// <summary>« is », « &lt;&lt; » (Less) and « &gt;&gt; » (Greater).</summary>
internal sealed record CompareNodes(int At, Relation Relation, Expression Left, Expression Right) : Expression(At);

internal sealed record To(int At, Expression First, Expression Last) : Expression(At);

internal sealed record Calculate(int At, Operation Operation, Expression Left, Expression Right) : Expression(At);

internal sealed record Sign(int At, bool Negative, Expression Operand) : Expression(At);

internal enum SetOperation : byte
{
    Union,
    Intersect,
    Except,
}

internal sealed record Combine(int At, SetOperation Operation, Expression Left, Expression Right) : Expression(At);

internal sealed record InstanceOf(int At, Expression Operand, SequenceTypeSyntax Type) : Expression(At);

internal sealed record TreatAs(int At, Expression Operand, SequenceTypeSyntax Type) : Expression(At);

/// <summary>« cast as » or, when <see cref="Ask"/>, « castable as ».</summary>
internal sealed record CastAs(int At, bool Ask, Expression Operand, LexicalName Type, bool EmptyAllowed) : Expression(At);

internal sealed record If(int At, Expression Condition, Expression Then, Expression Else) : Expression(At);

internal sealed record For(int At, LexicalName Name, Expression In, Expression Return) : Expression(At);

internal sealed record Quantified(int At, bool Every, LexicalName Name, Expression In, Expression Satisfies) : Expression(At);

/// <summary>The leading « / ».</summary>
internal sealed record Root(int At) : Expression(At);

/// <summary>Steps from left to right; « // » is written out as descendant-or-self::node().</summary>
internal sealed record PathExpression(int At, IReadOnlyList<Expression> Steps) : Expression(At);

internal sealed record Step(int At, Axis Axis, NodeTestSyntax Test, IReadOnlyList<Expression> Predicates) : Expression(At);

internal sealed record Filter(int At, Expression Primary, IReadOnlyList<Expression> Predicates) : Expression(At);
