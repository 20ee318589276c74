using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>
/// « //Concept[@code = X] » in a document that is not the judged one: found by an index that the document builds once.
/// The predicates are still asked of what the index gives, so the index only has to be complete.
/// </summary>
internal sealed class Lookup(Name element, Name? attribute, Expr sought)
{
    private readonly IndexedValues _indexed = new(element, attribute);

    private const int WorthAnIndex = 40;

    /// <summary>Candidates in document order; null when the index does not apply and the walk must be made.</summary>
    public List<Node>? Find(Context context, Node origin)
    {
        if (origin.Kind != NodeKind.Document || origin.Tree.NodeCount < WorthAnIndex || ReferenceEquals(context.GlobalFocus, origin))
        {
            return null;
        }

        var wanted = sought.Eval(context);
        var index = origin.Tree.Indexes.GetOrAdd(_indexed, static (key, tree) => ValueIndex.Build(tree, key.Element, key.Attribute), origin.Tree);
        var found = new List<Node>();
        for (var rank = 0; rank < wanted.Count; rank++)
        {
            context.Step();
            if (Text(wanted[rank]) is not { } text)
            {
                return null;
            }

            index.Find(text, found);
        }

        return wanted.Count < 2 ? found : [.. found.DistinctBy(static node => node.Order).OrderBy(static node => node.Order)];
    }

    private static string? Text(Item item) => item is Node node ? node.StringValue : item is TextValue text ? text.StringValue : null;
}
