using System.Xml.Linq;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>Compiles a schema whose includes and abstract patterns are expanded. Every fault becomes a diagnostic at its place.</summary>
internal sealed partial class SchemaCompiler
{
    private readonly XElement _schema;
    private readonly SchematronMode _mode;
    private readonly List<RuleDiagnostic> _diagnostics;
    private readonly StaticNames _names;
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly List<DeclaredLet> _globals = [];
    private readonly List<AssertionInfo> _assertions = [];
    private readonly Dictionary<string, XElement> _abstractRules = new(StringComparer.Ordinal);
    private readonly PrefixTable _prefixes = new();
    private int _frame;

    public SchemaCompiler(XElement schema, SchematronMode mode, List<RuleDiagnostic> diagnostics)
    {
        (_schema, _mode, _diagnostics) = (schema, mode, diagnostics);
        foreach (var ns in schema.Elements(Source.Sch + "ns"))
        {
            if (ns.Trimmed("prefix") is { Length: > 0 } prefix && ns.Attribute("uri")?.Value is { } uri)
            {
                _namespaces[prefix] = uri;
            }
            else
            {
                Report(ns, isError: true, "ns-incomplete", "Un élément ns doit avoir prefix et uri.");
            }
        }

        _names = new StaticNames(_namespaces);
    }

    public IReadOnlyDictionary<string, string> Namespaces => _namespaces;

    public int Frame => _frame;

    public int GlobalCount => _globals.Count;

    public IReadOnlyList<AssertionInfo> Assertions => _assertions;

    /// <summary>Rank, in <see cref="Sources"/>, of the rule that holds each assertion.</summary>
    public List<int> RuleOfAssertion { get; } = [];

    public KeyTable Keys { get; } = new();

    /// <summary>Where each rule comes from, for the translation to XSLT.</summary>
    public List<RuleSource> Sources { get; } = [];

    /// <summary>Compiles the patterns that are active.</summary>
    /// <param name="active">Tells whether a pattern runs, by its declared id.</param>
    /// <param name="phaseLets">Lets of the phase, which count as lets of the schema.</param>
    public List<CompiledPattern> Compile(Func<string?, bool> active, IEnumerable<XElement> phaseLets)
    {
        RefuseForeign();
        var patterns = _schema.Elements(Source.Sch + "pattern").ToList();
        foreach (var let in _schema.Elements(Source.Sch + "let").Concat(phaseLets))
        {
            Declare(let, -1);
        }

        for (var index = 0; index < patterns.Count; index++)
        {
            // A pattern that is not active does not run, so its lets exist only where they could be seen from elsewhere.
            foreach (var let in patterns[index].Elements(Source.Sch + "let").Where(_ => active(patterns[index].Trimmed("id"))))
            {
                Declare(let, _mode == SchematronMode.Ans ? -1 : index);
            }
        }

        foreach (var rule in _schema.Descendants(Source.Sch + "rule").Where(static rule => rule.Trimmed("abstract") == "true"))
        {
            _abstractRules.TryAdd(rule.Trimmed("id") ?? string.Empty, rule);
        }

        foreach (var (let, element, pattern) in _globals)
        {
            let.Definition = Value(element, new Slots(), pattern, out var frame);
            let.Frame = frame;
        }

        DeclareKeys();
        var compiled = new List<CompiledPattern>();
        for (var index = 0; index < patterns.Count; index++)
        {
            if (active(patterns[index].Trimmed("id")))
            {
                compiled.Add(Pattern(patterns[index], index));
            }
        }

        return compiled;
    }

    private void RefuseForeign()
    {
        foreach (var function in _schema.Elements(Source.Xsl + "function").Concat(_schema.Elements(Source.Xsl + "import")).Concat(_schema.Elements(Source.Xsl + "include")).Concat(_schema.Elements(Source.Xsl + "template")))
        {
            Report(function, isError: true, "xslt-refused", $"xsl:{function.Name.LocalName} n’est pas pris en charge : les règles s’écrivent en XPath 2.0 seul.");
        }
    }

    private void Declare(XElement let, int pattern)
    {
        if (VariableName(let) is not { } name)
        {
            return;
        }

        if (_globals.Exists(known => known.Pattern == pattern && known.Let.Name.Equals(name)))
        {
            Report(let, isError: _mode == SchematronMode.Ans, "let-duplicate", $"La variable « {name.Local} » est déjà définie.");
            return;
        }

        _globals.Add(new DeclaredLet(new GlobalLet(name, _globals.Count), let, pattern));
    }

    private Name? VariableName(XElement let)
    {
        var text = let.Trimmed("name") ?? string.Empty;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (Values.XmlNames.IsQName(text) && (colon < 0 || _namespaces.ContainsKey(text[..colon])))
        {
            return Name.Of(colon < 0 ? string.Empty : _namespaces[text[..colon]], text[(colon + 1)..]);
        }

        Report(let, isError: true, "let-name", $"« {text} » n’est pas un nom de variable.");
        return null;
    }

    /// <summary>The value of a let: its expression, or the tree that it holds.</summary>
    private Expr Value(XElement let, Slots slots, int pattern, out int frame)
    {
        var expression = let.Attribute("value") is { } value
            ? Guard(let, () => Compiler.Compile(value.Value, Around(slots, name => Global(name, pattern))), value.Value)
            : new Constant(Fragment.Read(let).Root);
        frame = slots.Size;
        return expression ?? new Constant(Values.Value.Empty);
    }

    private GlobalLet? Global(Name name, int pattern) =>
        _globals.Where(known => known.Let.Name.Equals(name) && (known.Pattern == pattern || known.Pattern < 0)).OrderByDescending(static known => known.Pattern).Select(static known => known.Let).FirstOrDefault();

    private Surroundings Around(Slots slots, Func<Name, Expr?> variables) => new(_names, variables, slots, Prefixes: _prefixes);

    /// <summary>Compiles one expression; its error becomes a diagnostic and null comes back.</summary>
    private T? Guard<T>(XElement element, Func<T> compile, string text)
        where T : class
    {
        try
        {
            return compile();
        }
        catch (XPathException error)
        {
            Report(element, isError: true, error.Code, $"{error.Message}{(error.Offset >= 0 ? $" (caractère {(error.Offset + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)})" : string.Empty)} Dans : {Values.Casting.Shorten(Values.FromText.Collapse(text))}");
            return null;
        }
    }

    private void Report(XElement element, bool isError, string code, string message) => _diagnostics.Add(Source.At(element, isError, code, message));

    private void DeclareKeys()
    {
        foreach (var key in _schema.Elements(Source.Xsl + "key"))
        {
            if (key.Trimmed("name") is not { Length: > 0 } name || key.Attribute("match")?.Value is not { } match || (key.Attribute("use") ?? key.Attribute("path"))?.Value is not { } use)
            {
                Report(key, isError: true, "key-incomplete", "xsl:key doit avoir name, match et use.");
                continue;
            }

            var slots = new Slots();
            var matchers = Guard(key, () => Compiler.CompilePattern(match, Around(slots, found => Global(found, -1))), match);
            var used = Guard(key, () => Compiler.Compile(use, Around(slots, found => Global(found, -1))), use);
            if (matchers is not null && used is not null)
            {
                Keys.Add(name, matchers, used);
            }

            _frame = Math.Max(_frame, Math.Max(slots.Size, SharedSlots));
        }
    }

    /// <summary>A let of the schema (pattern -1) or of one of its patterns, and where it is written.</summary>
    private sealed record DeclaredLet(GlobalLet Let, XElement Element, int Pattern);
}
