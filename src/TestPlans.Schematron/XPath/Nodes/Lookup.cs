using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Nodes;

/// <summary>
/// « //Concept[@code = X] » in a document that is not the judged one: found by an index that the document builds once.
/// The predicates are still asked of what the index gives, so the index only has to be complete.
/// </summary>
internal sealed class Lookup(Name element, Name? attribute, Expr sought)
{
    private const int WorthAnIndex = 40;

    /// <summary>Candidates in document order; null when the index does not apply and the walk must be made.</summary>
    public List<Node>? Find(Context context, Node origin)
    {
        if (origin.Kind != NodeKind.Document || origin.Tree.NodeCount < WorthAnIndex || ReferenceEquals(context.GlobalFocus, origin))
        {
            return null;
        }

        var wanted = sought.Eval(context);
        var index = origin.Tree.Indexes.GetOrAdd((element, attribute), static (_, state) => Build(state.Tree, state.element, state.attribute), (origin.Tree, element, attribute));
        if (wanted.Count == 1)
        {
            return Text(wanted[0]) is { } only ? Nodes(index, only) : null;
        }

        var found = new SortedDictionary<int, Node>();
        for (var rank = 0; rank < wanted.Count; rank++)
        {
            if (Text(wanted[rank]) is not { } text)
            {
                return null;
            }

            foreach (var node in Nodes(index, text))
            {
                found[node.Order] = node;
            }
        }

        return [.. found.Values];
    }

    private static string? Text(Item item) => Sequences.Atomize(item) is TextValue text ? text.StringValue : null;

    // Most codes are there once: the node itself then stands for the list.
    private static List<Node> Nodes(Dictionary<string, object> index, string key) =>
        !index.TryGetValue(key, out var found) ? [] : found as List<Node> ?? [(Node)found];

    private static Dictionary<string, object> Build(XmlTree tree, Name element, Name? attribute)
    {
        var index = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var node in tree.Nodes)
        {
            if (!node.IsElement || !node.Name!.Equals(element))
            {
                continue;
            }

            if (attribute is not null)
            {
                Add(index, node.Attribute(attribute)?.Content, node);
                continue;
            }

            for (var child = node.FirstChild; child is not null; child = child.NextSibling)
            {
                Add(index, child.Kind == NodeKind.Text ? child.Content : null, node);
            }
        }

        return index;
    }

    private static void Add(Dictionary<string, object> index, string? key, Node node)
    {
        if (key is null)
        {
            return;
        }

        switch (index.GetValueOrDefault(key))
        {
            case null:
                index[key] = node;
                break;
            case Node first when !ReferenceEquals(first, node):
                index[key] = new List<Node> { first, node };
                break;
            case List<Node> nodes when !ReferenceEquals(nodes[^1], node):
                nodes.Add(node);
                break;
            default:
                break;
        }
    }
}
