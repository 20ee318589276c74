using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Whether an expression means the same wherever it is asked: then it may be computed once, outside a predicate.</summary>
internal static class Focus
{
    public static bool IsFree(Expression syntax) => syntax switch
    {
        Literal or Variable => true,
        Call { Name: { Prefix: null, Local: "current" } } => true,
        Call call => call.Arguments.Count > 0 && call.Name.Local is "string" or "concat" or "normalize-space" or "upper-case" or "lower-case" or "substring" or "substring-before" or "substring-after" or "translate" or "data" or "string-join" or "distinct-values"
            && call.Arguments.All(IsFree),
        Comma comma => comma.Items.All(IsFree),
        PathExpression path => IsFree(path.Steps[0]) && path.Steps.Skip(1).All(static step => step is Step { Predicates.Count: 0 }),
        Filter { Predicates.Count: 0 } filter => IsFree(filter.Primary),
        _ => false,
    };

    /// <summary>Whether an expression gives the same nodes of one other document, whatever document is judged: « doc('jeu.xml')/*/code ».</summary>
    public static bool IsFixedList(Expression syntax) => syntax is Filter { Predicates.Count: 0 } parenthesis ? IsFixedList(parenthesis.Primary) : syntax is PathExpression path
        && path.Steps[0] is Call { Name: { Prefix: null, Local: "doc" or "document" } } call && call.Arguments is [Literal]
        && path.Steps.Skip(1).All(static step => step is Step { Predicates.Count: 0 });
}
