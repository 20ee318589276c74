namespace TestPlans.Schematron.Lint;

/// <summary>
/// What a predicate asks of a node, in a form where « whoever satisfies this satisfies that » can be seen. <see cref="IsTotal"/>:
/// it cannot end in an error, so that what is derived from it holds of every node.
/// </summary>
internal abstract record Condition
{
    public abstract bool IsTotal { get; }

    /// <summary>The opposite, double negations undone.</summary>
    public Condition Negated => this is Not not ? not.Operand : new Not(this);
}

/// <summary>All of them; none is « always ».</summary>
internal sealed record AllOf(IReadOnlyList<Condition> Operands) : Condition
{
    public override bool IsTotal => Operands.All(static one => one.IsTotal);
}

/// <summary>At least one of them.</summary>
internal sealed record AnyOf(IReadOnlyList<Condition> Operands) : Condition
{
    public override bool IsTotal => Operands.All(static one => one.IsTotal);
}

internal sealed record Not(Condition Operand) : Condition
{
    public override bool IsTotal => Operand.IsTotal;
}

/// <summary>A node exists there that satisfies the rest: <c>a/@b = 'x'</c> and <c>a[@b = 'x']</c> are one condition.</summary>
internal sealed record Exists(NodeShape Node, Condition Rest) : Condition
{
    public override bool IsTotal => Rest.IsTotal;
}

/// <summary>The node's text is one of these.</summary>
internal sealed record ValueIs(IReadOnlyList<string> Values) : Condition
{
    public override bool IsTotal => true;
}

/// <summary>Anything else, known by its text alone.</summary>
internal sealed record Opaque(string Text) : Condition
{
    public override bool IsTotal => false;
}
