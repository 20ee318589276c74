using TestPlans.Schematron.XPath.Compiling;
using TestPlans.Schematron.XPath.Nodes;

namespace TestPlans.Schematron;

/// <summary>One XPath 2.0 expression, compiled once and asked of many documents by any number of threads.</summary>
public sealed class XPathExpression
{
    private readonly Expr _compiled;
    private readonly int _slots;

    private XPathExpression(string text, Expr compiled, int slots)
    {
        Text = text;
        _compiled = compiled;
        _slots = slots;
    }

    /// <summary>The expression as written.</summary>
    public string Text { get; }

    /// <summary>Compiles. It knows no variable and reads no other document.</summary>
    /// <param name="text">XPath 2.0.</param>
    /// <param name="namespaces">URI by prefix; xs, fn and xml need no entry.</param>
    /// <exception cref="XPathException">Not an expression, an unknown function, prefix or variable; <see cref="XPathException.Offset"/> says where.</exception>
    public static XPathExpression Compile(string text, IReadOnlyDictionary<string, string> namespaces)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(namespaces);
        var slots = new Slots();
        var compiled = Compiler.Compile(text, new Surroundings(new StaticNames(namespaces), static _ => null, slots));
        return new XPathExpression(text, compiled, slots.Size);
    }

    /// <summary>The effective boolean value, asked of the document node.</summary>
    /// <exception cref="XPathException">The standard ends the evaluation in an error.</exception>
    public bool EvaluateBoolean(XmlTree tree) => _compiled.Test(Start(tree));

    /// <summary>The items as strings, joined by a space.</summary>
    /// <exception cref="XPathException">The standard ends the evaluation in an error.</exception>
    public string EvaluateString(XmlTree tree) => Values.Sequences.Joined(_compiled.Eval(Start(tree)), " ");

    private Context Start(XmlTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new Context(new Host(), _slots) { Item = tree.Root, Current = tree.Root, GlobalFocus = tree.Root, Budget = new Budget(tree.NodeCount) };
    }
}
