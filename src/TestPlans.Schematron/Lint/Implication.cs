namespace TestPlans.Schematron.Lint;

/// <summary>What follows from what. « False » says that nothing could be seen, never that the contrary holds.</summary>
internal static class Implication
{
    /// <summary>Whether every node that satisfies all the known conditions satisfies the wanted one, without an error on the way.</summary>
    public static bool Holds(IReadOnlyList<Condition> known, Condition wanted)
    {
        var facts = known.SelectMany(Parts).ToList();

        // What the known conditions say word for word was computed there without an error; the rest must be free of errors.
        return Parts(wanted).All(part => facts.Exists(fact => Same(fact, part)) || (part.IsTotal && Follows(new AllOf(facts), part)));
    }

    /// <summary>Whether no node at all satisfies both.</summary>
    public static bool Contradict(Condition one, Condition other) => (one, other) switch
    {
        (AllOf all, _) => all.Operands.Any(part => Contradict(part, other)),
        (_, AllOf all) => all.Operands.Any(part => Contradict(one, part)),
        (AnyOf any, _) => any.Operands.All(part => Contradict(part, other)),
        (_, AnyOf any) => any.Operands.All(part => Contradict(one, part)),
        (Not not, _) when Follows(other, not.Operand) => true,
        (_, Not not) => Follows(one, not.Operand),
        (ValueIs values, ValueIs others) => !values.Values.Intersect(others.Values, StringComparer.Ordinal).Any(),
        (Exists exists, Exists them) => exists.Node.IsSingle && exists.Node == them.Node && Contradict(exists.Rest, them.Rest),
        _ => false,
    };

    /// <summary>Whether no node at all satisfies it.</summary>
    public static bool IsImpossible(Condition condition) => condition switch
    {
        AllOf all => all.Operands.Index().Any(one => IsImpossible(one.Item) || all.Operands.Skip(one.Index + 1).Any(other => Contradict(one.Item, other))),
        AnyOf any => any.Operands.All(IsImpossible),
        Exists exists => IsImpossible(exists.Rest),
        ValueIs values => values.Values.Count == 0,
        Not { Operand: AllOf { Operands.Count: 0 } } => true,
        _ => false,
    };

    private static bool Follows(Condition known, Condition wanted) => (known, wanted) switch
    {
        _ when Same(known, wanted) => true,
        (_, AllOf all) => all.Operands.All(part => Follows(known, part)),
        (AnyOf any, _) => any.Operands.All(part => Follows(part, wanted)),
        (_, AnyOf any) when any.Operands.Any(part => Follows(known, part)) => true,
        (AllOf all, _) when all.Operands.Any(part => Follows(part, wanted)) => true,
        (_, Not not) => Contradict(known, not.Operand),
        (ValueIs values, ValueIs others) => values.Values.All(others.Values.Contains),
        (Exists exists, Exists them) => them.Node.Covers(exists.Node) && Follows(exists.Rest, them.Rest),
        _ => false,
    };

    private static bool Same(Condition one, Condition other) => (one, other) switch
    {
        (AllOf all, AllOf them) => Same(all.Operands, them.Operands),
        (AnyOf any, AnyOf them) => Same(any.Operands, them.Operands),
        (Not not, Not them) => Same(not.Operand, them.Operand),
        (Exists exists, Exists them) => exists.Node == them.Node && Same(exists.Rest, them.Rest),
        (ValueIs values, ValueIs them) => values.Values.SequenceEqual(them.Values, StringComparer.Ordinal),
        (Opaque opaque, Opaque them) => opaque.Text == them.Text,
        _ => false,
    };

    private static bool Same(IReadOnlyList<Condition> some, IReadOnlyList<Condition> others) =>
        some.Count == others.Count && some.Zip(others).All(static pair => Same(pair.First, pair.Second));

    private static IEnumerable<Condition> Parts(Condition condition) => condition is AllOf all ? all.Operands.SelectMany(Parts) : [condition];
}
