using TestPlans.Schematron.Rules;
using TestPlans.Schematron.Trees;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Contexts of rules: patterns of XSLT, compiled alternative by alternative.</summary>
internal sealed partial class Compiler
{
    /// <summary>Compiles a context; XTSE0340 when it cannot be one.</summary>
    public static List<Matcher> CompilePattern(string text, Surroundings surroundings)
    {
        var matchers = new List<Matcher>();
        var pending = new Stack<Expression>();
        pending.Push(Parser.Parse(text));
        while (pending.TryPop(out var syntax))
        {
            if (syntax is Combine { Operation: SetOperation.Union } union)
            {
                pending.Push(union.Right);
                pending.Push(union.Left);
                continue;
            }

            // Parentheses around a whole alternative change nothing.
            if (syntax is Filter { Predicates.Count: 0 } parenthesis)
            {
                pending.Push(parenthesis.Primary);
                continue;
            }

            matchers.Add(new Compiler(surroundings).Pattern(syntax));
        }

        return matchers;
    }

    private Matcher Pattern(Expression syntax)
    {
        if (syntax is Root)
        {
            return new RootMatcher { Key = new MatchKey(NodeKind.Document) };
        }

        var steps = syntax is PathExpression path ? path.Steps : [syntax];
        if (!steps.All(static step => step is Root or Step { Axis: Axis.Child or Axis.Attribute } || (step is Step descend && IsDescend(descend))))
        {
            return Expr(syntax) is { Kind: ResultKind.Nodes or ResultKind.Unknown } expression && syntax is not (Literal or Comma or ContextItem)
                ? new ExpressionMatcher(expression) { UsesCurrent = true }
                : throw new XPathException("XTSE0340", "Le contexte d’une règle doit être un motif : des pas d’élément ou d’attribut, séparés par « / » ou « // ».", syntax.At);
        }

        return Pattern(steps);
    }

    private PathMatcher Pattern(IReadOnlyList<Expression> steps)
    {
        var parts = new List<StepPart>();
        var links = new Link[steps.Count(static step => step is Step named && !IsDescend(named))];
        var prefixes = new List<int>();
        var text = string.Empty;
        var link = Link.None;
        foreach (var step in steps)
        {
            if (step is Root)
            {
                link = Link.Root;
            }
            else if (IsDescend((Step)step))
            {
                link = Link.Ancestor;
            }
            else
            {
                links[parts.Count] = link;
                parts.Add(Part((Step)step));
                text += $"{(int)link}{Printer.Print(step)}/";
                prefixes.Add(surroundings.Prefixes is { } table && !text.Contains('$', StringComparison.Ordinal) && !text.Contains("current(", StringComparison.Ordinal) ? table.Of(text) : -1);
                link = Link.Parent;
            }
        }

        return new PathMatcher([.. parts], links, [.. prefixes]) { Key = KeyOf(parts, links), UsesCurrent = steps.Any(static step => Printer.Print(step).Contains("current(", StringComparison.Ordinal)) };
    }

    private static MatchKey KeyOf(List<StepPart> parts, Link[] links)
    {
        var last = parts[^1];
        var parent = links[^1] == Link.Parent && parts[^2].NodeTest is NamedTest { Kind: NodeKind.Element } named ? named.Name : null;
        var key = last.NodeTest switch
        {
            NamedTest test => new MatchKey(test.Kind, test.Name, parent),
            OfKindTest test => new MatchKey(test.Kind, Parent: parent),
            LocalNameTest or NamespaceTest => new MatchKey(last.Axis == Axis.Attribute ? NodeKind.Attribute : NodeKind.Element, Parent: parent),
            _ => new MatchKey(Parent: parent),
        };
        foreach (var condition in last.Predicates.Where(static predicate => !predicate.IsPositional).SelectMany(static predicate => Conjuncts(predicate.Expression)))
        {
            if (ChildCondition(condition) is var (child, attribute, text))
            {
                return key with { Child = child, ChildAttribute = attribute, Text = text };
            }
        }

        return key;
    }

    private static IEnumerable<Expr> Conjuncts(Expr condition) => condition is Junction { IsAnd: true } all ? all.Operands.SelectMany(Conjuncts) : [condition];

    /// <summary>« child/@attribute = 'text' » or « child[@attribute = 'text'] ».</summary>
    private static (Name, Name, string)? ChildCondition(Expr condition) => condition switch
    {
        NodesCompareText { Equal: true, Nodes: { Start: null, Parts: [{ Axis: Axis.Child, NodeTest: NamedTest child, IsPositional: false }, { Axis: Axis.Attribute, NodeTest: NamedTest attribute }] } } test =>
            (child.Name, attribute.Name, test.Text),
        Steps { Start: null, Parts: [{ Axis: Axis.Child, NodeTest: NamedTest child, Predicates: [{ Expression: NodesCompareText { Equal: true, Nodes: { Start: null, Parts: [{ Axis: Axis.Attribute, NodeTest: NamedTest attribute }] } } test }, ..] }] } =>
            (child.Name, attribute.Name, test.Text),
        _ => null,
    };
}
