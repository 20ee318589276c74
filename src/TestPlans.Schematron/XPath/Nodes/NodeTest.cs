using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Whether a node is one that a step asks for.</summary>
internal abstract class NodeTest
{
    public static NodeTest Any { get; } = new AnyNodeTest();

    /// <summary>Asks of the node of that rank.</summary>
    public abstract bool Matches(XmlTree tree, int order);

    /// <summary>Whether a node of that kind and name may match: never false for one that does.</summary>
    public virtual bool MayMatch(NodeKind kind, Name? name) => true;

    public bool Matches(Node node) => node.Kind == NodeKind.Namespace ? MatchesNamespace(node.Name!) : Matches(node.Tree, node.Order);

    /// <summary>Asks of a namespace node, which has no rank of its own.</summary>
    protected virtual bool MatchesNamespace(Name name) => false;

    private sealed class AnyNodeTest : NodeTest
    {
        public override bool Matches(XmlTree tree, int order) => true;

        protected override bool MatchesNamespace(Name name) => true;
    }
}

internal sealed class NamedTest(NodeKind kind, Name name) : NodeTest
{
    public NodeKind Kind => kind;

    public Name Name => name;

    public override bool Matches(XmlTree tree, int order) => tree.Is(order, kind, name);

    public override bool MayMatch(NodeKind other, Name? found) => kind == other && found is not null && found.Equals(name);

    protected override bool MatchesNamespace(Name bound) => kind == NodeKind.Namespace && bound.Equals(name);
}

internal sealed class LocalNameTest(NodeKind kind, string local) : NodeTest
{
    public string Local => local;

    public override bool Matches(XmlTree tree, int order) => tree.KindOf(order) == kind && tree.NameOf(order)!.Local == local;

    public override bool MayMatch(NodeKind other, Name? found) => kind == other && found is not null && found.Local == local;

    protected override bool MatchesNamespace(Name bound) => kind == NodeKind.Namespace && bound.Local == local;
}

internal sealed class NamespaceTest(NodeKind kind, string uri) : NodeTest
{
    public string Uri => uri;

    public override bool Matches(XmlTree tree, int order) => tree.KindOf(order) == kind && tree.NameOf(order)!.Uri == uri;

    public override bool MayMatch(NodeKind other, Name? found) => kind == other && found is not null && found.Uri == uri;

    protected override bool MatchesNamespace(Name bound) => kind == NodeKind.Namespace && bound.Uri == uri;
}

internal sealed class OfKindTest(NodeKind kind) : NodeTest
{
    public NodeKind Kind => kind;

    public override bool Matches(XmlTree tree, int order) => tree.KindOf(order) == kind;

    public override bool MayMatch(NodeKind other, Name? name) => kind == other;

    protected override bool MatchesNamespace(Name name) => kind == NodeKind.Namespace;
}

internal sealed class InstructionTest(string target) : NodeTest
{
    public override bool Matches(XmlTree tree, int order) => tree.KindOf(order) == NodeKind.Instruction && tree.NameOf(order)!.Local == target;
}

/// <summary>document-node(element(n)): exactly one element child, and it matches.</summary>
internal sealed class DocumentOfTest(NodeTest content) : NodeTest
{
    public override bool Matches(XmlTree tree, int order)
    {
        if (tree.KindOf(order) != NodeKind.Document)
        {
            return false;
        }

        var elements = 0;
        var matched = false;
        for (var child = tree.FirstChildOf(order); child >= 0; child = tree.NextOf(child))
        {
            if (tree.KindOf(child) == NodeKind.Element)
            {
                elements++;
                matched = content.Matches(tree, child);
            }
        }

        return elements == 1 && matched;
    }
}

/// <summary>A test that no node of a document without schema passes, such as element(*, xs:integer).</summary>
internal sealed class NoNodeTest : NodeTest
{
    public override bool Matches(XmlTree tree, int order) => false;
}
