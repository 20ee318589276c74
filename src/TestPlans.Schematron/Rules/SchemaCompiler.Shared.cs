using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron.Rules;

/// <summary>
/// The same test stands in hundreds of rules of a generated schema: it is compiled once, which also keeps what a document needs
/// in the cache of the processor.
/// </summary>
internal sealed partial class SchemaCompiler
{
    /// <summary>Slots kept at the start of each frame for the variables of shared expressions.</summary>
    private const int SharedSlots = 16;

    private readonly Dictionary<string, SharedExpression> _shared = new(StringComparer.Ordinal);

    private Expr Shared(string text, Slots slots, Func<Name, Expr?> variable)
    {
        // A variable may mean something else in another rule.
        if (_shared.TryGetValue(text, out var known) && known.Variables.TrueForAll(one => ReferenceEquals(one.Meaning, variable(one.Name))))
        {
            return known.Expression;
        }

        var own = new Slots();
        var variables = new List<Used>();
        var compiled = Compiler.Compile(text, Around(own, Noted));
        if (own.Size > SharedSlots)
        {
            return Compiler.Compile(text, Around(slots, variable));
        }

        if (!variables.Exists(static one => one.Meaning is RuleLet))
        {
            _shared[text] = new SharedExpression(compiled, variables);
        }

        return compiled;

        Expr? Noted(Name name)
        {
            var meaning = variable(name);
            variables.Add(new Used(name, meaning));
            return meaning;
        }
    }

    private sealed record SharedExpression(Expr Expression, List<Used> Variables);

    /// <summary>A variable, and what it meant where the expression was first compiled.</summary>
    private sealed record Used(Name Name, Expr? Meaning);
}
