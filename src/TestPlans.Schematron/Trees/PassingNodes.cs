namespace TestPlans.Schematron.Trees;

/// <summary>The nodes of a tree by rank, made for the one who looks and then forgotten.</summary>
internal readonly struct PassingNodes(XmlTree tree)
{
    public int Length => tree.NodeCount;

    public Node this[int order] => new(tree, order, passing: true);
}
