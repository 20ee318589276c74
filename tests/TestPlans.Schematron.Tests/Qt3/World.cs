using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Tests.Qt3;

/// <summary>The environment of a case: context item, variables, prefixes, documents.</summary>
internal sealed class World
{
    private static readonly Dictionary<string, XmlTree> Trees = new(StringComparer.Ordinal);

    private readonly Dictionary<Name, Value> _variables = [];
    private readonly Dictionary<string, XmlTree> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal) { ["map"] = "http://www.w3.org/2005/xpath-functions/map" };
    private readonly string _default = string.Empty;
    private readonly string? _base;
    private readonly Item? _context;

    public World(Case one)
    {
        if (one.Environment is not { } environment)
        {
            return;
        }

        foreach (var ns in environment.Elements(Case.Ns + "namespace"))
        {
            if (ns.Attribute("prefix")!.Value.Length == 0)
            {
                _default = ns.Attribute("uri")!.Value;
            }
            else
            {
                _namespaces[ns.Attribute("prefix")!.Value] = ns.Attribute("uri")!.Value;
            }
        }

        foreach (var source in environment.Elements(Case.Ns + "source"))
        {
            var tree = Load(Path.Combine(one.EnvironmentFolder, source.Attribute("file")!.Value), source.Attribute("uri")?.Value);
            var role = source.Attribute("role")?.Value;
            if (role == ".")
            {
                _context = tree.Root;
            }
            else if (role is not null)
            {
                _variables[Name.Of(string.Empty, role[1..])] = tree.Root;
            }

            _documents[source.Attribute("uri")?.Value ?? new Uri(tree.DocumentName).AbsoluteUri] = tree;
        }

        foreach (var parameter in environment.Elements(Case.Ns + "param"))
        {
            if (parameter.Attribute("select")?.Value is { } select)
            {
                _variables[Name.Of(string.Empty, parameter.Attribute("name")!.Value)] = Evaluate(select);
            }
        }

        _base = environment.Element(Case.Ns + "static-base-uri")?.Attribute("uri")?.Value;
        if (environment.Element(Case.Ns + "context-item")?.Attribute("select")?.Value is { } context)
        {
            _context = Evaluate(context)[0];
        }
    }

    public Value Evaluate(string text, Value? result = null)
    {
        var slots = new Slots();
        var variables = result is null ? _variables : new Dictionary<Name, Value>(_variables) { [Name.Of(string.Empty, "result")] = result };
        var expr = Compiler.Compile(text, new Surroundings(
            new StaticNames(_namespaces) { DefaultElement = _default, BaseUri = _base }, name => variables.TryGetValue(name, out var value) ? new Constant(value) : null, slots, Xslt: false));
        var host = new Host { Now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), Documents = uri => _documents.GetValueOrDefault(uri) };
        return expr.Eval(new Context(host, slots.Size) { Item = _context, Current = _context });
    }

    private static XmlTree Load(string path, string? uri)
    {
        var key = path + "|" + uri;
        if (!Trees.TryGetValue(key, out var tree))
        {
            var read = XmlTree.Load(File.ReadAllBytes(path), uri ?? path);
            Trees[key] = tree = read.TryGet(out var found, out var fault) ? found : throw new NotSupportedException(fault.Message);
        }

        return tree;
    }
}
