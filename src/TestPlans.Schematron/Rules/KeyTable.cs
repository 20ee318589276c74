using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>The keys that a schema declares (xsl:key). Each is computed once per document and per evaluation.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<string, List<(List<Matcher> Matchers, Expr Use)>> _keys = new(StringComparer.Ordinal);

    public void Add(string name, List<Matcher> matchers, Expr use)
    {
        if (!_keys.TryGetValue(name, out var known))
        {
            _keys[name] = known = [];
        }

        known.Add((matchers, use));
    }

    /// <summary>A finder that remembers what it computed, for one evaluation.</summary>
    public Func<Context, string, XmlTree, string, IReadOnlyList<Node>> Finder()
    {
        var computed = new Dictionary<(string, XmlTree), Dictionary<string, List<Node>>>();
        return (context, name, tree, value) =>
        {
            if (!_keys.TryGetValue(name, out var definitions))
            {
                throw new XPathException("XTDE1260", $"La clé « {name} » n’est pas déclarée.");
            }

            if (!computed.TryGetValue((name, tree), out var index))
            {
                computed[(name, tree)] = index = Compute(context, definitions, tree);
            }

            return index.TryGetValue(value, out var nodes) ? nodes : [];
        };
    }

    private static Dictionary<string, List<Node>> Compute(Context context, List<(List<Matcher> Matchers, Expr Use)> definitions, XmlTree tree)
    {
        var index = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        var current = context.Current;
        for (var order = 0; order < tree.NodeCount; order++)
        {
            var node = tree.NodeAt(order);
            foreach (var (matchers, use) in definitions)
            {
                context.Current = node;
                var saved = context.Enter(node, 1, 1);
                if (matchers.Exists(matcher => matcher.Matches(context, tree, node.Order)))
                {
                    var values = use.Eval(context);
                    for (var rank = 0; rank < values.Count; rank++)
                    {
                        var key = Sequences.Atomize(values[rank]).StringValue;
                        ref var nodes = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(index, key, out _);
                        (nodes ??= []).Add(node);
                    }
                }

                context.Leave(saved);
            }
        }

        context.Current = current;
        return index;
    }
}
