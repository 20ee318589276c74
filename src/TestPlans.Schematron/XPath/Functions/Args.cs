using TestPlans.Schematron.Values;

namespace TestPlans.Schematron.XPath.Functions;

/// <summary>Reads converted arguments.</summary>
internal static class Args
{
    public const string Codepoint = "http://www.w3.org/2005/xpath-functions/collation/codepoint";

    /// <summary>The text of an optional string; empty when there is none.</summary>
    public static string Text(Value value) => value.Count == 0 ? string.Empty : value[0].StringValue;

    public static decimal Integer(Value value) => ((DecimalValue)value[0]).Number;

    public static double Double(Value value) => ((DoubleValue)value[0]).Number;

    public static Value Boolean(bool truth) => BooleanValue.From(truth);

    public static Value String(string text) => TextValue.Text(text);

    public static Value Number(decimal number) => DecimalValue.Integer(number);

    /// <summary>Only the collation by code point exists here.</summary>
    public static void Collation(Value[] arguments, int index)
    {
        if (arguments.Length > index && arguments[index].Count > 0 && arguments[index][0].StringValue != Codepoint)
        {
            throw new XPathException("FOCH0002", $"La collation « {Casting.Shorten(arguments[index][0].StringValue)} » n’est pas connue ici.");
        }
    }
}
