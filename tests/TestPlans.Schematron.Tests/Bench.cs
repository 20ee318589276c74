using System.Text;

namespace TestPlans.Schematron.Tests;

/// <summary>Small documents, expressions and schemas for tests.</summary>
internal static class Bench
{
    public static XmlTree Tree(string xml, string name = "essai.xml")
    {
        var result = XmlTree.Load(Encoding.UTF8.GetBytes(xml), name);
        return result.TryGet(out var tree, out var fault) ? tree : throw new ArgumentException(fault.ToString(), nameof(xml));
    }

    public static string Ask(string expression, string xml = "<a/>", params (string Prefix, string Uri)[] namespaces) =>
        XPathExpression.Compile(expression, namespaces.ToDictionary(static one => one.Prefix, static one => one.Uri)).EvaluateString(Tree(xml));

    public static bool Test(string expression, string xml = "<a/>") => XPathExpression.Compile(expression, new Dictionary<string, string>()).EvaluateBoolean(Tree(xml));

    public static string Code(string expression, string xml = "<a/>")
    {
        try
        {
            return "= " + Ask(expression, xml);
        }
        catch (XPathException error)
        {
            return error.Code;
        }
    }
}
