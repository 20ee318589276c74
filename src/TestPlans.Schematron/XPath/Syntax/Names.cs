using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Syntax;

/// <summary>A name as written; the prefix is null when there is no colon.</summary>
internal readonly record struct LexicalName(string? Prefix, string Local)
{
    public override string ToString() => Prefix is null ? Local : Prefix + ":" + Local;
}

/// <summary>The thirteen axes.</summary>
internal enum Axis : byte
{
    Child,
    Descendant,
    Attribute,
    Self,
    DescendantOrSelf,
    FollowingSibling,
    Following,
    Namespace,
    Parent,
    Ancestor,
    PrecedingSibling,
    Preceding,
    AncestorOrSelf,
}

/// <summary>A test on nodes as written.</summary>
internal abstract record NodeTestSyntax(int At);

/// <summary>« p:n », « * », « p:* », « *:n »: a null local name or an <see cref="AnyPrefix"/> stands for the star.</summary>
internal sealed record NameTest(int At, string? Prefix, string? Local, bool AnyPrefix) : NodeTestSyntax(At);

/// <summary>« node() », « text() », « element(n) »… A null kind is node(); the target is the name of an instruction.</summary>
internal sealed record KindTest(int At, NodeKind? Kind, string? Target = null, LexicalName? Name = null, LexicalName? Type = null, KindTest? Content = null, bool Nillable = false)
    : NodeTestSyntax(At)
{
    /// <summary>Target of the tests that ask for a declaration of a schema: known to the grammar only.</summary>
    public const string SchemaAware = "#schema";
}

internal enum Occurrence : byte
{
    One,
    Optional,
    Any,
    Some,
}

/// <summary>A sequence type: empty-sequence(), item(), a kind test or the name of an atomic type.</summary>
internal sealed record SequenceTypeSyntax(int At, bool Empty, KindTest? Kind, LexicalName? Atomic, Occurrence Occurrence);
