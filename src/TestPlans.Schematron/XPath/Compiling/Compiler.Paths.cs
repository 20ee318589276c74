using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Paths, steps, node tests and predicates.</summary>
internal sealed partial class Compiler
{
    /// <summary>Consecutive axis steps become one walk; anything else is a path of two sides.</summary>
    private Expr Steps(IReadOnlyList<Expression> steps)
    {
        Expr? start = null;
        var parts = new List<StepPart>();
        for (var index = 0; index < steps.Count; index++)
        {
            if (steps[index] is Step step)
            {
                var fused = IsDescend(step) && index + 1 < steps.Count && steps[index + 1] is Step { Axis: Axis.Child } next ? Fuse(next) : null;
                parts.Add(fused ?? Part(step));
                index += fused is null ? 0 : 1;
                continue;
            }

            if (index == 0)
            {
                start = Expr(steps[0]);
                continue;
            }

            if (parts.Count > 0)
            {
                start = new Steps(start, [.. parts]);
                parts.Clear();
            }

            var outer = _usesRank;
            _usesRank = false;
            start = new PathOf(start!, Expr(steps[index]), _usesRank);
            _usesRank = outer;
        }

        return parts.Count > 0 ? new Steps(start, [.. parts]) : start!;
    }

    private static bool IsDescend(Step step) => step is { Axis: Axis.DescendantOrSelf, Test: KindTest { Kind: null }, Predicates.Count: 0 };

    /// <summary>« //n » is one descendant step, unless a predicate counts among brothers.</summary>
    private StepPart? Fuse(Step step)
    {
        var part = Part(step with { Axis = Axis.Descendant });
        return part.IsPositional ? null : part;
    }

    private StepPart Part(Step step) =>
        new(step.Axis, Test(step.Test, Axes.PrincipalKind(step.Axis)), Predicates(step.Predicates), LookupOf(step));

    private Predicate[] Predicates(IReadOnlyList<Expression> predicates)
    {
        var compiled = new Predicate[predicates.Count];
        for (var index = 0; index < compiled.Length; index++)
        {
            var outer = _usesRank;
            _usesRank = false;
            var expression = Expr(predicates[index]);
            compiled[index] = new Predicate(expression, _usesRank);
            _usesRank = outer;
        }

        return compiled;
    }

    private NodeTest Test(NodeTestSyntax syntax, NodeKind principal) => syntax switch
    {
        NameTest { AnyPrefix: true, Local: null } => new OfKindTest(principal),
        NameTest { AnyPrefix: true } test => new LocalNameTest(principal, test.Local!),
        NameTest { Local: null } test => new NamespaceTest(principal, Names.Resolve(test.Prefix!, test.At)),
        NameTest test => new NamedTest(principal, NameOf(new LexicalName(test.Prefix, test.Local), test.At, principal)),
        _ => KindOf((KindTest)syntax),
    };

    private Name NameOf(LexicalName name, int at, NodeKind kind) =>
        Name.Of(name.Prefix is not null ? Names.Resolve(name.Prefix, at) : kind == NodeKind.Element ? Names.DefaultElement : string.Empty, name.Local);

    private NodeTest KindOf(KindTest test) => test switch
    {
        { Kind: null } => NodeTest.Any,
        { Target: KindTest.SchemaAware, Name: { } name } => throw SchemaAware(name, test.At),
        { Kind: NodeKind.Instruction, Target: { } target } => new InstructionTest(target),
        { Kind: NodeKind.Document, Content: { } content } => new DocumentOfTest(KindOf(content)),
        { Kind: NodeKind.Element or NodeKind.Attribute, Type: { } type } when !Untyped(type, test) => new NoNodeTest(),
        { Kind: { } kind, Name: { } name } => new NamedTest(kind, NameOf(name, test.At, kind)),
        _ => new OfKindTest(test.Kind.Value),
    };

    private XPathException SchemaAware(LexicalName name, int at)
    {
        _ = NameOf(name, at, NodeKind.Element);
        return new XPathException("XPST0008", "Les tests qui demandent un schéma ne sont pas pris en charge.", at);
    }

    /// <summary>Whether nodes without schema are of the type; XPST0008 when the type does not exist.</summary>
    private bool Untyped(LexicalName type, KindTest test)
    {
        var known = (type.Prefix is null ? Names.DefaultElement : Names.Resolve(type.Prefix, test.At)) == XsTypes.Uri
            && (type.Local is "anyType" or "untyped" or "anySimpleType" or "NMTOKENS" or "IDREFS" or "ENTITIES" || XsTypes.Find(type.Local) is not null);
        return !known
            ? throw new XPathException("XPST0008", $"Le type « {type} » n’est pas connu.", test.At)
            : type.Local is "anyType" || (test.Kind == NodeKind.Element ? type.Local == "untyped" : type.Local is "anySimpleType" or "anyAtomicType" or "untypedAtomic");
    }

    private Lookup? LookupOf(Step step)
    {
        if (step is not { Axis: Axis.Descendant, Test: NameTest { AnyPrefix: false, Local: not null } test, Predicates.Count: > 0 })
        {
            return null;
        }

        IReadOnlyList<Expression> conjuncts = step.Predicates[0] is Logical { IsAnd: true } all ? all.Operands : [step.Predicates[0]];
        foreach (var conjunct in conjuncts)
        {
            if (conjunct is Compare { Style: ComparisonStyle.General, Relation: Relation.Equal } compare
                && (Key(compare.Left, compare.Right) ?? Key(compare.Right, compare.Left)) is var (attribute, sought))
            {
                return new Lookup(NameOf(new LexicalName(test.Prefix, test.Local), test.At, NodeKind.Element), attribute, Expr(sought));
            }
        }

        return null;
    }

    private (Name? Attribute, Expression Sought)? Key(Expression side, Expression other)
    {
        if (side is not Step { Predicates.Count: 0 } step || !Focus.IsFree(other))
        {
            return null;
        }

        return step switch
        {
            { Axis: Axis.Attribute, Test: NameTest { AnyPrefix: false, Local: not null } name } => (NameOf(new LexicalName(name.Prefix, name.Local), name.At, NodeKind.Attribute), other),
            { Axis: Axis.Child, Test: KindTest { Kind: NodeKind.Text } } => (null, other),
            _ => null,
        };
    }
}
