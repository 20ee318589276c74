namespace TestPlans.Schematron.Trees;

/// <summary>The seven kinds of node of the data model.</summary>
internal enum NodeKind : byte
{
    Document,
    Element,
    Attribute,
    Text,
    Comment,
    Instruction,
    Namespace,
}
