using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Other documents: value sets beside the rules, never anything outside their folder.</summary>
internal static class DocumentFunctions
{
    public static Function[] All { get; } =
    [
        Function.Define("doc", "string? -> node*", static (c, a) => a[0].IsEmpty ? Value.Empty : Open(c, Args.Text(a[0])) ?? throw Absent(Args.Text(a[0]))),
        Function.Define("doc-available", "string? -> boolean", static (c, a) => Args.Boolean(!a[0].IsEmpty && Open(c, Args.Text(a[0])) is not null)),
        Function.Define("document", "item* -> node*", static (c, a) => Several(c, a[0])),
        Function.Define("document", "item*, node -> node*", static (c, a) => Several(c, a[0])),
        Function.Define("collection", "-> node*", static (_, _) => throw new XPathException("FODC0002", "collection() : aucune collection n’est définie.")),
        Function.Define("collection", "string? -> node*", static (_, _) => throw new XPathException("FODC0002", "collection() : cette collection n’est pas définie.")),
        Function.Define("key", "string, atomic* -> node*", static (c, a) => ByKey(c, Args.Text(a[0]), a[1], c.FocusNode.Tree.Root)),
        Function.Define("key", "string, atomic*, node -> node*", static (c, a) => ByKey(c, Args.Text(a[0]), a[1], (Node)a[2][0])),
    ];

    private static Node? Open(Context context, string uri)
    {
        var hash = uri.IndexOf('#', StringComparison.Ordinal);
        return !Lexical.IsUri(uri) ? throw new XPathException("FODC0005", $"« {Casting.Shorten(uri)} » n’est pas une URI.") : context.Host.Documents?.Invoke(hash < 0 ? uri : uri[..hash])?.Root;
    }

    private static XPathException Absent(string uri) => new("FODC0002", $"Le document « {Casting.Shorten(uri)} » est absent ou illisible.");

    private static Value Several(Context context, Value names)
    {
        var found = new List<Item>();
        for (var index = 0; index < names.Count; index++)
        {
            var uri = Sequences.Atomize(names[index]).StringValue;
            if (Open(context, uri) is { } root)
            {
                found.Add(root);
            }
            else if (context.Host.AbsentDocumentIsEmpty)
            {
                context.Host.OnAbsent?.Invoke(uri);
            }
            else
            {
                throw Absent(uri);
            }
        }

        return Sequences.Order(found);
    }

    private static Value ByKey(Context context, string name, Value values, Node scope)
    {
        if (context.Host.Keys is not { } keys)
        {
            throw new XPathException("XTDE1260", $"La clé « {name} » n’est pas déclarée.");
        }

        var found = new List<Item>();
        for (var index = 0; index < values.Count; index++)
        {
            foreach (var node in keys(context, name, scope.Tree, values[index].StringValue))
            {
                if (ReferenceEquals(node, scope) || scope.IsAncestorOf(node))
                {
                    found.Add(node);
                }
            }
        }

        return Sequences.Order(found);
    }
}
