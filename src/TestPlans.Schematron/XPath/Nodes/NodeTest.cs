using TestPlans.Schematron.Trees;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>Whether a node is one that a step asks for.</summary>
internal abstract class NodeTest
{
    public static NodeTest Any { get; } = new AnyNodeTest();

    public abstract bool Matches(Node node);

    private sealed class AnyNodeTest : NodeTest
    {
        public override bool Matches(Node node) => true;
    }
}

internal sealed class NamedTest(NodeKind kind, Name name) : NodeTest
{
    public NodeKind Kind => kind;

    public Name Name => name;

    public override bool Matches(Node node) => node.Kind == kind && node.Name!.Equals(name);
}

internal sealed class LocalNameTest(NodeKind kind, string local) : NodeTest
{
    public override bool Matches(Node node) => node.Kind == kind && node.Name!.Local == local;
}

internal sealed class NamespaceTest(NodeKind kind, string uri) : NodeTest
{
    public override bool Matches(Node node) => node.Kind == kind && node.Name!.Uri == uri;
}

internal sealed class OfKindTest(NodeKind kind) : NodeTest
{
    public NodeKind Kind => kind;

    public override bool Matches(Node node) => node.Kind == kind;
}

internal sealed class InstructionTest(string target) : NodeTest
{
    public override bool Matches(Node node) => node.Kind == NodeKind.Instruction && node.Name!.Local == target;
}

/// <summary>document-node(element(n)): exactly one element child, and it matches.</summary>
internal sealed class DocumentOfTest(NodeTest content) : NodeTest
{
    public override bool Matches(Node node)
    {
        if (node.Kind != NodeKind.Document)
        {
            return false;
        }

        var elements = 0;
        var matched = false;
        for (var child = node.FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.IsElement)
            {
                elements++;
                matched = content.Matches(child);
            }
        }

        return elements == 1 && matched;
    }
}

/// <summary>A test that no node of a document without schema passes, such as element(*, xs:integer).</summary>
internal sealed class NoNodeTest : NodeTest
{
    public override bool Matches(Node node) => false;
}
