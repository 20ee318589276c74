using TestPlans.Schematron.Values;
using TestPlans.Schematron.XPath.Functions;
using TestPlans.Schematron.XPath.Nodes;
using TestPlans.Schematron.XPath.Syntax;

namespace TestPlans.Schematron.XPath.Compiling;

/// <summary>Function calls: those that need the focus or a fast form are nodes of their own, the others come from the library.</summary>
internal sealed partial class Compiler
{
    private Expr Function(Call call)
    {
        var uri = call.Name.Prefix is null ? StaticNames.Functions : Names.Resolve(call.Name.Prefix, call.At);
        if (uri == XsTypes.Uri)
        {
            return Constructor(call);
        }

        if (uri != StaticNames.Functions)
        {
            throw Unknown(call, $"La fonction « {call.Name} » n’existe pas : les fonctions définies par xsl:function ou par un moteur ne sont pas prises en charge.");
        }

        return Intrinsic(call) ?? FromLibrary(call);
    }

    private Expr? Intrinsic(Call call)
    {
        switch (call.Name.Local, call.Arguments.Count)
        {
            case ("not", 1):
                return new Not(Expr(call.Arguments[0]));
            case ("boolean", 1):
                return new Truth(Expr(call.Arguments[0]));
            case ("exists", 1):
                return new Exists(Expr(call.Arguments[0]), negated: false);
            case ("empty", 1):
                return new Exists(Expr(call.Arguments[0]), negated: true);
            case ("count", 1):
                var counted = Expr(call.Arguments[0]);
                return counted is Steps { IsOrdered: true } path ? new CountOf(path) : new CallOf(Library.Find("count", 1)!, [counted]);
            case ("matches", 2) when call.Arguments[1] is Literal { Value: TextValue pattern }:
                return new MatchesFixed(Expr(call.Arguments[0]), pattern.StringValue);
            case ("true", 0):
                return new Constant(BooleanValue.True);
            case ("false", 0):
                return new Constant(BooleanValue.False);
            case ("position", 0):
                _usesRank = true;
                return new PositionOf();
            case ("last", 0):
                _usesRank = true;
                return new LastOf();
            case ("current", 0) when surroundings.Xslt:
                return new CurrentOf();
            case ("static-base-uri", 0):
                return new Constant(Names.BaseUri is { } uri ? new TextValue(XsType.AnyUri, uri) : Value.Empty);
            case ("default-collation", 0):
                return new Constant(TextValue.Text(Args.Codepoint));
            default:
                return null;
        }
    }

    private CallOf FromLibrary(Call call)
    {
        var name = call.Name.Local;
        if (!surroundings.Xslt && name is "document" or "key" or "generate-id" or "format-number" or "current")
        {
            throw Unknown(call, $"La fonction « {name} » n’existe pas.");
        }

        var arguments = Each(call.Arguments);
        if (UsesFocus(name, arguments.Length))
        {
            arguments = [.. arguments, new FocusItem()];
        }

        var function = Library.Find(name, arguments.Length) ?? throw Unknown(call, Library.Exists(name)
            ? $"La fonction « {name} » n’admet pas {call.Arguments.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} argument(s)."
            : $"La fonction « {name} » n’existe pas.");
        return new CallOf(function, arguments);
    }

    /// <summary>Functions that take the context node when their last argument is left out.</summary>
    private static bool UsesFocus(string name, int arguments) => arguments switch
    {
        0 => name is "string" or "name" or "local-name" or "namespace-uri" or "number" or "normalize-space" or "string-length" or "root" or "base-uri" or "generate-id",
        1 => name is "lang" or "id" or "idref" or "element-with-id",
        _ => false,
    };

    private CastExpr Constructor(Call call)
    {
        if (call.Arguments.Count != 1 || XsTypes.Find(call.Name.Local) is not { } type || type is XsType.AnyAtomic or XsType.Notation)
        {
            throw Unknown(call, $"Le constructeur « {call.Name} » n’existe pas.");
        }

        return new CastExpr(Expr(call.Arguments[0]), type, emptyAllowed: true, Names);
    }

    private static XPathException Unknown(Call call, string message) => new("XPST0017", message, call.At);
}
