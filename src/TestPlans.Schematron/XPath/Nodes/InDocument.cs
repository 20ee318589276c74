using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>« x = doc('jeu.xml')/…/@code »: the list never changes, so the document keeps it as an index of its own texts.</summary>
internal sealed class InDocument(Expr sought, Steps listed) : BooleanExpr
{
    private readonly GeneralCompare _general = new(Relation.Equal, sought, listed);

    public override bool Test(Context context)
    {
        if (listed.Start!.Eval(context) is not Node { Kind: NodeKind.Document } root || ReferenceEquals(root, context.GlobalFocus))
        {
            return _general.Test(context);
        }

        if (!root.Tree.Sets.TryGetValue(listed, out var set))
        {
            set = root.Tree.Sets.GetOrAdd(listed, Index(context, root.Tree));
        }

        var values = sought.Eval(context);
        for (var index = 0; index < values.Count; index++)
        {
            context.Step();
            if (values[index] is not (Node or TextValue))
            {
                return _general.Test(context);
            }

            if (set.Contains(values[index].StringValue))
            {
                return true;
            }
        }

        return false;
    }

    private ValueIndex Index(Context context, XmlTree tree)
    {
        var visitor = new Ranks();
        listed.Walk(context, ref visitor);
        return ValueIndex.Of(tree, visitor.Orders);
    }
}
