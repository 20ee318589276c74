using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.Lint;

/// <summary>Which nodes a step may reach: by which axis, of which name. Namespaces stand for the prefixes.</summary>
/// <param name="Axis">The axis.</param>
/// <param name="Uri">Namespace; null for any.</param>
/// <param name="Local">Local name; null for any.</param>
/// <param name="Other">Text of a test that is none on names, such as <c>text()</c>; null for one on names.</param>
internal sealed record NodeShape(Axis Axis, string? Uri, string? Local, string? Other)
{
    private const string AnyNode = "node()";

    /// <summary>An attribute of one name, or the node itself: there is at most one, so two conditions on it meet.</summary>
    public bool IsSingle => Axis == Axis.Self || (Axis == Axis.Attribute && Uri is not null && Local is not null);

    public bool IsAnyNode => Other == AnyNode;

    public static NodeShape Of(Step step, IReadOnlyDictionary<string, string> namespaces) => step.Test switch
    {
        NameTest { AnyPrefix: true } any => new NodeShape(step.Axis, null, any.Local, null),
        NameTest { Prefix: null } plain => new NodeShape(step.Axis, string.Empty, plain.Local, null),
        NameTest name => new NodeShape(step.Axis, namespaces.GetValueOrDefault(name.Prefix!, name.Prefix + ":"), name.Local, null),
        KindTest { Kind: null } => new NodeShape(step.Axis, null, null, AnyNode),
        KindTest { Kind: NodeKind.Element, Name: null, Target: null } when step.Axis != Axis.Attribute => new NodeShape(step.Axis, null, null, null),
        _ => new NodeShape(step.Axis, null, null, Printer.Print(step.Test)),
    };

    /// <summary>Whether every node that the other reaches is reached by this one.</summary>
    public bool Covers(NodeShape other) =>
        Axis == other.Axis && (IsAnyNode || (Other == other.Other && (Uri is null || Uri == other.Uri) && (Local is null || Local == other.Local)));
}
